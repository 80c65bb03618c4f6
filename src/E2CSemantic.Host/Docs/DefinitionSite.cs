using System.Collections.Immutable;

namespace E2CSemantic.Host.Docs;

/// <summary>The site of the definitions: static pages, the same bytes for the same definitions, release and day.</summary>
internal static class DefinitionSite
{
    private static readonly ImmutableArray<string> _assets = [SiteLinks.StylePath, SiteLinks.SearchPath, SiteLinks.IconPath];

    /// <summary>Every file by its path, which has slashes.</summary>
    public static ImmutableSortedDictionary<string, string> Of(SiteContents contents)
    {
        var files = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        files.Add(SiteLinks.IndexPath, IndexPage.Of(contents).Html);
        files.Add(SiteLinks.ProvidersPath, ProvidersPage.Of(contents).Html);
        files.Add(SiteLinks.PolicyPath, PolicyPage.Of(contents).Html);
        foreach (var versions in contents.Metrics)
        {
            files.Add(SiteLinks.PathOf(versions[0].Name), MetricPage.Of(contents, versions).Html);
        }

        foreach (var dimension in contents.Catalog.Dimensions.Values)
        {
            files.Add(SiteLinks.PathOf(dimension.Name), DimensionPage.Of(contents, dimension).Html);
        }

        files.AddRange(_assets.Select(asset => KeyValuePair.Create(asset, Asset(asset))));
        return files.ToImmutable();
    }

    private static string Asset(string name)
    {
        using var stream = typeof(DefinitionSite).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
