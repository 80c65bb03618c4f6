using System.Text.Json;
using E2CSemantic.Testing;
using Npgsql;

namespace E2CSemantic.EndToEnd.Tests;

/// <summary>A server of the engine crashes in the middle of a query, and of a cut: a code says so, and what was served is served when it is back.</summary>
public sealed class CrashedServerTests(PanelStore panel) : IClassFixture<PanelStore>
{
    private const string Total = "{ enrollment(years: [\"2003-04\"]) { applied { release } rows { value { value } } } }";

    // So many bytes, and a fact is on its way: no dimension of the panel has as many.
    private const long Enough = 200_000;

    private const string Copied = "SELECT coalesce(sum(bytes_processed), 0)::bigint FROM pg_stat_progress_copy";

    // The parts that rows lie in: partitions, or pieces.
    private const string Parts =
        "SELECT string_agg(quote_ident(n.nspname) || '.' || quote_ident(c.relname), ', ') FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname LIKE 'release%' AND c.relname ~ '^fact_k12_person_year_[0-9]+$'";

    public static TheoryData<string, string> Servers() => ServerSettings.Crashable();

    [Theory]
    [MemberData(nameof(Servers))]
    public async Task Serve_SaysThatAServerWasLost_InTheMiddleOfAQuery_AndAnswersWhenItIsBack(string engine, string server)
    {
        using var database = new CrashableDatabase(engine, server);
        var settings = ServerSettings.Of(engine, database.ConnectionString);
        Done(panel.Run(settings, "release", "cut", "first"));
        Done(panel.Run(settings, "publish", "--release", "first"));
        using var served = new ServedProgram(panel.Data, settings);
        var before = await served.AskAsync(Total, "STEWARD");
        var published = await served.AskAsync(Total, "PUBLIC");
        Assert.Contains("\"value\":", before, StringComparison.Ordinal);
        using (var connection = Open(database.Shards))
        {
            // A worker of Citus hides its pieces from those who do not ask for them, and lets nobody lock them.
            Execute(connection, "SET citus.override_table_visibility TO off; SET citus.enable_manual_changes_to_shards TO on");
            Execute(connection, $"BEGIN; LOCK TABLE {Value<string>(connection, Parts)} IN ACCESS EXCLUSIVE MODE");
            var asked = served.AskAsync(Total, "STEWARD");
            while (!asked.IsCompleted && Value<long>(connection, "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'") == 0)
            {
                await Task.Delay(5);
            }

            Assert.False(asked.IsCompleted, "the query was answered before a server could crash");
            database.Crash();
            Assert.Contains("E2C_ENGINE_AWAY", await asked, StringComparison.Ordinal);
        }

        Assert.Contains("E2C_ENGINE_AWAY", await served.AskAsync(Total, "STEWARD"), StringComparison.Ordinal);
        if (server == "worker")
        {
            // What is published is whole on every machine.
            Assert.Equal(published, await served.AskAsync(Total, "PUBLIC"));
        }

        database.Restart();
        Assert.Equal(before, await served.AskAsync(Total, "STEWARD"));
        Assert.Equal(published, await served.AskAsync(Total, "PUBLIC"));
    }

    [Theory]
    [MemberData(nameof(Servers))]
    public async Task Cut_SaysThatAServerWasLost_AndWhatWasServedStays(string engine, string server)
    {
        using var database = new CrashableDatabase(engine, server);
        var settings = ServerSettings.Of(engine, database.ConnectionString);
        Done(panel.Run(settings, "release", "cut", "first"));
        panel.LoadOnePupilMore();
        using var served = new ServedProgram(panel.Data, settings);
        var before = await served.AskAsync(Total, "STEWARD");

        Assert.Contains("E2C_ENGINE_AWAY", CutUntilItCrashes(database, settings), StringComparison.Ordinal);
        database.Restart();

        Assert.Equal(before, await served.AskAsync(Total, "STEWARD"));
        using var listed = JsonDocument.Parse(Done(panel.Run(settings, "release", "list", "--json")));
        Assert.Single(listed.RootElement.EnumerateArray());
        Done(panel.Run(settings, "release", "cut", "second"));
        Done(panel.Run(settings, "release", "show", "second"));
        Assert.Equal(People(before) + 1, People(await served.AskAsync(Total, "STEWARD")));
    }

    private string CutUntilItCrashes(CrashableDatabase database, IReadOnlyDictionary<string, string> settings)
    {
        using var cut = ProgramRun.StartWith(settings, "release", "cut", "second", "--data", panel.Data);
        using (var connection = Open(database.ConnectionString))
        {
            while (!cut.HasExited && Value<long>(connection, Copied) < Enough)
            {
                Thread.Sleep(1);
            }
        }

        Assert.False(cut.HasExited, "the cut was done before a server could crash");
        database.Crash();
        var errors = cut.StandardError.ReadToEnd();
        cut.WaitForExit();
        Assert.Equal(1, cut.ExitCode);
        return errors;
    }

    private static NpgsqlConnection Open(string connectionString)
    {
        var connection = new NpgsqlConnection(connectionString + ";Pooling=false");
        connection.Open();
        return connection;
    }

    private static void Execute(NpgsqlConnection connection, string sql) => Value<object>(connection, sql);

    private static T? Value<T>(NpgsqlConnection connection, string sql)
    {
        using var command = new NpgsqlCommand(sql, connection);
        return (T?)command.ExecuteScalar();
    }

    private static string Done(ProgramRun run)
    {
        Assert.True(run.ExitCode == 0, $"{run.Output}\n{run.Errors}");
        return run.Output;
    }

    private static long People(string answer)
    {
        using var json = JsonDocument.Parse(answer);
        return json.RootElement.GetProperty("data").GetProperty("enrollment").GetProperty("rows")[0].GetProperty("value").GetProperty("value").GetInt64();
    }
}
