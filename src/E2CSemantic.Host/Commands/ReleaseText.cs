using System.Globalization;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Warehouse.Releases;

namespace E2CSemantic.Host.Commands;

/// <summary>Releases and their differences as people and programs read them.</summary>
internal static class ReleaseText
{
    public static object Summary(Release release) => new
    {
        id = release.Manifest.Id,
        labels = release.Labels,
        cutAt = release.Manifest.CutAt,
        schoolYears = release.Manifest.SchoolYears.Select(Written),
        withdrawnAt = release.WithdrawnAt,
        purgedAt = release.PurgedAt,
    };

    public static object Summary(ReleaseDifference difference) => new
    {
        from = difference.From.Manifest.Id,
        to = difference.To.Manifest.Id,
        facts = difference.Facts.Select(fact => new
        {
            fact = fact.Table,
            schoolYear = fact.SchoolYear is { } year ? Written(year) : null,
            rows = fact.Rows,
            people = fact.People,
        }),
        dimensions = difference.Dimensions.Select(dimension => new { dimension = dimension.Table, members = dimension.Members }),
    };

    public static void Print(Terminal terminal, Release release)
    {
        var manifest = release.Manifest;
        terminal.Line($"id            {manifest.Id}");
        terminal.Line($"labels        {string.Join(", ", release.Labels)}");
        terminal.Line($"cut           {Moment(manifest.CutAt)}");
        terminal.Line($"state         {State(release)}");
        terminal.Line($"sources       {string.Join(", ", manifest.Sources)}");
        terminal.Line($"school years  {Years(release)}");
        terminal.Table(
            ["table", "rows", "sha-256"],
            manifest.Tables.Select(table => (IReadOnlyList<string>)[table.Table, Number(table.Rows), table.Sha256[..12]]));
        terminal.Table(
            ["fact", "school year", "rows", "people"],
            manifest.FactYears.Select(year => (IReadOnlyList<string>)[year.Table, Written(year.SchoolYear), Number(year.Rows), Number(year.People)]));
    }

    public static void Print(Terminal terminal, ReleaseDifference difference)
    {
        if (difference.Facts.IsEmpty && difference.Dimensions.IsEmpty)
        {
            terminal.Line("nothing differs");
            return;
        }

        terminal.Table(
            ["fact", "school year", "rows added", "removed", "changed", "people added", "removed", "changed"],
            difference.Facts.Select(fact => (IReadOnlyList<string>)
                [fact.Table, fact.SchoolYear is { } year ? Written(year) : "", .. Numbers(fact.Rows), .. Numbers(fact.People)]));
        terminal.Table(
            ["dimension", "members added", "removed", "changed"],
            difference.Dimensions.Select(dimension => (IReadOnlyList<string>)[dimension.Table, .. Numbers(dimension.Members)]));
    }

    public static string State(Release release) =>
        release.PurgedAt is { } purged ? $"purged {Moment(purged)}" : release.WithdrawnAt is { } at ? $"withdrawn {Moment(at)}" : "answers";

    public static string Years(Release release) => release.Manifest.SchoolYears is [var first, .., var last]
        ? $"{Written(first)} to {Written(last)}"
        : string.Join(", ", release.Manifest.SchoolYears.Select(Written));

    public static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static IEnumerable<string> Numbers(Difference difference) => [Number(difference.Added), Number(difference.Removed), Number(difference.Changed)];

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private static string Written(int springYear) => springYear > 0 ? new SchoolYear(springYear).ToString() : "unknown";
}
