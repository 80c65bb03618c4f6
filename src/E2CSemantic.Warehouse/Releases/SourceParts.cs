using System.Collections.Immutable;
using E2CSemantic.Model.Star;
using E2CSemantic.Sql.Syntax;
using E2CSemantic.Warehouse.Loading;
using E2CSemantic.Warehouse.Loading.Building;

namespace E2CSemantic.Warehouse.Releases;

/// <summary>Each source's part of the star, attached to the store of a cut. A load that replaces a part meanwhile changes nothing: its file stays open.</summary>
internal sealed class SourceParts
{
    private const string Prefix = "loaded_";

    private readonly WorkingStore _store;
    private readonly ImmutableArray<SqlName> _names;

    /// <param name="store">The store of the cut.</param>
    /// <param name="folder">Where the parts lie.</param>
    /// <param name="loaded">The parts in order: of several that tell of a member, the first stands.</param>
    public SourceParts(WorkingStore store, StoreFolder folder, IEnumerable<StarPart> loaded)
    {
        var names = ImmutableArray.CreateBuilder<SqlName>();
        foreach (var part in loaded)
        {
            names.Add(Prefix + part.Source);
            store.Execute(new AttachDatabaseStatement(folder.PathOf(part), names[^1]));
        }

        (_store, _names) = (store, names.ToImmutable());
    }

    /// <summary>The parts of a table that have rows, in order, under the aliases p0, p1 ….</summary>
    public ImmutableArray<NamedTable> Of(StarTable table) =>
    [
        .. _names.Where(name => _store.Number(Tree.CountOf(new NamedTable(table.Name, "c", name))) > 0)
            .Select((name, place) => new NamedTable(table.Name, $"p{place}", name)),
    ];
}
