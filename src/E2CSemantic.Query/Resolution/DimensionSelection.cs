using System.Collections.Immutable;
using E2CSemantic.Model;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Query.Issues;

namespace E2CSemantic.Query.Resolution;

/// <summary>Finds the dimensions that a query groups by and filters, and what of them the tier may cross.</summary>
internal sealed class DimensionSelection(
    SemanticCatalog catalog, ImmutableArray<MetricDefinition> versions, ReleaseInfo? release, bool isProtected, List<Diagnostic> issues)
{
    private readonly ImmutableArray<DimensionName> _allowed =
        [.. versions[^1].Dimensions.Allow.Where(name => versions.All(version => version.Dimensions.Allow.Contains(name)))];

    public ImmutableArray<ResolvedDimension> Select(MetricQuery query)
    {
        var grouped = new List<DimensionName>();
        foreach (var text in query.GroupBy)
        {
            if (Find(text) is { } name)
            {
                if (grouped.Contains(name))
                {
                    issues.Add(QueryIssues.DimensionTwice(name));
                }
                else
                {
                    grouped.Add(name);
                }
            }
        }

        var kept = Filters(query.Where, grouped);
        var crossed = grouped.Union(kept.Keys).ToList();
        CheckCross(crossed);
        foreach (var required in versions.SelectMany(version => version.Dimensions.Required).Distinct())
        {
            if (!grouped.Contains(required) && !(kept.TryGetValue(required, out var members) && members.Length == 1))
            {
                issues.Add(QueryIssues.DimensionRequired(required, versions[0].Name));
            }
        }

        return [.. crossed.Select(name => new ResolvedDimension(
            catalog.Dimensions[name], Members(name), grouped.Contains(name), kept.TryGetValue(name, out var members) ? members : Members(name)))];
    }

    private SortedDictionary<DimensionName, ImmutableArray<DimensionMember>> Filters(ImmutableArray<MemberFilter> filters, List<DimensionName> grouped)
    {
        var kept = new SortedDictionary<DimensionName, ImmutableArray<DimensionMember>>();
        foreach (var filter in filters)
        {
            if (Find(filter.Dimension) is not { } name)
            {
                continue;
            }

            if (filter.In.IsEmpty)
            {
                issues.Add(QueryIssues.FilterEmpty(name));
            }

            foreach (var member in filter.In.Distinct().Where(member => release is not null && Members(name).All(known => known.Id != member)))
            {
                issues.Add(QueryIssues.MemberUnknown(member, name, Members(name).Select(known => known.Id), OtherDimensionOf(member, name)));
            }

            if (isProtected && !grouped.Contains(name) && filter.In.Distinct().Skip(1).Any())
            {
                issues.Add(QueryIssues.FilterIsUnion(name));
            }

            if (!kept.TryAdd(name, [.. Members(name).Where(member => filter.In.Contains(member.Id))]))
            {
                issues.Add(QueryIssues.FilterTwice(name));
            }
        }

        return kept;
    }

    private void CheckCross(List<DimensionName> crossed)
    {
        var most = versions.Min(version => version.Dimensions.MaxCross);
        var counted = crossed.Count(name => !versions.All(version => version.Dimensions.Required.Contains(name)));
        if (isProtected && counted > most)
        {
            issues.Add(QueryIssues.DimensionsTooMany(counted, most, versions[0].Name));
        }
    }

    private DimensionName? Find(string text)
    {
        var name = new DimensionName(text);
        if (!catalog.Dimensions.TryGetValue(name, out var dimension))
        {
            issues.Add(QueryIssues.DimensionUnknown(text, _allowed));
            return null;
        }

        if (release is not null && dimension.Registry is not null && !release.Registries.ContainsKey(name))
        {
            issues.Add(QueryIssues.ReleaseLacks(versions[0].Name, release.Label, [$"the dimension {name}"]));
            return null;
        }

        if (!_allowed.Contains(name))
        {
            issues.Add(QueryIssues.DimensionNotAllowed(name, versions[0].Name, _allowed));
            return null;
        }

        return name;
    }

    private ImmutableArray<DimensionMember> Members(DimensionName name) => release is null ? [] : DeclaredDomain.MembersOf(catalog.Dimensions[name], release);

    private DimensionName? OtherDimensionOf(string member, DimensionName asked)
    {
        foreach (var name in _allowed.Where(name => name != asked))
        {
            if (Members(name).Any(known => known.Id == member))
            {
                return name;
            }
        }

        return null;
    }
}
