using System.Globalization;
using System.Text.Json;
using E2CSemantic.Testing;
using Npgsql;

namespace E2CSemantic.EndToEnd.Tests;

/// <summary>Extracts, removals and withdrawals where releases are kept on a database server.</summary>
public sealed class ServerContributionsTests
{
    private const int Leaver = 7;

    public static TheoryData<string> Servers() => ServerSettings.Engines();

    public static TheoryData<string, string> Crashable() => ServerSettings.Crashable();

    /// <summary>The servers that are spoken to: what was cut from is listed there, and no worker is asked to withdraw it.</summary>
    public static TheoryData<string, string> Fronts()
    {
        var fronts = new TheoryData<string, string>();
        foreach (var (engine, server) in CrashableDatabase.Servers.DistinctBy(crashed => crashed.Engine))
        {
            fronts.Add(engine, server);
        }

        return fronts;
    }

    [Theory]
    [MemberData(nameof(Servers))]
    public void Extract_IsTheSameFile_AsFromFiles(string engine)
    {
        using var state = Loaded();
        using var database = new EngineDatabase(engine);
        state.Done("release", "cut", "first");
        state.Done(Extract(state, "files"));
        Use(state, engine, database.ConnectionString);
        state.Done("release", "cut", "first");

        state.Done(Extract(state, "server"));

        var (expected, written) = (Csv(state, "files"), Csv(state, "server"));
        Assert.Equal(expected, written);
        Assert.True(written.Length > SeededState.Pupils, "almost nobody is in the extract");
        Assert.False(Directory.Exists(Path.Combine(state.Data, "warehouse", "extracting")));
        state.Done("release", "withdraw", "first");
        Assert.Contains("E2C_EXTRACT_WITHDRAWN", state.Run(Extract(state, "more")).Errors, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Servers))]
    [Trait("Requirement", "B25")]
    [Trait("Requirement", "U17")]
    public void Remove_TakesAPersonOutOfTheDatabaseToo(string engine)
    {
        using var state = Loaded();
        using var database = new EngineDatabase(engine);
        state.Done("release", "cut", "on-files");
        Use(state, engine, database.ConnectionString);
        state.Done("release", "cut", "first");
        state.Done("publish", "--release", "first");
        var before = ByteScan.KeysIn(state.Data, SeededState.Contract);

        using var receipt = JsonDocument.Parse(state.Done("remove", "--from", List(state), "--trigger", "opt_out", "--json").Output);

        Assert.Single(receipt.RootElement.GetProperty("releases").EnumerateArray());
        Assert.Equal(0, Count(database.ConnectionString, "SELECT count(*) FROM pg_namespace WHERE nspname ~ '^(release|published)_'"));
        Assert.Contains("E2C_RELEASE_PURGED", state.Run("release", "show", "first").Errors, StringComparison.Ordinal);
        Assert.Contains("E2C_RELEASE_PURGED", state.Run(Extract(state, "out")).Errors, StringComparison.Ordinal);
        Assert.Contains("purged", state.Done("release", "list").Output, StringComparison.Ordinal);
        Assert.NotEqual(0, state.Run("query", Question(state), "--tier", "STEWARD").ExitCode);

        state.Done("release", "cut", "after");
        var key = Assert.Single(before.Except(ByteScan.KeysIn(state.Data, SeededState.Contract)));
        Assert.Empty(ByteScan.OfKey(state.Data, key, name => name.StartsWith("vault/", StringComparison.Ordinal)));
        var stays = before.First(other => other != key && other > 0);
        Assert.Equal(0, Holding(database.ConnectionString, key));
        Assert.NotEqual(0, Holding(database.ConnectionString, stays));
    }

    [Theory]
    [MemberData(nameof(Servers))]
    [Trait("Requirement", "B21")]
    public void Withdraw_MarksReleasesThatLieInFilesToo_WhereTheEngineIsAServer(string engine)
    {
        using var state = Loaded();
        using var database = new EngineDatabase(engine);
        state.Done("release", "cut", "on-files");
        Use(state, engine, database.ConnectionString);
        state.Done("release", "cut", "first");

        state.Done("withdraw", SeededState.Contract);

        Assert.NotEqual(0, state.Run("query", Question(state), "--tier", "STEWARD").ExitCode);
        state.Settings.Clear();
        Assert.Contains("withdrawn", state.Done("release", "list").Output, StringComparison.Ordinal);
        Assert.NotEqual(0, state.Run("query", Question(state), "--tier", "STEWARD").ExitCode);
    }

    [Theory]
    [MemberData(nameof(Fronts))]
    [Trait("Requirement", "B21")]
    public void Withdraw_ChangesNothing_WhileTheDatabaseIsAway_AndIsDoneWhenItIsBack(string engine, string server)
    {
        using var state = Loaded();
        using var database = new CrashableDatabase(engine, server);
        Use(state, engine, database.ConnectionString);
        state.Done("release", "cut", "first");
        database.Crash();

        Assert.Contains("E2C_ENGINE_AWAY", state.Run("withdraw", SeededState.Contract).Errors, StringComparison.Ordinal);
        database.Restart();
        Assert.Contains("pupils.csv", state.Done("withdraw", SeededState.Contract, "--list").Output, StringComparison.Ordinal);
        state.Done("query", Question(state), "--tier", "STEWARD");

        state.Done("withdraw", SeededState.Contract);
        Assert.NotEqual(0, state.Run("query", Question(state), "--tier", "STEWARD").ExitCode);
        Assert.DoesNotContain("pupils.csv", state.Run("withdraw", SeededState.Contract, "--list").Output, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Crashable))]
    [Trait("Requirement", "B25")]
    public void Remove_IsFinished_WhenTheDatabaseWasAway(string engine, string server)
    {
        using var state = Loaded();
        using var database = new CrashableDatabase(engine, server);
        Use(state, engine, database.ConnectionString);
        state.Done("release", "cut", "first");
        database.Crash();

        Assert.Contains("E2C_ENGINE_AWAY", state.Run("remove", "--from", List(state), "--trigger", "opt_out").Errors, StringComparison.Ordinal);
        database.Restart();
        Assert.Contains("E2C_REMOVAL_PENDING", state.Run("release", "cut", "second").Errors, StringComparison.Ordinal);
        state.Done("remove", "--finish");

        Assert.Equal(0, Count(database.ConnectionString, "SELECT count(*) FROM pg_namespace WHERE nspname ~ '^release_'"));
        state.Done("release", "cut", "second");
    }

    private static SeededState Loaded()
    {
        var state = new SeededState();
        state.Done("load", SeededState.Contract, "--from", state.From);
        return state;
    }

    private static void Use(SeededState state, string engine, string connectionString)
    {
        foreach (var (name, value) in ServerSettings.Of(engine, connectionString))
        {
            state.Settings[name] = value;
        }
    }

    private static string[] Extract(SeededState state, string to) =>
        ["extract", "--release", "first", "--project", "alpha", "--table", "fact_k12_person_year", "--out", state.PathTo(to)];

    private static string Csv(SeededState state, string folder) => File.ReadAllText(Path.Combine(state.PathTo(folder), "fact_k12_person_year.csv"));

    private static string List(SeededState state)
    {
        var file = state.PathTo("leave.csv");
        File.WriteAllText(
            file,
            $"state_id,first_name,last_name,birth_date\n{SeededState.NumberOf(Leaver)},{SeededState.NameOf("Zqxfirst", Leaver)},{SeededState.NameOf("Zqxlast", Leaver)},{SeededState.Born(Leaver):yyyy-MM-dd}\n");
        return file;
    }

    private static string Question(SeededState state)
    {
        var file = state.PathTo("question.graphql");
        File.WriteAllText(file, "{ enrollment(years: [\"2018-19\"]) { rows { value { value } } } }");
        return file;
    }

    // The rows with a key in every table that has keys of people.
    private static long Holding(string database, long key)
    {
        var tables = new List<string>();
        using var connection = Open(database);
        using var list = new NpgsqlCommand(
            "SELECT quote_ident(table_schema) || '.' || quote_ident(table_name) FROM information_schema.columns WHERE column_name = 'person_key' AND table_schema LIKE 'release%'", connection);
        using var reader = list.ExecuteReader();
        while (reader.Read())
        {
            tables.Add(reader.GetString(0));
        }

        Assert.NotEmpty(tables);
        return tables.Sum(table => Count(database, string.Create(CultureInfo.InvariantCulture, $"SELECT count(*) FROM {table} WHERE person_key = {key}")));
    }

    private static long Count(string database, string sql)
    {
        using var connection = Open(database);
        using var command = new NpgsqlCommand(sql, connection);
        return (long)command.ExecuteScalar()!;
    }

    private static NpgsqlConnection Open(string database)
    {
        var connection = new NpgsqlConnection(database + ";Pooling=false");
        connection.Open();
        return connection;
    }
}
