using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Expressions;
using E2CSemantic.Model.Star;

namespace E2CSemantic.Model.Reading.Metrics;

/// <summary>The fact of a metric with the dimensions and roles that its rows reach.</summary>
internal sealed record FactScope(StarScope Whole, StarTable Fact)
{
    public ImmutableArray<Role> Roles { get; } = Role.Of(Whole.Star, Fact, Whole.Dimensions.Values);

    public IEnumerable<DimensionDefinition> Reachable => Whole.Dimensions.Values.Where(dimension => PathTo(dimension) is not null);

    public JoinPath? PathTo(DimensionDefinition dimension) => JoinPath.Find(Whole.Star, Fact, dimension);

    public ExpressionScope Names(IEnumerable<PerUnitColumn> perUnit, ImmutableSortedDictionary<string, object> parameters) =>
        new(Whole.Star, Fact, Whole.Dimensions, perUnit.ToImmutableSortedDictionary(column => column.Name, column => column.Type, StringComparer.Ordinal), parameters);
}
