using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Star;
using E2CSemantic.Sql.Syntax;
using E2CSemantic.Warehouse.Contracts;
using E2CSemantic.Warehouse.Loading;
using E2CSemantic.Warehouse.Loading.Building;

namespace E2CSemantic.Warehouse.Releases;

/// <summary>Puts what is loaded together in one file, set by set, and takes its inventory. Every engine's release begins as this file.</summary>
internal sealed class ReleaseCut(
    StarSchema star,
    ImmutableArray<DimensionDefinition> dimensions,
    StoreFolder folder,
    WarehouseState loaded,
    IProgress<LoadProgress>? progress,
    CancellationToken cancellationToken)
{
    private static readonly SqlName _main = "main";

    private readonly int _steps = (2 * star.Tables.Count) + 2;
    private int _done;

    public Outcome<ReleaseManifest> Write(string file, DateTimeOffset at)
    {
        using var store = new WorkingStore(file);
        var parts = new SourceParts(store, folder, loaded.InOrder);
        var repeats = star.Tables.Values.Select(table => Union(store, parts, table)).OfType<Diagnostic>().ToImmutableArray();
        if (!repeats.IsEmpty)
        {
            return repeats;
        }

        var derived = Derive(store);
        if (!derived.IsEmpty)
        {
            return derived;
        }

        var hashed = Hash(store);
        var years = hashed.SelectMany(table => table.Years).ToImmutableArray();
        var inventory = new ReleaseInventory(store.Read, _main, cancellationToken);
        var manifest = new ReleaseManifest(
            ContentHash.OfRelease(hashed.Select(table => table.Table)),
            star.Version,
            at,
            [.. loaded.InOrder.Select(part => part.Source).Where(source => source != ReferenceMembers.Schema)],
            [.. hashed.Select(table => table.Table)],
            years,
            [.. years.Select(year => year.SchoolYear).Where(year => year > 0).Distinct().Order()],
            [.. dimensions.Where(dimension => dimension.Registry is not null).Select(dimension => inventory.Registry(star, dimension))],
            FileSha256: "");
        store.Complete();
        return manifest;
    }

    // A reader hands rows over on one core, so tables are read beside each other.
    private (ReleasedTable Table, ImmutableArray<FactYear> Years)[] Hash(WorkingStore store)
    {
        var hashed = new (ReleasedTable, ImmutableArray<FactYear>)[star.Tables.Count];
        try
        {
            var oneByOne = Partitioner.Create(star.Tables.Values.Index(), EnumerablePartitionerOptions.NoBuffering);
            Parallel.ForEach(oneByOne, new() { MaxDegreeOfParallelism = Environment.ProcessorCount }, item =>
            {
                var (place, table) = item;
                Begin($"hashing {table.Name}");
                using var own = store.Beside();
                var inventory = new ReleaseInventory(own.Read, _main, cancellationToken) { HashesHere = true };
                hashed[place] = (inventory.TableOf(table), inventory.FactYears(table));
            });
        }
        catch (AggregateException faults)
        {
            ExceptionDispatchInfo.Throw(faults.InnerExceptions[0]);
        }

        return hashed;
    }

    private ImmutableArray<Diagnostic> Derive(WorkingStore store)
    {
        Begin("completing facts from all sources");
        var contracts = DerivedContractReader.ReadBeside(star);
        if (!contracts.Succeeded)
        {
            return contracts.Diagnostics;
        }

        var filled = new DerivedFacts(store, star, _main).Fill(contracts.Value);
        if (!filled.Succeeded)
        {
            return filled.Diagnostics;
        }

        Begin("writing whose the elements are");
        return new ReleaseRegistry(store, star, loaded).Fill(contracts.Value);
    }

    private Diagnostic? Union(WorkingStore store, SourceParts parts, StarTable table)
    {
        Begin($"putting {table.Name} together");
        store.Execute(StarTables.Create(table, null));
        var told = parts.Of(table);
        if (!told.IsEmpty)
        {
            store.Execute(new InsertSelectStatement(table.Name, StarTables.Names(table), StarUnion.Of(table, told), _main));
        }

        return told.Length > 1 && table.Kind is TableKind.Fact && store.Number(StarUnion.Repeats(table, _main)) is > 0 and var repeats
            ? ReleaseFaults.GrainTwice(table.Name, table.Grain, repeats)
            : null;
    }

    private void Begin(string step)
    {
        cancellationToken.ThrowIfCancellationRequested();
        progress?.Report(new(step, Interlocked.Increment(ref _done) - 1, _steps));
    }
}
