namespace E2CSemantic.Host.Docs;

/// <summary>What every page has around its contents: head, skip link, site navigation, main landmark and footer.</summary>
internal static class PageFrame
{
    /// <summary>Only files of the site itself may be loaded, nothing may be sent, and no script or style stands in a page.</summary>
    public const string ContentSecurityPolicy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

    /// <summary>A whole page.</summary>
    /// <param name="contents">What the site tells.</param>
    /// <param name="links">The page's own place.</param>
    /// <param name="title">Its title, which is its one main heading too.</param>
    /// <param name="main">What stands under the heading.</param>
    /// <param name="searches">Whether it has the search box.</param>
    public static Markup Of(SiteContents contents, SiteLinks links, string title, Markup main, bool searches = false) => Markup.Of(
        $"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8"/>
        <meta http-equiv="Content-Security-Policy" content="{ContentSecurityPolicy}"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <meta name="referrer" content="no-referrer"/>
        <meta name="color-scheme" content="light dark"/>
        <title>{title} · Definitions</title>
        <link rel="icon" type="image/svg+xml" href="{links.To(SiteLinks.IconPath)}"/>
        <link rel="stylesheet" href="{links.To(SiteLinks.StylePath)}"/>
        {(searches ? Markup.Of($"""<script src="{links.To(SiteLinks.SearchPath)}" defer=""></script>""") : Markup.Empty)}
        </head>
        <body>
        <a class="skip" href="#content">Skip to the content</a>
        <header>
        <nav aria-label="Site">
        <ul>
        {Entry(links, SiteLinks.IndexPath, "Metrics")}
        {Entry(links, SiteLinks.ProvidersPath, "Providers")}
        {Entry(links, SiteLinks.PolicyPath, "Policy")}
        </ul>
        </nav>
        </header>
        <main id="content" tabindex="-1">
        <h1>{title}</h1>
        {main}
        </main>
        <footer>
        <p>Generated from the definitions of jurisdiction {contents.Catalog.Policy.Jurisdiction}. {Release(contents)}</p>
        </footer>
        </body>
        </html>

        """);

    private static Markup Entry(SiteLinks links, string path, string text) =>
        Markup.Of($"""<li><a href="{links.To(path)}"{(links.Here == path ? Markup.Of($" aria-current=\"page\"") : Markup.Empty)}>{text}</a></li>""");

    private static Markup Release(SiteContents contents) => contents.Release is { } release
        ? Markup.Of($"Its numbers are those that anyone is answered of release {release.Label} (<code>{release.Id}</code>).")
        : Markup.Of($"No release has been published, so it holds no numbers.");
}
