using System.Collections.Immutable;
using E2CSemantic.Model;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Policies;
using E2CSemantic.Query.Issues;

namespace E2CSemantic.Query.Resolution;

/// <summary>Turns a question into things of the catalog and the release, or says everything that is wrong with it. Reads nothing but public facts.</summary>
internal sealed class QueryResolver(SemanticCatalog catalog)
{
    public Outcome<ResolvedQuery> Resolve(MetricQuery query, Requester requester, ImmutableArray<ReleaseInfo> releases)
    {
        var shared = catalog.ImplementationOf(query.Metric);
        if (shared is var (_, implementation))
        {
            query = query with { Metric = implementation.Metric.ToString() };
        }

        var issues = new List<Diagnostic>();
        var rule = catalog.Policy.Tiers[requester.Tier];
        var versions = VersionSelection.Select(catalog, query, issues);
        var release = ReleaseSelection.Select(query.Release, rule, releases, issues);
        var years = YearSelection.Parse(query.Years, issues);
        if (query.First is < 1 or > AnswerPage.MaximumRows)
        {
            issues.Add(QueryIssues.FirstOutOfRange(query.First.Value));
        }

        if (versions is null)
        {
            return issues.ToImmutableArray();
        }

        var slices = release is null ? [] : YearSelection.Slice(years, areNamed: !query.Years.IsEmpty, versions, release, issues);
        var answering = slices.IsEmpty ? versions.Chosen : [.. slices.Select(slice => slice.Definition)];
        foreach (var version in rule.MinimumCount is null ? [] : answering)
        {
            if (catalog.Unapproved.TryGetValue((version.Name, version.Version), out var lacks))
            {
                issues.Add(QueryIssues.MetricUnapproved(version.Name, version.Version, lacks));
            }
        }

        // What stands in a published cube was approved by the provider for anyone.
        if (rule.Answers is AnswerSource.Exact)
        {
            issues.AddRange(
                from version in answering
                from purposes in catalog.Purposes
                where purposes.Forbids(version, requester.Purpose)
                select QueryIssues.PurposeNotAllowed(version, purposes, requester.Purpose));
        }

        slices = ExclusionSelection.Select(catalog, slices, requester.Project, issues);
        var dimensions = new DimensionSelection(catalog, answering, release, isProtected: rule.MinimumCount is not null, issues).Select(query);
        if (release is null)
        {
            return issues.ToImmutableArray();
        }

        var gap = query.Gap is { } asked ? GapOf(asked, dimensions, issues) : null;
        if (issues.Count == 0)
        {
            slices = ComparisonSelection.Select(slices, query, release, operand => Resolve(operand, requester, releases), issues);
        }

        if (rule.Answers is AnswerSource.PublishedCubes && issues.Count == 0)
        {
            slices = CubeSelection.Select(slices, [.. dimensions.Select(dimension => dimension.Name)], release.Publication!, issues);
        }

        return issues.Count > 0
            ? issues.ToImmutableArray()
            : Place(new(
                versions.Name,
                slices,
                dimensions,
                SeriesBreaks(versions, slices),
                release,
                requester.Tier,
                rule,
                PolicyOf(rule, release),
                query.OrderBy,
                query.First ?? AnswerPage.MaximumRows,
                Skip: 0,
                Hash: "")
            {
                Gap = gap,
                Difference = shared is var (indicator, own) && own.Differs is { } differs ? $"{own.Metric} answers {indicator.Name}, and differs from it: {differs}" : null,
            }, query.After);
    }

    private static ResolvedGap? GapOf(GapQuestion asked, ImmutableArray<ResolvedDimension> dimensions, List<Diagnostic> issues)
    {
        var grouped = dimensions.Where(dimension => dimension.IsGrouped).ToArray();
        if (grouped.FirstOrDefault(dimension => dimension.Name.Value == asked.Dimension) is not { } own)
        {
            issues.Add(QueryIssues.GapNotGrouped(asked.Dimension, grouped.Select(dimension => dimension.Name)));
            return null;
        }

        if (own.Kept.All(member => member.Id != asked.Reference))
        {
            issues.Add(QueryIssues.GapReference(asked.Reference, own.Name, own.Kept.Select(member => member.Id)));
            return null;
        }

        return new(own.Name, asked.Reference, asked.Form);
    }

    private static Outcome<ResolvedQuery> Place(ResolvedQuery query, string? after)
    {
        var hash = CanonicalQuery.HashOf(query);
        var skip = after is null ? 0 : PageCursor.Read(after, hash);
        return skip is { } rows ? query with { Hash = hash, Skip = rows } : QueryIssues.CursorInvalid();
    }

    private static ImmutableArray<SchoolYear> SeriesBreaks(VersionSelection versions, ImmutableArray<ResolvedSlice> slices) =>
        [.. from slice in slices
            from year in slice.Years
            let before = versions.Answering(new(year.SpringYear - 1))
            where before is not null && before != slice.Definition
            orderby year
            select year];

    private string PolicyOf(TierRule rule, ReleaseInfo release) => rule.Answers is AnswerSource.PublishedCubes
        ? $"{release.Publication!.PolicyId} {release.Publication.PolicyVersion}"
        : $"{catalog.Policy.Jurisdiction} {catalog.Policy.Version}";
}
