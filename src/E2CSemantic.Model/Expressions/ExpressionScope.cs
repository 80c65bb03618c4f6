using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Star;

namespace E2CSemantic.Model.Expressions;

/// <summary>The names that an expression may use: columns computed per person, dimensions of the fact, its roles, its columns.</summary>
/// <param name="Star">The star.</param>
/// <param name="Fact">The fact whose rows the expression is about.</param>
/// <param name="Dimensions">The conformed dimensions; those that the fact reaches can be named.</param>
/// <param name="PerUnit">The columns computed per person, with their types; empty where they are not known yet.</param>
/// <param name="Parameters">The constants of the version: whole numbers, decimals, texts.</param>
public sealed record ExpressionScope(
    StarSchema Star,
    StarTable Fact,
    ImmutableSortedDictionary<DimensionName, DimensionDefinition> Dimensions,
    ImmutableSortedDictionary<string, ExpressionType> PerUnit,
    ImmutableSortedDictionary<string, object> Parameters)
{
    /// <summary>The sets of codes by the reference that names them.</summary>
    public ImmutableSortedDictionary<string, Codeset> Codesets { get; init; } = ImmutableSortedDictionary<string, Codeset>.Empty;

    /// <summary>The type of a constant.</summary>
    public static ExpressionType TypeOf(object constant) => constant switch
    {
        long => ExpressionType.Integer,
        decimal => ExpressionType.Decimal,
        bool => ExpressionType.Boolean,
        _ => ExpressionType.Text,
    };
}
