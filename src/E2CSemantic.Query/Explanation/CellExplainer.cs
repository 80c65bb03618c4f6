using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using E2CSemantic.Model;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Query.Compilation;
using E2CSemantic.Query.Issues;
using E2CSemantic.Query.Planning;
using E2CSemantic.Query.Release;
using E2CSemantic.Query.Resolution;
using E2CSemantic.Sql;

namespace E2CSemantic.Query.Explanation;

/// <summary>
/// Prints which rows make the cells of a question: the conditions in order, and for STEWARD how many rows and people of every cell meet them. For anyone
/// else it reads nothing.
/// </summary>
internal sealed class CellExplainer(SemanticCatalog catalog, IWarehouse warehouse)
{
    public async Task<Outcome<string>> ExplainAsync(ResolvedQuery query, CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        foreach (var slice in query.Slices)
        {
            foreach (var question in slice.Comparison is { } comparison ? [comparison.Compared, comparison.Base] : ImmutableArray<ResolvedQuery>.Empty)
            {
                var part = await ExplainAsync(question, cancellationToken).ConfigureAwait(false);
                if (!part.Succeeded)
                {
                    return part.Diagnostics;
                }

                text.Append(part.Value);
            }

            if (slice.Comparison is null && await AppendAsync(text, query, slice, cancellationToken).ConfigureAwait(false) is { IsEmpty: false } faults)
            {
                return faults;
            }
        }

        return text.ToString();
    }

    /// <summary>The counts of every cell that has a row, by one statement.</summary>
    public async Task<Outcome<IReadOnlyList<CellLadder>>> CountAsync(ResolvedQuery query, ResolvedSlice slice, Ladder ladder, CancellationToken cancellationToken)
    {
        var plan = LadderPlanner.Plan(catalog, query, slice, ladder);
        if (AbsentColumns.Of(plan, query.Release) is { IsEmpty: false } absent)
        {
            return QueryIssues.ReleaseLacks(query.Metric, query.Release.Label, absent);
        }

        var command = SqlRenderer.Render(PlanCompiler.Compile(plan), warehouse.Dialect);
        var raw = await warehouse.ReadAsync(new(query.Release.Id, WarehouseStore.Facts), command, cancellationToken).ConfigureAwait(false);
        return LadderRelease.Read(raw, query, ladder);
    }

    private async Task<ImmutableArray<Diagnostic>> AppendAsync(StringBuilder text, ResolvedQuery query, ResolvedSlice slice, CancellationToken cancellationToken)
    {
        Line(text, $"cells    {slice.Definition.Name} {slice.Definition.Version} for {string.Join(", ", slice.Years)}");
        foreach (var (year, status) in slice.Marked)
        {
            Line(text, $"  {year} is {status}: nothing is read");
        }

        if (slice.Mature.IsEmpty)
        {
            return [];
        }

        var ladder = Ladder.Of(slice.Definition);
        if (!LadderRelease.IsFor(query))
        {
            AppendSentences(text, ladder);
            return [];
        }

        var cells = await CountAsync(query, slice, ladder, cancellationToken).ConfigureAwait(false);
        if (!cells.Succeeded)
        {
            return cells.Diagnostics;
        }

        foreach (var cell in cells.Value)
        {
            AppendCell(text, ladder, cell);
        }

        var others = query.Grouped.Aggregate((long)slice.Mature.Length, (all, dimension) => all * dimension.Kept.Length) - cells.Value.Count;
        Line(text, string.Create(CultureInfo.InvariantCulture, $"  {others} other cells have no row"));
        Line(text, $"  value: {ladder.Value}");
        return [];
    }

    private static void AppendSentences(StringBuilder text, Ladder ladder)
    {
        foreach (var rung in ladder.Rungs)
        {
            Line(text, $"  rows {rung.Sentence}");
        }

        Line(text, $"  value: {ladder.Value}");
        Line(text, "  How many rows and people these are is told to STEWARD only: the counts are exact and nothing of them is withheld.");
    }

    private static void AppendCell(StringBuilder text, Ladder ladder, CellLadder cell)
    {
        Line(text, $"  {string.Join(", ", cell.Members.Select(member => $"{member.Dimension} {member.Member.Id}").Prepend(cell.SchoolYear.ToString()))}");
        var last = ladder.Counted.Length - 1;
        AppendRungs(text, ladder.Counted, cell, 0, before: null, "dropped");
        AppendRungs(text, ladder.Denominator, cell, last + 1, last, "not in the denominator");
        AppendRungs(text, ladder.Numerator, cell, last + 1 + ladder.Denominator.Length, last, "not in the numerator");
    }

    private static void AppendRungs(StringBuilder text, ImmutableArray<Rung> rungs, CellLadder cell, int first, int? before, string lost)
    {
        for (var place = 0; place < rungs.Length; place++)
        {
            var (rows, people) = cell.Counts[first + place];
            Line(text, string.Create(CultureInfo.InvariantCulture, $"    {rows,10} rows {people,10} people  {rungs[place].Sentence}")
                + (before is { } above ? string.Create(CultureInfo.InvariantCulture, $"; {cell.Counts[above].Rows - rows} of the rows {lost}") : ""));
            before = first + place;
        }
    }

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');
}
