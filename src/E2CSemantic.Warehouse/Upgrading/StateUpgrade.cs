using System.Collections.Immutable;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Star;
using E2CSemantic.Sql.Syntax;
using E2CSemantic.Warehouse.Anonymity;
using E2CSemantic.Warehouse.Loading;
using E2CSemantic.Warehouse.Loading.Building;
using E2CSemantic.Warehouse.Profiles;
using E2CSemantic.Warehouse.Removal;

namespace E2CSemantic.Warehouse.Upgrading;

/// <summary>
/// Brings what is loaded to the present star before anyone writes to it: parts of another shape are carried over, each into a new file
/// beside the old one, measured as they are there, and named by one replacement of the state. A process that is killed before has changed
/// nothing and does the same again. Whoever runs it holds the stores.
/// </summary>
/// <param name="star">The star.</param>
/// <param name="referenceFolder">The folder of the conformed members.</param>
/// <param name="profile">The profile of the warehouse.</param>
/// <param name="folder">The stores.</param>
/// <param name="at">When.</param>
/// <param name="begin">Told before each step.</param>
internal sealed class StateUpgrade(
    StarSchema star, string referenceFolder, DeIdentificationProfile profile, StoreFolder folder, DateTimeOffset at, Action<string> begin)
{
    private const string Older = "_older_part";
    private const string OlderReference = "_older_reference";
    private const string Newer = "_newer_part";

    private readonly StateFile _file = new(folder);
    private readonly string _shape = StarShape.Of(star);

    /// <summary>The state with every part in the present shape; or why it cannot be, with nothing changed.</summary>
    /// <param name="rebuilt">The source whose part is built anew right after, which may stay as it is where it cannot be carried; null for none.</param>
    public Outcome<WarehouseState> Run(string? rebuilt = null)
    {
        var read = Checked(_file, star);
        if (!read.Succeeded)
        {
            return read;
        }

        _file.RemoveUnnamed(read.Value);
        var renewed = new ReferenceBuild(star, referenceFolder, folder).Renew(read.Value);
        if (!renewed.Succeeded)
        {
            return renewed;
        }

        var state = renewed.Value with { Schema = SchemaRecord.After(read.Value.Schema, star, at) };
        var carried = new List<string>();
        foreach (var older in OlderParts(folder, read.Value, _shape))
        {
            var part = Carry(older, read.Value, state.Next, ImmutableHashSet<long>.Empty);
            if (part.Succeeded)
            {
                state = state.With(part.Value);
                carried.Add(older.Source);
            }
            else if (older.Source != rebuilt || older.File.Length == 0)
            {
                return part.Diagnostics;
            }
        }

        if (carried.Count > 0)
        {
            state = Measured(state, carried);
        }

        if ((!read.Value.Parts.IsEmpty || carried.Count > 0) && (!state.Schema.SequenceEqual(read.Value.Schema) || !state.Parts.SequenceEqual(read.Value.Parts)))
        {
            begin("swapping in the upgraded state");
            _file.Replace(state);
        }

        return state;
    }

    /// <summary>What is loaded, if the star may be applied to it.</summary>
    public static Outcome<WarehouseState> Checked(StateFile file, StarSchema star)
    {
        var state = file.TryRead();
        return state.Succeeded && SchemaRecord.Check(state.Value.Schema, star) is { IsEmpty: false } objections ? objections : state;
    }

    /// <summary>Whether a state that was checked is not yet as the star is now.</summary>
    public static bool IsDue(StoreFolder folder, WarehouseState state, StarSchema star) =>
        !OlderParts(folder, state, StarShape.Of(star)).IsEmpty || (state.HasSources && state.Schema.Length < star.Files.Length);

    /// <summary>The sources' parts that are not in a shape, those of the first form among them, which have no file of their own.</summary>
    public static ImmutableArray<StarPart> OlderParts(StoreFolder folder, WarehouseState state, string shape) =>
        [.. state.Parts.Where(part => part.Source != ReferenceMembers.Schema && part.Shape != shape), .. FirstForm.PartsIn(folder, state)];

    /// <summary>A part in the present shape, in a file that means nothing until the state names it.</summary>
    /// <param name="older">The part.</param>
    /// <param name="state">The state that names it.</param>
    /// <param name="number">The number of the new file.</param>
    /// <param name="without">The keys of people of whom no row is carried.</param>
    public Outcome<StarPart> Carry(StarPart older, WarehouseState state, int number, IReadOnlySet<long> without)
    {
        begin($"carrying over {older.Source}");
        Directory.CreateDirectory(folder.Star);
        Directory.CreateDirectory(folder.Working);
        var part = older with { File = FormattableString.Invariant($"{older.Source}.{number}.duckdb"), StarVersion = star.Version, Shape = _shape };
        var path = folder.PathOf(part);
        StoreFolder.Remove(path);
        ImmutableArray<Diagnostic> faults;
        using (var store = older.File.Length == 0 ? new WorkingStore(FirstForm.PathIn(folder)) : WorkingStore.Spilling(folder.Working))
        {
            var (from, reference) = Open(store, older, state);
            store.Execute(new AttachDatabaseStatement(path, Newer) { Writable = true });
            foreach (var statement in StarTables.CreateAll(star, Newer))
            {
                store.Execute(statement);
            }

            LeftRows.Fill(store, without);
            faults = new PartUpgrade(star, store, from, Newer, reference).Run(older.Source, LeftRows.AreOut);
            store.Execute(new CheckpointStatement { Database = Newer });
            store.Execute(new DetachDatabaseStatement(Newer));
        }

        if (!faults.IsEmpty)
        {
            StoreFolder.Remove(path);
            return faults;
        }

        StoreFolder.Settle(path);
        return part;
    }

    // A part without a shape was written before keys were reserved for reference members.
    private (SqlName Part, SqlName? Reference) Open(WorkingStore store, StarPart older, WarehouseState state)
    {
        if (older.File.Length == 0)
        {
            return (older.Source, ReferenceMembers.Schema);
        }

        store.Execute(new AttachDatabaseStatement(folder.PathOf(older), Older));
        if (older.Shape is not null || state.Part(ReferenceMembers.Schema) is not { } reference)
        {
            return (Older, null);
        }

        store.Execute(new AttachDatabaseStatement(folder.PathOf(reference), OlderReference));
        return (Older, OlderReference);
    }

    // What was measured was measured of other tables, and perhaps under another profile. A part that looks as if it identified has no report, and is not served.
    private WarehouseState Measured(WarehouseState state, IReadOnlyCollection<string> carried)
    {
        begin("measuring anonymity");
        var open = state.Parts.Where(part => part.Shape == _shape).ToImmutableArray();
        using var store = WorkingStore.Spilling(folder.Working);
        foreach (var part in open)
        {
            store.Execute(new AttachDatabaseStatement(folder.PathOf(part), part.Source));
        }

        foreach (var part in open.Where(part => carried.Contains(part.Source)))
        {
            var report = part.Report!;
            var filled = report.Tables.Select(table => table.Table).Where(star.Tables.ContainsKey).ToImmutableArray();
            var tables = new PartTables(star, part.Source, filled, [.. open.Select(other => other.Source).Where(other => other != part.Source)]);
            var examined = new PartExamination(star, profile).Examine(part.Source, filled, report.Anonymity?.Generalisations ?? [], at, store.Read, tables.Of);
            state = state with { Parts = state.Parts.Replace(part, part with { Report = report with { Anonymity = examined.Succeeded ? examined.Value : null } }) };
        }

        return state;
    }
}
