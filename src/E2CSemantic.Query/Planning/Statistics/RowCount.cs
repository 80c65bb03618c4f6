using System.Collections.Immutable;
using E2CSemantic.Model.Expressions;
using E2CSemantic.Query.Planning.Conditions;

namespace E2CSemantic.Query.Planning.Statistics;

/// <summary>Rows; with a condition, those that meet it.</summary>
internal sealed record RowCount(string Name, Expression? Where = null) : Statistic(Name)
{
    public override string Description => Where is null ? $"{Name} = rows" : $"{Name} = rows that meet the numerator's condition";

    public override ImmutableArray<string> Reads => Where is null ? [] : ExpressionColumns.Of(Where);
}
