using System.Collections.Immutable;
using E2CSemantic.GraphQL.Execution;
using E2CSemantic.GraphQL.Language;
using E2CSemantic.GraphQL.Types.Configurations;
using E2CSemantic.Host.Configuration;
using E2CSemantic.Host.Endpoints;
using E2CSemantic.Query;

namespace E2CSemantic.Host.Schema;

/// <summary>The fields of <c>Query</c> that every catalogue has.</summary>
internal static class CatalogFields
{
    public static ImmutableArray<FieldConfiguration> All { get; } =
    [
        new("metrics", "[MetricInfo!]!")
        {
            Description = "The catalogue: every metric whose newest version has the given status, ordered by id.",
            Arguments =
            [
                new("domain", "String") { Description = "Only metrics of this domain, such as `k12`; all domains when left out." },
                new("status", "MetricStatus")
                {
                    Description = "Only metrics whose newest version has this status; every status when null.",
                    DefaultValue = new EnumValueNode(null, "PUBLISHED"),
                },
                new("search", "String") { Description = "Only metrics in whose id, title or description every one of these words stands, whatever the case." },
            ],
            Resolver = MetricsAsync,
        },
        new("metric", "MetricInfo")
        {
            Description = "One metric of the catalogue; an unknown id is an error that names the nearest one.",
            Arguments = [new("id", "ID!") { Description = "The id: `k12.enrollment`." }],
            Resolver = MetricAsync,
        },
        new("metricQuery", "GenericResult!")
        {
            Description = "Any metric by id, for clients that learn at run time what there is. The same question put to the metric's own field gives the same numbers.",
            Arguments = [new("input", "MetricQueryInput!") { Description = "The question." }],
            Plan = MetricQueryStep.For(MetricQueryBinder.Bind),
            Resolver = async context => new GenericAnswer(await context.StepResultAsync<MetricAnswer>()),
        },
        new("indicators", "[Indicator!]!")
        {
            Description = "The ids that states share, ordered by id, each with the metric by which a state answers. `metricQuery` takes such an id in the place of a metric's.",
            PureResolver = context => Asking.Of(context.ContextData).Rooms.Catalog.Indicators,
        },
        new("releases", "[Release!]!")
        {
            Description = "The releases that answer, newest first.",
            Resolver = async context => await ReleasesAsync(context),
        },
    ];

    private static async ValueTask<object?> MetricsAsync(ResolverContext context)
    {
        var domain = context.ArgumentValue<string?>("domain");
        var status = context.ArgumentValue<string?>("status");
        var search = context.ArgumentValue<string?>("search");
        return (await MetricEntry.AllAsync(context))
            .Where(entry => (domain is null || entry.Newest.Name.Domain == domain)
                && (status is null || SchemaNames.EnumValueOf(entry.Newest.Status) == status)
                && (search is null || entry.Mentions(search)));
    }

    private static async ValueTask<object?> MetricAsync(ResolverContext context)
    {
        var id = context.ArgumentValue<string>("id");
        var entries = await MetricEntry.AllAsync(context);
        return entries.FirstOrDefault(entry => entry.Newest.Name.ToString() == id)
            ?? throw new GraphQLException(DiagnosticToGraphQLError.Convert(
                HostIssues.UnknownCatalogEntry(id, entries.Select(entry => entry.Newest.Name.ToString()))));
    }

    private static async ValueTask<IEnumerable<ReleaseInfo>> ReleasesAsync(ResolverContext context) =>
        (await Asking.Of(context.ContextData).Rooms.Warehouse.ReleasesAsync(context.RequestAborted))
            .OrderByDescending(release => release.CutAt)
            .ThenBy(release => release.Id, StringComparer.Ordinal);
}
