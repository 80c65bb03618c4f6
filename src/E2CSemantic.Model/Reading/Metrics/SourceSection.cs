using E2CSemantic.Model.Shapes;
using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Expressions;
using E2CSemantic.Model.Reading.Yaml;
using E2CSemantic.Model.Star;

namespace E2CSemantic.Model.Reading.Metrics;

/// <summary>What a metric reads and computes: <c>source</c>, <c>per_unit</c>, <c>having</c> and the keys of its kind.</summary>
/// <param name="Fact">The fact; null at any fault of it.</param>
/// <param name="Where">Which rows belong.</param>
/// <param name="PerUnit">What is computed per person.</param>
/// <param name="Having">Which people's rows remain, asked of what is computed per person.</param>
/// <param name="Calculation">The keys of the kind.</param>
internal sealed record SourceSection(
    FactScope? Fact,
    Expression? Where,
    ImmutableArray<PerUnitColumn> PerUnit,
    Expression? Having,
    CalculationSection Calculation)
{
    public const string SchoolYearColumn = "school_year";

    private static readonly KeyList SourceKeys = KeyList.Of("fact", "where?");

    public static Shape Shape { get; } = ShapeKey.Of(SourceKeys, ("fact", TextForms.Name), ("where", TextForms.Any));

    public static SourceSection Read(
        MappingReader metric, WrittenKind? kind, ImmutableSortedDictionary<string, object> parameters, StarScope? scope, FaultList faults)
    {
        var source = metric.Mapping("source", SourceKeys);
        var fact = source?.Name("fact") is { } name ? FactOf(name, scope, faults) : null;
        var where = source is null ? null : ConditionReader.Read(source, "where", fact?.Names([], parameters), faults);
        var perUnit = PerUnitSection.Read(metric, fact, parameters, faults);
        var names = fact?.Names(perUnit, parameters);
        var having = ConditionReader.Read(metric, "having", names, faults);
        if (metric.Has("having") && perUnit.IsEmpty)
        {
            faults.Add(ModelFaults.KeyMissing(metric.PlaceOf("having"), "a metric with 'having'", "per_unit"));
        }

        return new(fact, where, perUnit, having, CalculationSection.Read(metric, kind, fact, names, faults));
    }

    /// <summary>The columns of the fact on whose values the metric depends.</summary>
    public IReadOnlyList<string> UsedColumns() => MetricColumns.Of(
        [Where, Having, Calculation.NumeratorWhere, Calculation.DenominatorWhere], PerUnit, [Calculation.Measure?.Value, Calculation.Whole?.Value]);

    private static FactScope? FactOf(Located<string> name, StarScope? scope, FaultList faults)
    {
        if (scope is null)
        {
            return null;
        }

        if (scope.Star.Tables.GetValueOrDefault(name.Value) is not { Kind: TableKind.Fact } fact)
        {
            faults.Add(ModelFaults.TableUnknown(name.Place, name.Value, scope.Star.Tables.Values.Where(table => table.Kind is TableKind.Fact).Select(table => table.Name)));
            return null;
        }

        if (fact.Column(SchoolYearColumn) is null)
        {
            faults.Add(ModelFaults.FactWithoutYear(name.Place, name.Value));
            return null;
        }

        return new(scope, fact);
    }
}
