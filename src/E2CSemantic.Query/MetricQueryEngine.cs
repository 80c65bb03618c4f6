using System.Collections.Immutable;
using E2CSemantic.Model;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Query.Compilation;
using E2CSemantic.Query.Explanation;
using E2CSemantic.Query.Issues;
using E2CSemantic.Query.Planning;
using E2CSemantic.Query.Release;
using E2CSemantic.Query.Resolution;
using E2CSemantic.Query.Rewrites;
using E2CSemantic.Sql;

namespace E2CSemantic.Query;

/// <summary>Answers metric queries from a warehouse, released for the requester's tier. Holds no state; safe to share between threads.</summary>
/// <param name="catalog">The definitions and the policy in force.</param>
/// <param name="warehouse">The stored releases.</param>
public sealed class MetricQueryEngine(SemanticCatalog catalog, IWarehouse warehouse)
{
    private readonly QueryResolver _resolver = new(catalog);
    private readonly QueryPlanner _planner = new(catalog);
    private readonly CellExplainer _cells = new(catalog, warehouse);

    /// <summary>The released answer, or everything that is wrong with the question.</summary>
    public async Task<Outcome<MetricAnswer>> AnswerAsync(MetricQuery query, Requester requester, CancellationToken cancellationToken)
    {
        var releases = await warehouse.ReleasesAsync(cancellationToken).ConfigureAwait(false);
        var resolved = _resolver.Resolve(query, requester, releases);
        if (resolved.Value is not { } question)
        {
            return resolved.Diagnostics;
        }

        var released = await ReleaseAsync(question, cancellationToken).ConfigureAwait(false);
        if (!released.Succeeded)
        {
            return released.Diagnostics;
        }

        var (rows, endCursor) = PageSelection.Select(released.Value, question);
        var coverage = new CoverageQuestions(other => _resolver.Resolve(other, requester, releases), other => RowsAsync(other, cancellationToken));
        return new MetricAnswer(await coverage.AddAsync(AnswerDescription.Of(question), question).ConfigureAwait(false), rows, endCursor);
    }

    /// <summary>What <see cref="AnswerAsync"/> would do, as text for people: the resolved metric, plan, SQL, tier rule and privacy cost. Runs nothing.</summary>
    public async Task<Outcome<string>> ExplainAsync(MetricQuery query, Requester requester, CancellationToken cancellationToken)
    {
        var resolved = _resolver.Resolve(query, requester, await warehouse.ReleasesAsync(cancellationToken).ConfigureAwait(false));
        return resolved.Value is { } question
            ? PlanExplainer.Explain(question, Plans, warehouse.Dialect)
            : resolved.Diagnostics;
    }

    /// <summary>
    /// Which rows make each cell of <see cref="AnswerAsync"/>, as text for people: every condition in order, and for STEWARD how many rows and people of the
    /// cell meet it. For any other tier it is the conditions alone, and nothing is read.
    /// </summary>
    public async Task<Outcome<string>> ExplainCellsAsync(MetricQuery query, Requester requester, CancellationToken cancellationToken)
    {
        var resolved = _resolver.Resolve(query, requester, await warehouse.ReleasesAsync(cancellationToken).ConfigureAwait(false));
        return resolved.Value is { } question
            ? await _cells.ExplainAsync(question, cancellationToken).ConfigureAwait(false)
            : resolved.Diagnostics;
    }

    private ImmutableArray<LogicalPlan> Plans(ResolvedQuery question) => [.. _planner.Plan(question).Select(PlanRewriter.Rewrite)];

    private async Task<Outcome<IReadOnlyList<AnswerRow>>> RowsAsync(ResolvedQuery question, CancellationToken cancellationToken)
    {
        var released = await ReleaseAsync(question, cancellationToken).ConfigureAwait(false);
        return released.Succeeded ? PageSelection.Select(released.Value, question).Rows.ToList() : released.Diagnostics;
    }

    private async Task<Outcome<IReadOnlyList<ReleasedTable>>> ReleaseAsync(ResolvedQuery question, CancellationToken cancellationToken)
    {
        var plans = Plans(question);
        if (plans.SelectMany(plan => AbsentColumns.Of(plan.Rows, question.Release)).Distinct().ToList() is { Count: > 0 } absent)
        {
            return QueryIssues.ReleaseLacks(question.Metric, question.Release.Label, absent);
        }

        var released = question.Slices.Select(slice => AnswerReleaser.Marked(question, slice)).ToList();
        foreach (var plan in plans)
        {
            var command = SqlRenderer.Render(PlanCompiler.Compile(plan.Rows), warehouse.Dialect);
            var raw = await warehouse.ReadAsync(plan.Target, command, cancellationToken).ConfigureAwait(false);
            released.Add(AnswerReleaser.Release(raw, plan.Release));
        }

        foreach (var slice in question.Slices.Where(slice => slice.Comparison is not null))
        {
            var compared = await ReleaseAsync(slice.Comparison!.Compared, cancellationToken).ConfigureAwait(false);
            var other = compared.Succeeded ? await ReleaseAsync(slice.Comparison.Base, cancellationToken).ConfigureAwait(false) : compared;
            if (!other.Succeeded)
            {
                return other.Diagnostics;
            }

            released.Add(ComparisonRelease.Of(question, slice, compared.Value!, other.Value));
        }

        return released;
    }
}
