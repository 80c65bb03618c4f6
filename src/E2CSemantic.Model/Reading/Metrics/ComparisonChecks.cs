using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Reading.Yaml;

namespace E2CSemantic.Model.Reading.Metrics;

/// <summary>A comparison asks nothing that the compared metrics would not answer: their years, their dimensions, their unit.</summary>
internal static class ComparisonChecks
{
    public static void Check(MappingReader reader, MetricHeader header, Comparison comparison, MetricDimensions? dimensions, Presentation? present, FaultList faults)
    {
        var expected = comparison.Form is ComparisonForm.Ratio ? ValueUnit.Times : comparison.Compared.Metric.Presentation.Unit;
        if (present is not null && present.Unit != expected)
        {
            faults.Add(ComparisonFaults.Unit(reader.PlaceOf("present"), expected.ToString().ToLowerInvariant()));
        }

        foreach (var operand in comparison.Operands.DistinctBy(operand => operand.Metric))
        {
            var reference = MetricReference.Of(operand.Metric).ToString();
            if (header.Status is MetricStatus.Published or MetricStatus.Deprecated && operand.Metric.Status is not (MetricStatus.Published or MetricStatus.Deprecated))
            {
                faults.Add(ComparisonFaults.NotInForce(reader.PlaceOf("status"), reference, operand.Metric.Status.ToString().ToLowerInvariant()));
            }

            if (header.Effective is { } years && !Within(years, operand.Metric.Effective))
            {
                faults.Add(ComparisonFaults.Years(reader.PlaceOf("effective"), reference, operand.Metric.Effective.ToString()));
            }

            if (dimensions is not null)
            {
                CheckDimensions(reader.PlaceOf("dimensions"), operand, reference, dimensions, faults);
            }
        }
    }

    private static void CheckDimensions(SourcePlace place, ComparisonOperand operand, string reference, MetricDimensions dimensions, FaultList faults)
    {
        var theirs = operand.Metric.Dimensions;
        foreach (var name in dimensions.Allow)
        {
            if (name == operand.Dimension)
            {
                faults.Add(ComparisonFaults.GapDimension(place, name.Value));
            }
            else if (!theirs.Allow.Contains(name))
            {
                faults.Add(ComparisonFaults.Dimension(place, name.Value, reference, theirs.Allow.Where(allowed => allowed != operand.Dimension).Select(allowed => allowed.Value)));
            }
        }

        foreach (var name in theirs.Required.Where(name => name != operand.Dimension && !dimensions.Required.Contains(name)))
        {
            faults.Add(ComparisonFaults.Required(place, name.Value, reference));
        }

        var most = theirs.MaxCross - (operand.Dimension is { } taken && !theirs.Required.Contains(taken) ? 1 : 0);
        if (dimensions.MaxCross > most)
        {
            faults.Add(ComparisonFaults.Cross(place, most, reference));
        }
    }

    private static bool Within(EffectiveYears inner, EffectiveYears outer) =>
        outer.Contains(inner.From) && (inner.CastBackTo is not { } first || outer.IsCastBackTo(first) || outer.Contains(first)) && (outer.To is null || (inner.To is { } last && outer.Contains(last)));
}
