using System.Collections.Immutable;
using E2CSemantic.Query.Planning;
using E2CSemantic.Query.Planning.Nodes;
using E2CSemantic.Sql.Syntax;

namespace E2CSemantic.Query.Compilation;

/// <summary>Compiles numbers per person and year as a grouped select joined back; a distinct count over a window is not every engine's.</summary>
internal static class DerivationCompiler
{
    public static SelectStatement Compile(DerivePerUnit derive, NamedTable source)
    {
        SqlName derived = "u";
        ImmutableArray<string> keys = [derive.Unit, StarColumns.SchoolYear];
        var perUnit = new SelectStatement(
        [
            .. keys.Select(PlanCompiler.Pass),
            .. derive.Derived.Select(column =>
                new SelectItem(new AggregateCall(AggregateFunction.Count, PlanCompiler.Column(column.Column), Distinct: true), column.Name)),
        ])
        {
            From = source,
            GroupBy = [new([.. keys.Select(PlanCompiler.Column)])],
        };
        return new(
        [
            .. derive.Rows.Columns.Select(PlanCompiler.Pass),
            .. derive.Derived.Select(column => new SelectItem(new ColumnReference(derived, column.Name), column.Name)),
        ])
        {
            From = source,
            Joins =
            [
                new(
                    JoinKind.Inner,
                    new DerivedTable(perUnit, derived),
                    keys.Select(key => (SqlExpression)new BinaryOperation(SqlBinaryOperator.Equal, new ColumnReference(derived, key), PlanCompiler.Column(key)))
                        .Aggregate((left, right) => new BinaryOperation(SqlBinaryOperator.And, left, right))),
            ],
        };
    }
}
