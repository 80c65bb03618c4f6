using System.Collections.Immutable;
using E2CSemantic.Sql.Syntax;

namespace E2CSemantic.Sql.Rendering;

/// <summary>
/// Prints a select with several groupings as a select for each, for an engine that has no grouping sets over all its tables. A key that a
/// grouping leaves out is null there and its GROUPING is 1, as the engine itself would give; the first grouping has every key, which gives the columns their types.
/// </summary>
internal static class GroupingSetWriter
{
    public static void Write(SelectStatement select, SqlOutput output)
    {
        var keys = select.GroupBy.SelectMany(set => set.Keys).Distinct().ToImmutableArray();
        if (keys.Except(select.GroupBy[0].Keys).Any() || !select.OrderBy.IsEmpty || select.Limit is not null || select.Having is not null)
        {
            throw new NotSupportedException($"{output.Dialect.Name} has no GROUPING SETS of this shape.");
        }

        output.Comments(select.Comments);
        for (var i = 0; i < select.GroupBy.Length; i++)
        {
            var kept = select.GroupBy[i];
            var left = keys.Except(kept.Keys).ToImmutableHashSet();
            _ = i == 0 ? output : output.Line().Text("UNION ALL").Line();
            StatementWriter.WriteBody(
                select with { Comments = [], With = [], Items = [.. select.Items.Select(item => item with { Expression = Within(item.Expression, left) })], GroupBy = [kept] },
                output);
        }
    }

    private static SqlExpression Within(SqlExpression expression, ImmutableHashSet<SqlExpression> left) => expression switch
    {
        GroupingCall grouping => new ParameterValue(left.Contains(grouping.Column) ? 1L : 0L),
        _ when left.Contains(expression) => new UntypedNull(),
        _ => expression,
    };
}
