using System.Collections.Immutable;
using E2CSemantic.GraphQL.Execution;
using E2CSemantic.Model;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Query;

namespace E2CSemantic.Host.Schema;

/// <summary>A metric of the catalogue as callers may see it: drafts are not in it.</summary>
/// <param name="Versions">Its versions that were ever in force, oldest first, at least one.</param>
/// <param name="Catalog">The catalogue that it belongs to.</param>
/// <param name="Release">The newest release, for members that a registry lists; null if there is none.</param>
internal sealed record MetricEntry(ImmutableArray<MetricDefinition> Versions, SemanticCatalog Catalog, ReleaseInfo? Release)
{
    public MetricDefinition Newest => Versions[^1];

    public static async ValueTask<ImmutableArray<MetricEntry>> AllAsync(ResolverContext context)
    {
        var rooms = Asking.Of(context.ContextData).Rooms;
        var releases = await rooms.Warehouse.ReleasesAsync(context.RequestAborted);
        var newest = releases.MaxBy(release => release.CutAt);
        return
        [
            .. from metric in rooms.Catalog.Metrics
                where metric.Status is MetricStatus.Published or MetricStatus.Deprecated or MetricStatus.Withdrawn
                group metric by metric.Name into versions
                orderby versions.Key
                select new MetricEntry([.. versions.OrderBy(version => version.Version)], rooms.Catalog, newest),
        ];
    }

    public IEnumerable<VersionEntry> AllVersions() =>
        Versions.Select((version, place) => new VersionEntry(version, place == 0 ? null : Versions[place - 1], Catalog));

    /// <summary>Whether every word stands in its id, title or description, whatever the case.</summary>
    public bool Mentions(string words) => words
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .All(word => $"{Newest.Name} {Newest.Title} {Newest.Description}".Contains(word, StringComparison.OrdinalIgnoreCase));

    public IEnumerable<DimensionEntry> Dimensions() => Newest.Dimensions.Allow.Select(name =>
    {
        var dimension = Catalog.Dimensions[name];
        var members = dimension.Registry is null ? dimension.Members : Release?.Registries.GetValueOrDefault(name, []) ?? [];
        return new DimensionEntry(dimension, Newest.Dimensions.Required.Contains(name), members);
    });

    public IEnumerable<string> Lineage() =>
        Newest.Facts.Concat(Newest.Providers.SelectMany(provider => provider.Needs.Select(element => $"{provider.Id}.{element}")));
}
