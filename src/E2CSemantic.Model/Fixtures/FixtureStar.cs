using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Evaluation;

namespace E2CSemantic.Model.Fixtures;

/// <summary>
/// A fixture spelt out as a tiny star: the dimension tables with their unknown member and the members that the rows name, and the rows of the facts
/// that are read, with keys, each reference known or -1. A column that the fixture leaves out is null, or zero, empty or false where null cannot stand.
/// </summary>
/// <param name="Dimensions">The dimension tables that the facts reference.</param>
/// <param name="Facts">The facts; those that the metric reads.</param>
/// <param name="Rows">Each fact's rows as the reference evaluator reads them.</param>
public sealed record FixtureStar(
    ImmutableArray<FixtureTable> Dimensions, ImmutableArray<FixtureTable> Facts, ImmutableSortedDictionary<string, ImmutableArray<EvaluationRow>> Rows)
{
    /// <summary>Every table, the dimensions first.</summary>
    public IEnumerable<FixtureTable> Tables => Dimensions.Concat(Facts);

    /// <summary>Spells out a fixture of a checked metric.</summary>
    public static FixtureStar Of(SemanticCatalog catalog, MetricDefinition metric, MetricFixture fixture)
    {
        var dimensions = new FixtureTables();
        var facts = ImmutableArray.CreateBuilder<FixtureTable>();
        var rows = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<EvaluationRow>>(StringComparer.Ordinal);
        foreach (var name in metric.Facts)
        {
            var fact = catalog.Star.Tables[name];
            var members = new FixtureMembers(catalog, fact, dimensions);
            ImmutableArray<(ImmutableArray<object?> Values, EvaluationRow Evaluated)> spelt = [.. fixture.Given[name].Select(row => members.Spell(row))];
            facts.Add(new(fact, [.. spelt.Select(row => row.Values)]));
            rows[name] = [.. spelt.Select(row => row.Evaluated)];
        }

        return new(dimensions.ToTables(), facts.ToImmutable(), rows.ToImmutable());
    }
}
