using System.Collections.Immutable;
using System.Globalization;

namespace E2CSemantic.Host.Interop.Drafts;

/// <summary>The part of a draft from <c>kind</c> to <c>value</c>, in lines of its file.</summary>
/// <param name="Lines">The lines.</param>
internal sealed record DraftRule(ImmutableArray<string> Lines)
{
    /// <summary>Whether it compares two other metrics, whose privacy blocks are then its own.</summary>
    public bool IsComparison => Lines.Contains("kind: derived");

    /// <summary>One aggregate; null where no kind of metric is that.</summary>
    public static DraftRule? Of(Aggregate one) => one.Function switch
    {
        AggregateFunction.Distinct => new([.. Head("count", one.Fact, one.Where), $"measure: {{count_distinct: {one.Column}}}"]),
        AggregateFunction.Sum => new([.. Head("sum", one.Fact, one.Where), $"value: {{sum: {one.Column}}}"]),
        AggregateFunction.Mean => new([.. Head("mean", one.Fact, one.Where), $"value: {{mean: {one.Column}}}"]),
        AggregateFunction.Quantile => new(
            [.. Head("quantile", one.Fact, one.Where), string.Create(CultureInfo.InvariantCulture, $"value: {{quantile: {one.Share}, of: {one.Column}}}")]),
        _ => null,
    };

    /// <summary>One aggregate over another; null where no kind of ratio is that.</summary>
    public static DraftRule? Of(Aggregate above, Aggregate below) => (above.Function, below.Function) switch
    {
        _ when above.Fact != below.Fact => null,
        (AggregateFunction.Distinct, AggregateFunction.Distinct) when above.Column == below.Column && above.Where is not null => new(
            [.. Head("ratio", above.Fact, null), Part("numerator", $"count_distinct: {above.Column}", above.Where), Part("denominator", $"count_distinct: {below.Column}", below.Where)]),
        (AggregateFunction.Rows, AggregateFunction.Rows) when above.Where is not null && below.Where is null => new(
            [.. Head("ratio", above.Fact, null), Part("numerator", "count: rows", above.Where), Part("denominator", "count: rows", null)]),
        (AggregateFunction.Sum, AggregateFunction.Sum) when above.Where == below.Where => new(
            [.. Head("ratio", above.Fact, above.Where), Part("numerator", $"sum: {above.Column}", null), Part("denominator", $"sum: {below.Column}", null)]),
        _ => null,
    };

    /// <summary>The lines that every rule over a fact begins with.</summary>
    public static ImmutableArray<string> Head(string kind, string fact, string? where) =>
        [$"kind: {kind}", where is null ? $"source: {{fact: {fact}}}" : $"source: {{fact: {fact}, where: {DraftText.Quote(where)}}}"];

    /// <summary>A part of a ratio.</summary>
    public static string Part(string key, string what, string? where) =>
        where is null ? $"{key}: {{{what}}}" : $"{key}: {{{what}, where: {DraftText.Quote(where)}}}";
}
