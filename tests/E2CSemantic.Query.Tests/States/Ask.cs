using E2CSemantic.Model.Policies;

namespace E2CSemantic.Query.Tests.States;

/// <summary>Short ways to write a question.</summary>
internal static class Ask
{
    public static Requester As(Tier tier) => new("someone", tier, null, null);

    public static MetricQuery By(this MetricQuery query, params string[] dimensions) => query with { GroupBy = [.. dimensions] };

    public static MetricQuery In(this MetricQuery query, params string[] years) => query with { Years = [.. years] };

    public static MetricQuery Only(this MetricQuery query, string dimension, params string[] members) =>
        query with { Where = query.Where.Add(new(dimension, [.. members])) };

    /// <summary>The rows as lines: year, members, then value, numerator and denominator.</summary>
    public static string Print(MetricAnswer answer) => string.Join('\n', answer.Rows.Select(row =>
        $"{row.SchoolYear} {string.Join(' ', row.Members.Select(member => member.Member.Id))}: {Print(row.Value)}"
        + (row.Numerator is { } numerator ? $" | {Print(numerator)}" : "")
        + (row.Denominator is { } denominator ? $" | {Print(denominator)}" : "")));

    private static string Print(Cell cell) => cell.Value is { } value
        ? $"{cell.Status} {value}" + (cell.Low == cell.High ? "" : $" ({cell.Low} to {cell.High})")
        : cell.Status.ToString();
}
