using System.Globalization;
using E2CSemantic.Host.Configuration;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Star;
using E2CSemantic.Synthesis;
using E2CSemantic.Warehouse.Contracts;
using E2CSemantic.Warehouse.Engines;
using E2CSemantic.Warehouse.Loading;
using E2CSemantic.Warehouse.Releases;

namespace E2CSemantic.Host.Commands;

/// <summary>The release that the demo serves: made-up files of every agency, loaded by their contracts and cut.</summary>
internal static class DemoState
{
    private const ulong Seed = 1;
    private const int FirstYear = 2010;
    private const int LastYear = 2024;
    private const string FilesFolder = "demo-files";

    /// <summary>The release of a state of so many people: the one that was cut before and still answers, else made from the files on.</summary>
    public static async Task<Outcome<Release>> PrepareAsync(Terminal terminal, HostSettings settings, int persons, CancellationToken cancellation)
    {
        var catalog = Rooms.ReadCatalog(settings);
        if (!catalog.Succeeded)
        {
            return catalog.Diagnostics;
        }

        using var engine = Rooms.EngineOf(catalog.Value, settings);
        if (engine.Check() is { } fault)
        {
            return fault;
        }

        if (engine.Releases.List().FirstOrDefault(release => release.WithdrawnAt is null && release.Labels.Any(label => IsOf(label, persons))) is { } answering)
        {
            return answering;
        }

        var files = Path.Combine(settings.Data, FilesFolder);
        try
        {
            var loaded = await LoadAsync(terminal, settings, catalog.Value.Star, files, persons, cancellation);
            return loaded.Succeeded ? await CutAsync(terminal, engine, persons, cancellation) : loaded.Diagnostics;
        }
        finally
        {
            Remove(files);
        }
    }

    private static async Task<Outcome<SourceContract[]>> LoadAsync(Terminal terminal, HostSettings settings, StarSchema star, string files, int persons, CancellationToken cancellation)
    {
        var contracts = Contracts(settings, star);
        if (!contracts.Succeeded)
        {
            return contracts.Diagnostics;
        }

        Remove(files);
        var request = new SynthesisRequest(persons, Seed, FirstYear, LastYear, files, Environment.ProcessorCount);
        var made = await SynthesizeCommand.RunAsync(terminal, request, isQuiet: false, cancellation);
        if (!made.Succeeded)
        {
            return made.Diagnostics;
        }

        var key = VaultKeyReader.Read(settings);
        if (!key.Succeeded)
        {
            return key.Diagnostics;
        }

        var stores = new WarehouseLoader(star, settings.Warehouse, key.Value, TimeProvider.System) { Reopens = true }.Open(settings.Data);
        if (!stores.Succeeded)
        {
            return stores.Diagnostics;
        }

        using var session = stores.Value;
        foreach (var contract in contracts.Value)
        {
            var (loaded, _) = await terminal.ProgressAsync(
                $"loading {contract.Source}",
                progress => Task.Run(() => session.Load(contract, Path.Combine(files, contract.Provider), Environment.UserName, progress, cancellation), cancellation),
                isQuiet: false);
            if (!loaded.Succeeded)
            {
                return loaded.Diagnostics;
            }
        }

        return contracts;
    }

    // Those of the jurisdiction; what others refer to comes first.
    private static Outcome<SourceContract[]> Contracts(HostSettings settings, StarSchema star)
    {
        var contracts = ContractFolder.Read(Path.Combine(settings.Warehouse, "sources"), star);
        return contracts.Succeeded
            ? contracts.Value.All.Where(contract => contract.Jurisdiction == settings.Jurisdiction).OrderBy(contract => contract.Precedence).ToArray()
            : contracts.Diagnostics;
    }

    private static async Task<Outcome<Release>> CutAsync(Terminal terminal, WarehouseEngine engine, int persons, CancellationToken cancellation)
    {
        var (cut, _) = await terminal.ProgressAsync(
            "cutting the release",
            progress => Task.Run(() => engine.Releases.Cut(FreeLabel(engine.Releases, persons), progress, cancellation), cancellation),
            isQuiet: false);
        return cut.Succeeded ? cut.Value.Release : cut.Diagnostics;
    }

    private static string Label(int persons) => string.Create(CultureInfo.InvariantCulture, $"demo-{persons}");

    private static bool IsOf(string label, int persons) => label == Label(persons) || label.StartsWith($"{Label(persons)}-", StringComparison.Ordinal);

    // The label of a release that was withdrawn stays its own.
    private static string FreeLabel(IReleaseStore store, int persons)
    {
        var taken = store.List().SelectMany(release => release.Labels).ToHashSet(StringComparer.Ordinal);
        var labels = Enumerable.Range(2, int.MaxValue - 2).Select(number => string.Create(CultureInfo.InvariantCulture, $"{Label(persons)}-{number}")).Prepend(Label(persons));
        return labels.First(label => !taken.Contains(label));
    }

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
