using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Diagnostics;

namespace E2CSemantic.Query.Tests.States;

/// <summary>
/// Random rows of the facts that a metric reads, out of plain numbers so that a failing state shrinks. What a metric's conditions compare with stands among the
/// values, with its neighbours, so that rows lie on both sides of every border and on it.
/// </summary>
internal sealed class RandomRows
{
    private static readonly SourcePlace Nowhere = new("random", 1, 1);

    private readonly MetricDefinition _metric;
    private readonly ImmutableArray<RandomFact> _facts;
    private readonly ImmutableArray<SchoolYear> _years;

    public RandomRows(MetricDefinition metric)
    {
        _metric = metric;
        var first = Math.Max(metric.Effective.From.SpringYear, Math.Min(metric.Effective.To?.SpringYear ?? 2022, 2022) - 1);
        _years = [.. new[] { first, first + 1 }.Select(year => new SchoolYear(year)).Where(metric.Effective.Contains)];
        var cohorts = metric.Sources.Select(source => source.Cohort).OfType<Cohort>().ToArray();
        var before = cohorts.Select(cohort => cohort.ReportedAfter).DefaultIfEmpty(0).Max();
        var after = cohorts.SelectMany(cohort => cohort.Followed, (cohort, rows) => rows.Within.LastSchoolYear - cohort.ReportedAfter).DefaultIfEmpty(0).Max();
        _facts = [.. metric.Facts.Select(fact => new RandomFact(metric, fact, [.. Enumerable.Range(_years[0].SpringYear - before, _years.Length + before + after)]))];
    }

    /// <summary>The fixture of some records: each is a row of one of a few people, of one of the facts; rows of one grain stand once.</summary>
    public MetricFixture Fixture((int Person, int Row)[] records, int question)
    {
        var turns = records.Select((record, place) => (record.Person, Row: record.Row + (place * 7919), Turn: new Draws(place).Next(_facts.Length))).ToArray();
        var given = _facts.Select((fact, turn) => KeyValuePair.Create(fact.Name, fact.Rows([.. turns.Where(record => record.Turn == turn).Select(record => (record.Person, record.Row))], Nowhere)))
            .ToImmutableSortedDictionary(StringComparer.Ordinal);
        return new("random", given, Query(new Draws(question), given[_facts[0].Name]), [], Nowhere);
    }

    /// <summary>The key of the person of a record.</summary>
    public static long KeyOf(int person) => Math.Abs(person % 40) + 1;

    /// <summary>The same fixture without a filter, grouped by what the metric requires alone.</summary>
    public MetricFixture Everybody((int Person, int Row)[] records) =>
        Fixture(records, 0) with { Query = new(_years, _metric.Dimensions.Required, ImmutableSortedDictionary<DimensionName, ImmutableArray<string>>.Empty) };

    private FixtureQuery Query(Draws draws, ImmutableArray<FixtureRow> rows)
    {
        var by = _metric.Dimensions.Required
            .Concat(_metric.Dimensions.Allow.Select(name => (name, place: draws.Next(1000))).OrderBy(drawn => drawn.place).Select(drawn => drawn.name).Take(draws.Next(3)))
            .Distinct()
            .ToImmutableArray();
        var where = ImmutableSortedDictionary.CreateBuilder<DimensionName, ImmutableArray<string>>();
        if (draws.Next(2) == 0)
        {
            var filtered = Definitions.Catalog.Dimensions[_metric.Dimensions.Allow[draws.Next(_metric.Dimensions.Allow.Length)]];
            where[filtered.Name] = [.. rows.Select(row => (string)row.Values[filtered.Name.Value]!).Append("UN").Concat(filtered.Members.Select(member => member.Id)).Distinct().Where(id => filtered.Registry is not null || filtered.Members.Any(member => member.Id == id)).Take(1 + draws.Next(2))];
        }

        return new(_years, by, where.ToImmutable());
    }
}
