using E2CSemantic.Model.Definitions;

namespace E2CSemantic.Host.Docs;

/// <summary>The addresses of the site's pages, seen from one of them: relative ones, so that the site works from any folder.</summary>
/// <param name="Here">The path of the page that links, from the root of the site.</param>
internal sealed record SiteLinks(string Here)
{
    public const string IndexPath = "index.html";
    public const string ProvidersPath = "providers.html";
    public const string PolicyPath = "policy.html";
    public const string StylePath = "site.css";
    public const string SearchPath = "search.js";
    public const string IconPath = "icon.svg";

    /// <summary>A page or file of the site.</summary>
    public string To(string path) => string.Concat(Enumerable.Repeat("../", Here.Count(letter => letter == '/'))) + path;

    public Markup Metric(MetricName name, string text) => Markup.Of($"""<a href="{To(PathOf(name))}">{text}</a>""");

    public Markup Dimension(DimensionName name, string text) => Markup.Of($"""<a href="{To(PathOf(name))}">{text}</a>""");

    public Markup Provider(string id, string text) => Markup.Of($"""<a href="{To(ProvidersPath)}#{AnchorOf(id)}">{text}</a>""");

    public Markup Element(string key, string text) => Markup.Of($"""<a href="{To(ProvidersPath)}#{ElementAnchorOf(key)}">{text}</a>""");

    public static string PathOf(MetricName name) => $"{name.Domain}/{name.Name}.html";

    public static string PathOf(DimensionName name) => $"dimensions/{name}.html";

    public static string AnchorOf(string provider) => $"provider-{provider}";

    public static string ElementAnchorOf(string key) => $"element-{key}";
}
