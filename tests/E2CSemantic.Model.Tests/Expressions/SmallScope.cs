using System.Collections.Immutable;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Expressions;
using E2CSemantic.Model.Tests.Reading;

namespace E2CSemantic.Model.Tests.Expressions;

/// <summary>The names of the small world's visits, with one column computed per person.</summary>
internal static class SmallScope
{
    public static ExpressionScope Value { get; } = Read();

    public static Outcome<Expression> Parse(string text) =>
        ExpressionParser.ParseCondition(text, offset => new("where", 1, offset + 1), Value);

    private static ExpressionScope Read()
    {
        using var world = new SmallWorld();
        var catalog = world.Read().Value!;
        return new(catalog.Star, catalog.Star.Tables["fact_visit"], catalog.Dimensions,
            ImmutableSortedDictionary<string, ExpressionType>.Empty.Add("places", ExpressionType.Integer),
            ImmutableSortedDictionary<string, object>.Empty);
    }
}
