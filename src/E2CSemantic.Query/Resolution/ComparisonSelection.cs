using System.Collections.Immutable;
using System.Globalization;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Diagnostics;

namespace E2CSemantic.Query.Resolution;

/// <summary>Puts the two questions of a comparison, each as the requester could put it, so that whatever forbids one of them forbids the comparison.</summary>
internal static class ComparisonSelection
{
    public static ImmutableArray<ResolvedSlice> Select(
        ImmutableArray<ResolvedSlice> slices, MetricQuery query, ReleaseInfo release, Func<MetricQuery, Outcome<ResolvedQuery>> resolve, List<Diagnostic> issues)
    {
        var selected = ImmutableArray.CreateBuilder<ResolvedSlice>(slices.Length);
        foreach (var slice in slices)
        {
            selected.Add(slice.Definition.Comparison is { } comparison && slice.Exclusions.IsEmpty
                ? Select(slice, comparison, query with { Release = release.Id }, resolve, issues)
                : slice);
        }

        return selected.MoveToImmutable();
    }

    private static ResolvedSlice Select(
        ResolvedSlice slice, Comparison comparison, MetricQuery query, Func<MetricQuery, Outcome<ResolvedQuery>> resolve, List<Diagnostic> issues)
    {
        var compared = resolve(QuestionOf(comparison.Compared, slice, query));
        var other = resolve(QuestionOf(comparison.Base, slice, query));
        issues.AddRange(compared.Diagnostics.Union(other.Diagnostics).Except(issues));
        return compared.Succeeded && other.Succeeded
            ? slice with
            {
                Mature = [.. slice.Years],
                Marked = ImmutableSortedDictionary<SchoolYear, CellStatus>.Empty,
                Comparison = new(compared.Value, other.Value),
            }
            : slice;
    }

    private static MetricQuery QuestionOf(ComparisonOperand operand, ResolvedSlice slice, MetricQuery query) => query with
    {
        Metric = operand.Metric.Name.ToString(),
        Version = string.Create(CultureInfo.InvariantCulture, $"V{operand.Metric.Version.Major}"),
        Years = [.. slice.Years.Select(year => year.ToString())],
        Where = operand.Dimension is { } dimension ? query.Where.Add(new(dimension.Value, [operand.Member!])) : query.Where,
        Gap = null,
        OrderBy = AnswerOrder.Declared,
        First = null,
        After = null,
    };
}
