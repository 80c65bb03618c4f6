using System.Collections.Immutable;
using E2CSemantic.Model.Star;
using E2CSemantic.Sql.Syntax;
using E2CSemantic.Warehouse.Contracts.Reading;
using E2CSemantic.Warehouse.Loading.Building;

namespace E2CSemantic.Warehouse.Anonymity;

/// <summary>
/// The rows among which a source's part is measured. What the source tells by itself is its own; a dimension whose members several sources
/// tell is seen as all of them tell it, once each.
/// </summary>
/// <param name="star">The star.</param>
/// <param name="own">Where the part lies.</param>
/// <param name="filled">The tables that its source fills.</param>
/// <param name="others">Where the parts of other sources lie.</param>
internal sealed class PartTables(StarSchema star, string own, ImmutableArray<string> filled, ImmutableArray<string> others)
{
    public TableSource Of(string table, string alias)
    {
        if (filled.Contains(table) && !TargetsReader.HasAssignedKey(star.Tables[table]))
        {
            return new NamedTable(table, alias, own);
        }

        var key = star.Tables[table].Grain[0];
        var columns = StarTables.ColumnsOf(star.Tables[table]).ToImmutableArray();
        var all = new UnionSource(
            [.. others.Append(own).Select(part => new SelectStatement([.. Tree.Items("p", columns)]) { From = new NamedTable(table, "p", part) })], "u");
        return new DerivedTable(
            new([.. columns.Select(name => (name == key ? (SqlExpression)Tree.Column("u", name) : Tree.Least(Tree.Column("u", name))).As(name))])
            {
                From = all,
                GroupBy = Tree.By([Tree.Column("u", key)]),
            },
            alias);
    }
}
