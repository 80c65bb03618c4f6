using System.Collections.Immutable;
using E2CSemantic.Model;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Expressions;
using E2CSemantic.Query.Planning.Nodes;

namespace E2CSemantic.Query.Planning;

/// <summary>Reads a fact whole, with the dimensions and roles that conditions and questions may name; what is not needed is left to the rewrites to remove.</summary>
internal static class FactScan
{
    /// <summary>The fact's columns, and under their own names those that are dimensions.</summary>
    public static ScanFact Scan(SemanticCatalog catalog, string fact, IEnumerable<DimensionName> dimensions) => new(
        fact,
        [
            .. catalog.Star.Tables[fact].Columns.Select(column => new ScanColumn(column.Name, column.Name)),
            .. from name in dimensions.Distinct()
               let dimension = catalog.Dimensions[name]
               where dimension.Table is null
               select new ScanColumn(dimension.Column, name.Value, dimension.Flags),
        ]);

    /// <summary>The rows with the dimensions that stand in tables, and the roles; one join for each reference, whatever number of dimensions stand in its table.</summary>
    public static RowNode Join(SemanticCatalog catalog, RowNode rows, IEnumerable<DimensionName> dimensions, IEnumerable<Expression> expressions)
    {
        ImmutableArray<(string Table, string Through, ScanColumn Column)> joins =
        [
            .. from name in dimensions.Distinct()
               let dimension = catalog.Dimensions[name]
               where dimension.Table is not null
               let table = dimension.Table!
               select (table, catalog.Star.Tables[table].Grain[0], new ScanColumn(dimension.Column, name.Value, dimension.Flags)),
            .. from role in expressions.OfType<RoleExpression>().DistinctBy(role => role.Role)
               let dimension = catalog.Dimensions[role.Dimension]
               select (dimension.Table!, role.Column, new ScanColumn(dimension.Column, role.Role, dimension.Flags)),
        ];
        return joins.GroupBy(join => (join.Table, join.Through)).Aggregate(
            rows, (joined, join) => new JoinDimension(joined, join.Key.Table, catalog.Star.Tables[join.Key.Table].Grain[0], join.Key.Through, [.. join.Select(own => own.Column)]));
    }

    /// <summary>Every part of some conditions.</summary>
    public static ImmutableArray<Expression> PartsOf(IEnumerable<Expression?> conditions) => [.. conditions.OfType<Expression>().SelectMany(ExpressionParts.Of)];

    /// <summary>The dimensions that parts of conditions name.</summary>
    public static IEnumerable<DimensionName> DimensionsOf(IEnumerable<Expression> parts) => parts.OfType<DimensionExpression>().Select(part => part.Dimension);
}
