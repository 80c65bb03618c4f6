using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Star;

namespace E2CSemantic.Model.Expressions;

/// <summary>The names that an expression may use: columns computed per person, dimensions of the fact, its roles, its columns.</summary>
/// <param name="Star">The star.</param>
/// <param name="Fact">The fact whose rows the expression is about.</param>
/// <param name="Dimensions">The conformed dimensions; those that the fact reaches can be named.</param>
/// <param name="PerUnit">The names of the columns computed per person; empty where they are not known yet.</param>
public sealed record ExpressionScope(
    StarSchema Star,
    StarTable Fact,
    ImmutableSortedDictionary<DimensionName, DimensionDefinition> Dimensions,
    ImmutableArray<string> PerUnit);
