using System.Collections.Immutable;
using E2CSemantic.Model.Star;
using E2CSemantic.Sql.Syntax;
using E2CSemantic.Warehouse.Loading.Building;

namespace E2CSemantic.Warehouse.Loading.Landing;

/// <summary>What is loaded, attached where a submission is checked, so that it can be referred to.</summary>
internal sealed class StarMembers
{
    private const string Prefix = "loaded_";
    private readonly ImmutableArray<string> _parts;

    public StarMembers(WorkingStore store, StoreFolder folder, WarehouseState state, StarSchema star)
    {
        var parts = state.Parts.Where(part => part.StarVersion == star.Version).ToImmutableArray();
        foreach (var part in parts)
        {
            store.Execute(new AttachDatabaseStatement(folder.PathOf(part), Prefix + part.Source));
        }

        _parts = [.. parts.Select(part => part.Source)];
    }

    /// <summary>Each source's rows of a table.</summary>
    public ImmutableArray<NamedTable> Of(StarTable table) => [.. _parts.Select(part => new NamedTable(table.Name, "r", Prefix + part))];
}
