using System.Collections.Immutable;
using E2CSemantic.Model.Star;
using E2CSemantic.Sql.Syntax;
using E2CSemantic.Warehouse.Loading.Building;
using E2CSemantic.Warehouse.Upgrading;

namespace E2CSemantic.Warehouse.Loading.Landing;

/// <summary>What is loaded, attached where a submission is checked, so that it can be referred to. A part is attached when it is first referred to.</summary>
internal sealed class StarMembers(WorkingStore store, StoreFolder folder, WarehouseState state, StarSchema star)
{
    private const string Prefix = "loaded_";
    private readonly string _shape = StarShape.Of(star);
    private readonly HashSet<string> _attached = new(StringComparer.Ordinal);

    /// <summary>The rows of a table of each source that has some.</summary>
    public ImmutableArray<NamedTable> Of(StarTable table)
    {
        var parts = state.Parts.Where(part => part.Shape == _shape && part.MayHold(table)).ToImmutableArray();
        foreach (var part in parts.Where(part => _attached.Add(part.Source)))
        {
            store.Execute(new AttachDatabaseStatement(folder.PathOf(part), Prefix + part.Source));
        }

        return [.. parts.Select(part => new NamedTable(table.Name, "r", Prefix + part.Source))];
    }
}
