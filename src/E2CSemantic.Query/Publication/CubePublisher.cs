using System.Collections.Immutable;
using E2CSemantic.Model;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Policies;
using E2CSemantic.Privacy.Sampling;
using E2CSemantic.Query.Compilation;
using E2CSemantic.Query.Issues;
using E2CSemantic.Query.Planning;
using E2CSemantic.Query.Planning.Nodes;
using E2CSemantic.Query.Resolution;
using E2CSemantic.Sql;

namespace E2CSemantic.Query.Publication;

/// <summary>
/// Draws the policy's cubes of a release, once. The noise is the last thing done before a cube is stored; no true number leaves this type.
/// </summary>
/// <param name="catalog">The definitions and the policy in force.</param>
/// <param name="warehouse">The stored releases.</param>
/// <param name="source">The randomness; outside tests the operating system's secure source.</param>
/// <param name="clock">The clock.</param>
public sealed class CubePublisher(SemanticCatalog catalog, IWarehouse warehouse, IUniformSource source, TimeProvider clock)
{
    private readonly CubePlanner _planner = new(catalog);

    /// <summary>What publishing would cost and how accurate it would be; draws and spends nothing.</summary>
    /// <param name="release">The release's id or label; null for the newest.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<Outcome<PublicationPlan>> PlanAsync(string? release, CancellationToken cancellationToken)
    {
        var issues = new List<Diagnostic>();
        var info = await FindAsync(release, issues, cancellationToken).ConfigureAwait(false);
        if (info is null || Plans(info, issues) is not { IsDefault: false } plans)
        {
            return issues.ToImmutableArray();
        }

        var cubes = ImmutableArray.CreateBuilder<PlannedCube>();
        foreach (var plan in plans)
        {
            cubes.Add(Describe(plan, new CubeCounts(await ReadAsync(info, plan, cancellationToken).ConfigureAwait(false), plan)));
        }

        var total = plans.GroupBy(plan => (plan.Info.Metric, By: string.Join(',', plan.Info.By))).Sum(cube => cube.First().Info.NanoRho);
        return new PublicationPlan(info.Id, info.Publication is not null, total, cubes.ToImmutable());
    }

    /// <summary>
    /// Draws and stores the cubes. A release that is published already is not drawn again: what was drawn then is given back.
    /// </summary>
    /// <param name="release">The release's id or label; null for the newest.</param>
    /// <param name="cancellationToken">Stops the work; nothing is stored then.</param>
    public async Task<Outcome<ReleasePublication>> PublishAsync(string? release, CancellationToken cancellationToken)
    {
        var issues = new List<Diagnostic>();
        var info = await FindAsync(release, issues, cancellationToken).ConfigureAwait(false);
        if (info?.Publication is { } earlier)
        {
            return earlier;
        }

        if (info is null || Plans(info, issues) is not { IsDefault: false } plans)
        {
            return issues.ToImmutableArray();
        }

        var drawn = ImmutableArray.CreateBuilder<DrawnCube>();
        foreach (var plan in plans)
        {
            drawn.Add(CubeDrawing.Draw(await ReadAsync(info, plan, cancellationToken).ConfigureAwait(false), plan, source));
        }

        var policy = catalog.Policy;
        var publication = new ReleasePublication(
            policy.Jurisdiction, policy.Version, clock.GetUtcNow(), policy.Confidence, [.. plans.Select(plan => plan.Info)]);
        if (await warehouse.PublishAsync(info.Id, publication, drawn.ToImmutable(), cancellationToken).ConfigureAwait(false))
        {
            return publication;
        }

        var first = (await warehouse.ReleasesAsync(cancellationToken).ConfigureAwait(false)).Single(other => other.Id == info.Id);
        return first.Publication!;
    }

    private ValueTask<RawTable> ReadAsync(ReleaseInfo release, CubePlan plan, CancellationToken cancellationToken) => warehouse.ReadAsync(
        new(release.Id, WarehouseStore.Facts), SqlRenderer.Render(PlanCompiler.Compile(plan.Rows), warehouse.Dialect), cancellationToken);

    private async Task<ReleaseInfo?> FindAsync(string? release, List<Diagnostic> issues, CancellationToken cancellationToken) => ReleaseSelection.Select(
        release,
        new TierRule(AnswerSource.Exact, MinimumCount: null, Complementary: false, MaximumErrorPercent: null),
        await warehouse.ReleasesAsync(cancellationToken).ConfigureAwait(false),
        issues);

    private ImmutableArray<CubePlan> Plans(ReleaseInfo release, List<Diagnostic> issues)
    {
        // A cube lasts as long as its release; nothing is drawn of what nobody has approved or a provider excludes.
        var cubes = catalog.Policy.Cubes.Select(cube => cube.Metric).ToHashSet();
        issues.AddRange(catalog.Metrics
            .Where(metric => cubes.Contains(metric.Name) && VersionSelection.IsInForce(metric) && catalog.Unapproved.ContainsKey((metric.Name, metric.Version)))
            .Select(metric => QueryIssues.MetricUnapproved(metric.Name, metric.Version, catalog.Unapproved[(metric.Name, metric.Version)])));
        issues.AddRange(
            from metric in catalog.Metrics
            where cubes.Contains(metric.Name) && VersionSelection.IsInForce(metric)
            from exclusion in catalog.ExclusionsOf(metric, project: null)
            select QueryIssues.ProviderExcluded(metric, exclusion));
        if (issues.Count > 0)
        {
            return default;
        }

        var allotted = CubeAllotment.Of(catalog.Policy);
        if (!allotted.Succeeded)
        {
            issues.AddRange(allotted.Diagnostics);
            return default;
        }

        return Present([.. allotted.Value.SelectMany(pair => _planner.Plan(pair.Cube, pair.Rho, release))], release, issues);
    }

    private static ImmutableArray<CubePlan> Present(ImmutableArray<CubePlan> plans, ReleaseInfo release, List<Diagnostic> issues)
    {
        var lacking = plans.GroupBy(plan => plan.Metric.Name, plan => AbsentColumns.Of(plan.Rows, release)).Where(group => group.Any(absent => !absent.IsEmpty)).ToList();
        issues.AddRange(lacking.Select(group => QueryIssues.ReleaseLacks(group.Key, release.Label, group.SelectMany(absent => absent).Distinct())));
        return lacking.Count == 0 ? plans : default;
    }

    private PlannedCube Describe(CubePlan plan, CubeCounts counts)
    {
        var steps = ImmutableArray.CreateBuilder<string>();
        for (PlanNode? node = plan.Root; node is not null; node = node.Input)
        {
            steps.Add($"{node.GetType().Name}: {node.Description}");
        }

        var halfWidth = CubePlanner.PeopleHalfWidth(plan.Info.Statistics);
        var shown = catalog.Policy.Tiers[Tier.Public].ShownFrom(halfWidth);
        return new(
            plan.Info, ((CompleteDomain)plan.Root.Cells).CellCount, halfWidth, shown + halfWidth, counts.CellsOfAtLeast(shown), steps.ToImmutable());
    }
}
