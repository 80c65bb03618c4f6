using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Evaluation;

namespace E2CSemantic.Model.Fixtures;

/// <summary>
/// A fixture spelt out as a tiny star: the dimension tables with their unknown member and the members that the rows name, and the fact's rows
/// with keys, each reference known or -1. A column that the fixture leaves out is null, or zero, empty or false where null cannot stand.
/// </summary>
/// <param name="Dimensions">The dimension tables that the fact references.</param>
/// <param name="Fact">The fact.</param>
/// <param name="Rows">The fact's rows as the reference evaluator reads them.</param>
public sealed record FixtureStar(ImmutableArray<FixtureTable> Dimensions, FixtureTable Fact, ImmutableArray<EvaluationRow> Rows)
{
    /// <summary>Spells out a fixture of a checked metric.</summary>
    public static FixtureStar Of(SemanticCatalog catalog, MetricDefinition metric, MetricFixture fixture)
    {
        var fact = catalog.Star.Tables[metric.Fact];
        var members = new FixtureMembers(catalog, fact);
        var facts = ImmutableArray.CreateBuilder<ImmutableArray<object?>>();
        var rows = ImmutableArray.CreateBuilder<EvaluationRow>();
        foreach (var given in fixture.Given)
        {
            ImmutableArray<object?> values = [.. fact.Columns.Select(column => members.ValueOf(column, given))];
            var named = ImmutableDictionary.CreateBuilder<string, object?>(StringComparer.Ordinal);
            named.AddRange(fact.Columns.Zip(values, (column, value) => KeyValuePair.Create(column.Name, value)));
            foreach (var (name, member) in members.MembersOf(given))
            {
                named[name] = member;
            }

            facts.Add(values);
            rows.Add(new(named.ToImmutable()));
        }

        return new(members.Tables(), new(fact, facts.ToImmutable()), rows.ToImmutable());
    }
}
