using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Query;
using E2CSemantic.Query.Publication;

namespace E2CSemantic.Host.Docs;

/// <summary>What PUBLIC is answered of a metric for the whole state, year by year, each under its own rule; or why it is answered nothing.</summary>
internal sealed record PublicSeries
{
    private PublicSeries(ImmutableArray<AnswerRow> rows, Applied? applied, string? why) => (Rows, Applied, Why) = (rows, applied, why);

    public static PublicSeries WithoutRelease { get; } = Without("No release has been published.");

    /// <summary>A row a school year, in their order; empty where nothing is answered.</summary>
    public ImmutableArray<AnswerRow> Rows { get; }

    /// <summary>How it was answered; null where it was not.</summary>
    public Applied? Applied { get; }

    /// <summary>Why nothing is answered, in a sentence; null where there are rows.</summary>
    public string? Why { get; }

    public static PublicSeries Of(MetricAnswer answer) => new(answer.Rows, answer.Applied, null);

    public static PublicSeries Without(string why) => new([], null, why);

    public static async Task<PublicSeries> AskAsync(
        MetricQueryEngine engine, ImmutableArray<MetricDefinition> versions, ReleaseInfo release, CancellationToken cancellation)
    {
        var answer = await engine.AnswerAsync(MetricQuery.Of(versions[0].Name.ToString()) with { Release = release.Id }, Requester.Anonymous, cancellation);
        return answer.Succeeded ? Of(answer.Value)
            : Unpublished(versions, release).ToList() is { Count: > 0 } missing ? Without($"Release {release.Label} has no published table of {string.Join(" nor of ", missing)}.")
            : Without(string.Join(' ', answer.Diagnostics.Select(fault => fault.Message)));
    }

    // In words for readers, who did not put the question that was refused.
    private static IEnumerable<string> Unpublished(ImmutableArray<MetricDefinition> versions, ReleaseInfo release) =>
        versions.Where(version => version.Status is MetricStatus.Published or MetricStatus.Deprecated)
            .SelectMany(version => version.Comparison?.Operands ?? [new(version, null, null)])
            .Where(operand => release.Publication!.Cubes.All(cube => !Answers(cube, operand)))
            .Select(operand => $"{operand.Metric.Name} by {(operand.Dimension is { } dimension ? $"{dimension} alone" : "school year alone")}")
            .Distinct();

    private static bool Answers(PublishedCubeInfo cube, ComparisonOperand operand) =>
        cube.Metric == operand.Metric.Name && cube.By.SequenceEqual(operand.Dimension is { } dimension ? [dimension] : []);
}
