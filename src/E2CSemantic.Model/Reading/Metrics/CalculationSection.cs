using E2CSemantic.Model.Shapes;
using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Expressions;
using E2CSemantic.Model.Reading.Yaml;

namespace E2CSemantic.Model.Reading.Metrics;

/// <summary>The keys of a metric's kind: <c>numerator</c>, <c>denominator</c>, <c>measure</c>, <c>value</c>.</summary>
/// <param name="Kind">The kind; null where it is at fault.</param>
/// <param name="NumeratorWhere">For a ratio of people or rows, what puts one above the line.</param>
/// <param name="DenominatorWhere">For a ratio of people, which of them stand below the line; null for all.</param>
/// <param name="Measure">The column summed, averaged or ranked; of a ratio of sums, the one above the line.</param>
/// <param name="Whole">Of a ratio of sums, the column below the line.</param>
/// <param name="Quantile">Of a quantile, its share.</param>
/// <param name="Counted">The column whose distinct values are counted as people, where the kind names it.</param>
internal sealed record CalculationSection(
    MetricKind? Kind, Expression? NumeratorWhere, Expression? DenominatorWhere, Located<string>? Measure, Located<string>? Whole, decimal? Quantile, Located<string>? Counted)
{
    private static readonly KeyList CountKeys = KeyList.Of("count_distinct");
    private static readonly KeyList PartKeys = KeyList.Of("count_distinct?", "count?", "sum?", "where?");
    private static readonly KeyList MeanKeys = KeyList.Of("mean");
    private static readonly KeyList SumKeys = KeyList.Of("sum");
    private static readonly KeyList QuantileKeys = KeyList.Of("quantile", "of");

    private static readonly ImmutableArray<string> Forms = ["count_distinct", "count", "sum"];
    private static readonly Dictionary<string, bool> Rows = new(StringComparer.Ordinal) { ["rows"] = true };

    private static readonly Shape Part = ShapeKey.Of(
        PartKeys, ("count_distinct", TextForms.Name), ("count", TextForms.WordOf(Rows)), ("sum", TextForms.Name), ("where", TextForms.Any));

    /// <summary>The keys of all kinds.</summary>
    public static ImmutableArray<(string Name, Shape Value)> Shapes { get; } =
    [
        ("numerator", Part),
        ("denominator", Part),
        ("measure", ShapeKey.Of(CountKeys, ("count_distinct", TextForms.Name))),
        ("value", new Shape.Either(
            new Shape.Either(ShapeKey.Of(MeanKeys, ("mean", TextForms.Name)), ShapeKey.Of(SumKeys, ("sum", TextForms.Name))),
            ShapeKey.Of(QuantileKeys, ("quantile", new Shape.Between(0, 1)), ("of", TextForms.Name)))),
    ];

    public static CalculationSection Read(MappingReader metric, WrittenKind? kind, FactScope? fact, ExpressionScope? names, Cohort? cohort, FaultList faults)
    {
        return kind switch
        {
            WrittenKind.Count or WrittenKind.CohortCount => new(MetricKind.Count, null, null, null, null, null, Known(metric.Mapping("measure", CountKeys)?.Name("count_distinct"), fact, faults)),
            WrittenKind.Ratio or WrittenKind.CohortRatio => Ratio(metric, fact, names, ofPeople: kind is WrittenKind.CohortRatio, faults),
            WrittenKind.Mean or WrittenKind.CohortMean => Valued(MetricKind.Mean, metric.Mapping("value", MeanKeys)?.Name("mean"), null, fact, cohort, faults),
            WrittenKind.Sum => Valued(MetricKind.Sum, metric.Mapping("value", SumKeys)?.Name("sum"), null, fact, cohort, faults),
            WrittenKind.Quantile or WrittenKind.CohortQuantile => Quantiled(metric.Mapping("value", QuantileKeys), fact, cohort, faults),
            _ => new(null, null, null, null, null, null, null),
        };
    }

    private static CalculationSection Valued(MetricKind kind, Located<string>? column, decimal? quantile, FactScope? fact, Cohort? cohort, FaultList faults) =>
        new(kind, null, null, Measured(column, fact, cohort, faults), null, quantile, null);

    private static CalculationSection Quantiled(MappingReader? value, FactScope? fact, Cohort? cohort, FaultList faults)
    {
        var share = default(decimal?);
        if (value?.Node("quantile") is { } node)
        {
            share = node is YamlScalar { Value: decimal number and > 0 and < 1 } ? number : null;
            if (share is null)
            {
                faults.Add(ModelFaults.ValueType(node.Place, "'quantile'", "a share above 0 and below 1 like 0.5", node.Shape));
            }
        }

        return Valued(MetricKind.Quantile, value?.Name("of"), share, fact, cohort, faults);
    }

    private static CalculationSection Ratio(MappingReader metric, FactScope? fact, ExpressionScope? names, bool ofPeople, FaultList faults)
    {
        var above = metric.Mapping("numerator", PartKeys);
        var below = metric.Mapping("denominator", PartKeys);
        if (above is null || below is null)
        {
            return new(MetricKind.Ratio, null, null, null, null, null, null);
        }

        var form = Form(above, "numerator", faults);
        if (Form(below, "denominator", faults) is { } other && form is not null && other != form)
        {
            faults.Add(ModelFaults.RatioParts(below.Place, form, other));
        }

        if (ofPeople && form is not null and not "count_distinct")
        {
            faults.Add(ModelFaults.CohortPart(above.Place));
        }

        if (below.Has("where") && form is not "count_distinct")
        {
            faults.Add(ModelFaults.DenominatorWhere(below.PlaceOf("where")));
        }

        if (form is "sum" == above.Has("where") && form is not null)
        {
            faults.Add(form is "sum" ? ModelFaults.SumWhere(above.PlaceOf("where")) : ModelFaults.KeyMissing(above.Place, "'numerator'", "where"));
        }

        var where = ConditionReader.Read(above, "where", names, faults);
        if (form is "sum")
        {
            return new(MetricKind.AmountRatio, null, null, Measured(above.Name("sum"), fact, null, faults), Measured(below.Name("sum"), fact, null, faults), null, null);
        }

        if (form is "count")
        {
            above.Word("count", Rows);
            below.Word("count", Rows);
            return new(MetricKind.AmountRatio, where, null, null, null, null, null);
        }

        var people = Known(above.Name("count_distinct"), fact, faults);
        if (people is not null && Known(below.Name("count_distinct"), fact, faults) is { } counted && counted.Value != people.Value)
        {
            faults.Add(ModelFaults.CountedUnit(counted.Place, counted.Value, people.Value));
        }

        return new(MetricKind.Ratio, where, ConditionReader.Read(below, "where", names, faults), null, null, null, people);
    }

    private static string? Form(MappingReader part, string key, FaultList faults)
    {
        string[] written = [.. Forms.Where(part.Has)];
        if (written.Length != 1)
        {
            faults.Add(ModelFaults.RatioPart(part.Place, key));
        }

        return written.Length == 1 ? written[0] : null;
    }

    private static Located<string>? Known(Located<string>? column, FactScope? fact, FaultList faults)
    {
        if (column is not null && fact is not null && fact.Fact.Column(column.Value) is null)
        {
            faults.Add(ModelFaults.ColumnUnknown(column.Place, $"'{fact.Fact.Name}'", column.Value, fact.Fact.Columns.Select(known => known.Name)));
        }

        return column;
    }

    // A number among the outcomes of a cohort is a measure like a column; what is computed per person of rows is not, it would count once for each row.
    private static Located<string>? Measured(Located<string>? column, FactScope? fact, Cohort? cohort, FaultList faults)
    {
        if (cohort?.Outcomes.Any(outcome => outcome.Name == column?.Value && outcome.Function is not null) is true)
        {
            return column;
        }

        if (column is not null && fact is not null && (fact.Fact.Column(column.Value) is not { } known || !FactMeasure.Is(known)))
        {
            faults.Add(ModelFaults.ColumnUnknown(column.Place, $"'{fact.Fact.Name}'", column.Value, fact.Fact.Columns.Where(FactMeasure.Is).Select(fitting => fitting.Name)));
        }

        return column;
    }
}
