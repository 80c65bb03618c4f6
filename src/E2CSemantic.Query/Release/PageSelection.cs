using System.Collections.Immutable;
using E2CSemantic.Query.Resolution;

namespace E2CSemantic.Query.Release;

/// <summary>Compares released rows where that is asked, orders them and takes a page. It sees released numbers only, so neither order nor page tells a withheld one.</summary>
internal static class PageSelection
{
    public static (ImmutableArray<AnswerRow> Rows, string? EndCursor) Select(IEnumerable<ReleasedTable> tables, ResolvedQuery query)
    {
        var rows = GapRelease.Of([.. tables.SelectMany(table => table.Rows).OrderBy(row => row.SchoolYear)], query);
        var ordered = query.Order switch
        {
            AnswerOrder.ValueAscending => [.. rows.OrderBy(row => row.Value.Value is null).ThenBy(row => row.Value.Value)],
            AnswerOrder.ValueDescending => [.. rows.OrderBy(row => row.Value.Value is null).ThenByDescending(row => row.Value.Value)],
            _ => rows,
        };
        var page = ordered.Skip(query.Skip).Take(query.First).ToImmutableArray();
        var end = query.Skip + page.Length;
        return (page, end < ordered.Length && !page.IsEmpty ? PageCursor.At(end, query.Hash) : null);
    }
}
