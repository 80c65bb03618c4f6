using System.Collections.Immutable;
using E2CSemantic.Model.Star;
using E2CSemantic.Sql.Syntax;

namespace E2CSemantic.Warehouse.Loading.Building;

/// <summary>The members of a dimension from all sources in one working view, in which the references of facts are looked up.</summary>
internal static class DimensionMembers
{
    private const string F = "f";

    /// <summary>The name of the view; contracts cannot take one with this beginning.</summary>
    public static string Of(string dimension) => "_members_" + dimension;

    /// <summary>Makes the view of the members that the schemas hold, those that stand for none among them.</summary>
    public static CreateViewStatement Gather(StarTable dimension, ImmutableArray<string> schemas)
    {
        var members = schemas
            .Select(schema => new SelectStatement([.. Tree.Items(F, StarTables.ColumnsOf(dimension))]) { From = new NamedTable(dimension.Name, F, schema) })
            .ToImmutableArray();
        return new(
            Of(dimension.Name),
            members is [var only] ? only : new([.. Tree.Items("u", StarTables.ColumnsOf(dimension))]) { From = new UnionSource(members, "u") });
    }
}
