using System.Collections.Immutable;
using E2CSemantic.Model.Expressions;
using E2CSemantic.Query.Planning.Conditions;

namespace E2CSemantic.Query.Planning.Statistics;

/// <summary>Distinct people; with a condition, those with a row that meets it.</summary>
internal sealed record DistinctPeople(string Name, Expression? Where) : Statistic(Name)
{
    public override string Description => Where is null ? $"{Name} = distinct people" : $"{Name} = distinct people who meet its condition";

    public override ImmutableArray<string> Reads => Where is null ? [] : ExpressionColumns.Of(Where);
}
