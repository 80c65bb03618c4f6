using System.CommandLine;
using System.Globalization;
using E2CSemantic.Host.Configuration;
using E2CSemantic.Host.Docs;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Query;

namespace E2CSemantic.Host.Commands;

/// <summary><c>metrics docs</c>: a static site of the definitions, with the numbers that anyone is answered.</summary>
internal static class MetricsDocsCommand
{
    public static Command Create(Terminal terminal)
    {
        var output = new Option<string>("--output") { Description = "The folder of the site; a former site in it is replaced, anything else is refused.", HelpName = "DIR", Required = true };
        var release = new Option<string?>("--release") { Description = "The release whose published numbers are shown, by id or label; else the newest published one.", HelpName = "RELEASE" };
        var data = SettingFlags.Data();
        var command = new Command(
            "docs", "Write a static, searchable site of the definitions: rules, versions, examples, lineage, and the numbers that PUBLIC is answered.")
        {
            output, release, data,
        };
        command.SetAction((parsed, cancellation) =>
            WriteAsync(terminal, SettingFlags.Read(parsed, data), parsed.GetValue(output)!, parsed.GetValue(release), cancellation));
        return command;
    }

    private static async Task<int> WriteAsync(Terminal terminal, Outcome<HostSettings> settings, string output, string? release, CancellationToken cancellation)
    {
        var rooms = Rooms.Open(settings);
        if (!rooms.Succeeded)
        {
            return terminal.Refuse(rooms.Diagnostics);
        }

        using var opened = rooms.Value;
        var elements = Rooms.ReadDictionary(settings.Value!);
        if (!elements.Succeeded)
        {
            return terminal.Refuse(elements.Diagnostics);
        }

        var published = Published(await opened.Warehouse.ReleasesAsync(cancellation));
        var shown = release is null ? published.FirstOrDefault() : published.FirstOrDefault(known => known.Id == release || known.Labels.Contains(release));
        if (release is not null && shown is null)
        {
            return terminal.Refuse(HostIssues.UnpublishedRelease(release, published.SelectMany(known => known.Labels)));
        }

        var files = DefinitionSite.Of(await SiteContents.AskAsync(opened.Catalog, elements.Value, shown, opened.Engine, cancellation));
        var written = SiteFolder.Write(output, files);
        if (!written.Succeeded)
        {
            return terminal.Refuse(written.Diagnostics);
        }

        var pages = files.Keys.Count(path => path.EndsWith(".html", StringComparison.Ordinal));
        terminal.Line(string.Create(CultureInfo.InvariantCulture, $"{pages} pages written; open {Path.Combine(written.Value, SiteLinks.IndexPath)}"));
        return ExitCodes.Done;
    }

    private static List<ReleaseInfo> Published(IEnumerable<ReleaseInfo> releases) =>
        [.. releases.Where(release => release.Publication is not null).OrderByDescending(release => release.CutAt).ThenBy(release => release.Id, StringComparer.Ordinal)];
}
