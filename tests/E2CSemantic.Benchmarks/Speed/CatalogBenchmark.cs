using System.Globalization;
using E2CSemantic.Host.Configuration;
using E2CSemantic.Host.Schema;
using E2CSemantic.Testing;

namespace E2CSemantic.Benchmarks.Speed;

/// <summary>
/// Reading, checking and compiling every definition to a GraphQL schema, first in a fresh process and then again, against taking the bytes of the same files
/// from the disk.
/// </summary>
internal static class CatalogBenchmark
{
    private const double MostMilliseconds = 1000;

    public static int Run()
    {
        using var folder = new TemporaryFolder();
        var settings = HostSettingsReader.Read([new("Data", folder.PathTo("data"))], Repository.Root).Value!;
        var clock = System.Diagnostics.Stopwatch.StartNew();
        Compile(settings);
        var first = clock.Elapsed.TotalMilliseconds;
        var files = Directory.EnumerateFiles(settings.Metrics, "*.yaml", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Path.Combine(settings.Warehouse, "schema"), "*.yaml")).ToArray();
        var times = Turns.Milliseconds(
            () => Array.ForEach(files, file => File.ReadAllText(file)),
            () => Compile(settings));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{files.Length} files: at start {first:0} ms (at most {MostMilliseconds:0}), again {times[1]:0} ms, {times[1] / times[0]:0.0} times reading their text"));
        return first <= MostMilliseconds ? 0 : 1;
    }

    private static void Compile(HostSettings settings)
    {
        var catalog = Rooms.ReadCatalog(settings);
        var schema = SemanticSchema.Build(catalog.Value ?? throw new InvalidOperationException(string.Join('\n', catalog.Diagnostics)));
        if (!schema.Succeeded)
        {
            throw new InvalidOperationException(string.Join('\n', schema.Diagnostics));
        }
    }
}
