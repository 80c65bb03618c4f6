using E2CSemantic.Model.Shapes;
using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Expressions;
using E2CSemantic.Model.Reading.Yaml;

namespace E2CSemantic.Model.Reading.Metrics;

/// <summary>What a metric reads and computes: <c>source</c>, <c>per_unit</c> and <c>having</c>, or <c>cohort</c> and <c>outcomes</c>, and the keys of its kind.</summary>
/// <param name="Fact">The fact; null at any fault of it.</param>
/// <param name="Where">Which rows belong.</param>
/// <param name="PerUnit">What is computed per person.</param>
/// <param name="Having">Which people's rows remain, asked of what is computed per person.</param>
/// <param name="Cohort">Who the members are; null where the kind is of no cohort, or at any fault of it.</param>
/// <param name="Calculation">The keys of the kind.</param>
internal sealed record SourceSection(
    FactScope? Fact,
    Expression? Where,
    ImmutableArray<PerUnitColumn> PerUnit,
    Expression? Having,
    Cohort? Cohort,
    CalculationSection Calculation)
{
    public const string SchoolYearColumn = "school_year";

    private static readonly KeyList SourceKeys = KeyList.Of("fact", "where?");

    public static Shape Shape { get; } = ShapeKey.Of(SourceKeys, ("fact", TextForms.Name), ("where", TextForms.Any));

    public static SourceSection Read(
        MappingReader metric, WrittenKind? kind, ImmutableSortedDictionary<string, object> parameters, StarScope? scope, FaultList faults)
    {
        CheckKeys(metric, kind, faults);
        if (kind is { } written && WrittenKinds.IsOfCohort(written))
        {
            var (entering, cohort) = CohortSection.Read(metric, parameters, scope, faults);
            var members = cohort is null ? null : entering?.Names(cohort.Outcomes.Select(outcome => (outcome.Name, outcome.Type)), parameters);
            return new(entering, null, [], null, cohort, CalculationSection.Read(metric, kind, cohort is null ? null : entering, members, cohort, faults));
        }

        var source = metric.Mapping("source", SourceKeys);
        var fact = source?.Name("fact") is { } name ? FactScope.Of(name, scope, faults) : null;
        var where = source is null ? null : ConditionReader.Read(source, "where", fact?.Names([], parameters), faults);
        var perUnit = PerUnitSection.Read(metric, fact, parameters, faults);
        var names = fact?.Names(perUnit.Select(column => (column.Name, column.Type)), parameters);
        var having = ConditionReader.Read(metric, "having", names, faults);
        if (metric.Has("having") && perUnit.IsEmpty)
        {
            faults.Add(ModelFaults.KeyMissing(metric.PlaceOf("having"), "a metric with 'having'", "per_unit"));
        }

        return new(fact, where, perUnit, having, null, CalculationSection.Read(metric, kind, fact, names, null, faults));
    }

    /// <summary>The facts that are read, each with its columns on whose values the metric depends.</summary>
    public IEnumerable<(string Fact, IReadOnlyList<string> Columns)> Reads() => Fact is null ? [] : MetricColumns.ByFact(
        Fact.Fact.Name,
        [Where, Having, Calculation.NumeratorWhere, Calculation.DenominatorWhere],
        PerUnit,
        [Calculation.Measure?.Value, Calculation.Whole?.Value],
        Cohort);

    private static void CheckKeys(MappingReader metric, WrittenKind? kind, FaultList faults)
    {
        if (kind is null)
        {
            return;
        }

        var word = WrittenKinds.WordFor(kind.Value);
        var needed = WrittenKinds.KeysOf(kind.Value);
        foreach (var key in needed.Where(key => !metric.Has(key)))
        {
            faults.Add(ModelFaults.KeyMissing(metric.Place, $"a {word}", key));
        }

        var other = WrittenKinds.KeysOfKinds.Except(needed).Except(WrittenKinds.MayHave(kind.Value));
        foreach (var key in other.Where(metric.Has))
        {
            faults.Add(ModelFaults.KeyOfOtherKind(metric.PlaceOf(key), word, key, needed));
        }
    }

}
