using System.Buffers;
using System.Globalization;
using E2CSemantic.Host.Commands;
using E2CSemantic.Host.Configuration;
using E2CSemantic.Host.Endpoints;
using E2CSemantic.Model.Policies;
using E2CSemantic.Query;
using E2CSemantic.Testing;
using E2CSemantic.Warehouse.Engines;
using E2CSemantic.Warehouse.Releases;

namespace E2CSemantic.Benchmarks.Speed;

/// <summary>
/// A made-up state over 15 school years, loaded and cut as the demo does it, with the host's pipeline on it. <c>E2C_BENCHMARK_PEOPLE</c> says of how
/// many people, 1,000,000 by default; <c>E2C_BENCHMARK_DATA</c> names a folder to keep it in, or one where it is already.
/// </summary>
internal sealed class ServedState : IDisposable
{
    private readonly TemporaryFolder? _temporary;
    private readonly QuestionPipeline _pipeline;

    private ServedState(TemporaryFolder? temporary, HostSettings settings, Release release, Rooms rooms)
    {
        (_temporary, Settings, Release, Rooms) = (temporary, settings, release, rooms);
        _pipeline = new(rooms, fault => Console.Error.WriteLine(fault));
    }

    public HostSettings Settings { get; }

    public Release Release { get; }

    public Rooms Rooms { get; }

    /// <summary>The file of the facts, where DuckDB carries them.</summary>
    public string Facts => Path.Combine(Settings.Data, "releases", Release.Manifest.Id, "facts.duckdb");

    public long FactRows => Release.Manifest.Tables.Where(table => table.Table.StartsWith("fact_", StringComparison.Ordinal)).Sum(table => table.Rows);

    public static ServedState Open()
    {
        var people = int.Parse(Environment.GetEnvironmentVariable("E2C_BENCHMARK_PEOPLE") ?? "1000000", CultureInfo.InvariantCulture);
        var kept = Environment.GetEnvironmentVariable("E2C_BENCHMARK_DATA");
        var temporary = kept is null ? new TemporaryFolder() : null;
        var settings = SettingsOf(kept ?? temporary!.PathTo("data"));
        var release = DemoState.PrepareAsync(Terminal.OfProcess(), settings, people, CancellationToken.None).GetAwaiter().GetResult();
        return new(temporary, settings, release.Value ?? throw new InvalidOperationException(string.Join('\n', release.Diagnostics)), Rooms.Open(settings).Value!);
    }

    /// <summary>The same state on another engine, to which its release is cut.</summary>
    public ServedState On(EngineSettings engine)
    {
        var settings = Settings with { Engine = engine };
        var rooms = Rooms.Open(settings).Value!;
        var cut = rooms.Stored.Releases.Cut(Release.Labels[0]);
        return new(null, settings, (cut.Value ?? throw new InvalidOperationException(string.Join('\n', cut.Diagnostics))).Release, rooms);
    }

    /// <summary>A document's answer as the bytes that would be sent.</summary>
    public ReadOnlyMemory<byte> Ask(string document, Tier tier)
    {
        var result = _pipeline.AnswerAsync(new Requester("benchmark", tier, null, null), new GraphQLHttpRequest(document, null, null, null), CancellationToken.None)
            .AsTask().GetAwaiter().GetResult();
        var body = new ArrayBufferWriter<byte>();
        result.WriteTo(body);
        return result.Errors.IsEmpty ? body.WrittenMemory : throw new InvalidOperationException($"{document}\n{string.Join('\n', result.Errors.Select(error => error.Message))}");
    }

    public void Dispose()
    {
        _pipeline.Dispose();
        Rooms.Dispose();
        _temporary?.Dispose();
    }

    private static HostSettings SettingsOf(string data)
    {
        var settings = HostSettingsReader.Read([new("Data", data)], Repository.Root);
        return settings.Value ?? throw new InvalidOperationException(string.Join('\n', settings.Diagnostics));
    }
}
