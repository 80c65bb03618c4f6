using System.Collections.Immutable;
using E2CSemantic.Model.Expressions;

namespace E2CSemantic.Query.Planning.Conditions;

/// <summary>The row meets an expression of the metric's definition.</summary>
internal sealed record Meets(Expression Expression) : RowCondition
{
    public override string Description => "the metric's condition holds";

    public override ImmutableArray<string> Reads => ExpressionColumns.Of(Expression);
}
