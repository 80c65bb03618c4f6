using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using E2CSemantic.Model.Policies;
using E2CSemantic.Query.Compilation;
using E2CSemantic.Query.Planning;
using E2CSemantic.Query.Planning.Nodes;
using E2CSemantic.Query.Release;
using E2CSemantic.Query.Resolution;
using E2CSemantic.Sql;
using E2CSemantic.Sql.Dialects;

namespace E2CSemantic.Query.Explanation;

/// <summary>Prints what would be done for a query; reads nothing.</summary>
internal static class PlanExplainer
{
    /// <summary>The explanation of a question; of a comparison, that of its two questions follows.</summary>
    /// <param name="query">The question.</param>
    /// <param name="plan">The plans of a question.</param>
    /// <param name="dialect">The engine's SQL.</param>
    public static string Explain(ResolvedQuery query, Func<ResolvedQuery, ImmutableArray<LogicalPlan>> plan, SqlDialect dialect)
    {
        var text = new StringBuilder();
        Line(text, $"metric   {query.Metric}");
        foreach (var slice in query.Slices)
        {
            Line(text, $"version  {slice.Definition.Version} for {string.Join(", ", slice.Years)}"
                + Marked(slice, CellStatus.NotMature, "not mature") + Marked(slice, CellStatus.NotCollected, "not collected")
                + (slice.Comparison is null ? "" : $": {slice.Definition.Comparison}")
                + string.Concat(slice.Exclusions.Select(exclusion => $"; excluded by {exclusion.Provider}: {exclusion.Name}")));
        }

        foreach (var dimension in query.Dimensions)
        {
            Line(text, (dimension.IsGrouped ? "by       " : "only     ") + dimension.Name
                + (dimension.IsFiltered ? $" in {string.Join(", ", dimension.Kept.Select(member => member.Id))}" : $", {dimension.Members.Length} members"));
        }

        Line(text, $"release  {query.Release.Label} ({query.Release.Id})");
        Line(text, $"policy   {query.Policy}, {query.Tier.ToString().ToUpperInvariant()}: {Rule(query.Rule)}");
        Line(text, $"cost     {Cost(query)}");
        foreach (var step in plan(query))
        {
            Line(text, "");
            Line(text, $"plan     in {(step.Target.Store is WarehouseStore.Facts ? "the facts" : "the published cubes")}");
            AppendTree(text, step.Root);
            AppendStatement(text, SqlRenderer.Render(PlanCompiler.Compile(step.Rows), dialect), dialect);
        }

        foreach (var part in query.Slices.Select(slice => slice.Comparison).OfType<ResolvedComparison>().SelectMany(comparison => new[] { comparison.Compared, comparison.Base }))
        {
            Line(text, "");
            text.Append(Explain(part, plan, dialect));
        }

        return text.ToString();
    }

    /// <summary>The steps of a plan, the last first, each indented below the one it feeds; the rows that a step reads beside its source stand before those.</summary>
    public static void AppendTree(StringBuilder text, PlanNode root) => AppendTree(text, root, 1);

    private static void AppendTree(StringBuilder text, PlanNode? node, int depth)
    {
        for (; node is not null; node = node.Input)
        {
            Line(text, $"{new string(' ', 2 * depth)}{node.GetType().Name}: {node.Description}");
            depth++;
            AppendTree(text, (node as RowNode)?.Side, depth + 1);
        }
    }

    private static void AppendStatement(StringBuilder text, SqlCommandText command, SqlDialect dialect)
    {
        Line(text, $"sql      {dialect.Name}");
        Line(text, command.Text);
        if (!command.Parameters.IsEmpty)
        {
            Line(text, "values   " + string.Join(", ", command.Parameters.Select((value, place) => $"{dialect.ParameterPrefix}{place + 1} = {Printed(value)}")));
        }
    }

    private static string Marked(ResolvedSlice slice, CellStatus status, string words) =>
        slice.MarkedAs(status) is { IsEmpty: false } years ? $"; {words}: {string.Join(", ", years)}" : "";

    private static string Rule(TierRule rule) =>
        (rule.Answers is AnswerSource.PublishedCubes ? "published cubes, noise drawn once" : "exact")
        + (rule.MinimumCount is { } minimum ? $", at least {minimum} people" : ", nothing withheld")
        + (rule.Complementary ? ", complements withheld" : "")
        + (rule.MaximumErrorPercent is { } percent ? $", within {percent} % of the people" : "");

    private static string Cost(ResolvedQuery query) =>
        query.ReadSlices.Select(slice => slice.Cube).FirstOrDefault(cube => cube is not null) is { } cube
            ? $"0: the cube was paid for at publication with {cube.NanoRho} billionths of rho; {AnswerDescription.Scale(cube)}"
            : "0: no noise at this tier";

    private static string Printed(object value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');
}
