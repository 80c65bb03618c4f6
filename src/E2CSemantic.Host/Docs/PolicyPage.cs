using System.Globalization;
using E2CSemantic.Model.Policies;

namespace E2CSemantic.Host.Docs;

/// <summary>The page of the policy: what each tier is answered from and what it is not shown, and what is published.</summary>
internal static class PolicyPage
{
    private const decimal NanosPerUnit = 1_000_000_000;
    private const decimal ThousandthsPerPercent = 10;

    public static Markup Of(SiteContents contents)
    {
        var links = new SiteLinks(SiteLinks.PolicyPath);
        var policy = contents.Catalog.Policy;
        return PageFrame.Of(contents, links, $"Policy {policy.Jurisdiction} {policy.Version}", Markup.Of(
            $"""
            <section aria-labelledby="tiers">
            <h2 id="tiers">Tiers</h2>
            {HtmlTable.Of("What each tier is answered", ["Tier", "Answered from", "Fewest people shown", "Complements withheld", "Widest error shown"], policy.Tiers.Select(tier => Row(tier.Key, tier.Value)))}
            </section>
            <section aria-labelledby="cubes">
            <h2 id="cubes">Published cubes</h2>
            <p>{Loss(policy)}</p>
            {(policy.Cubes.IsEmpty ? Markup.Of($"<p>None.</p>") : HtmlTable.Of("Published cubes", ["Metric", "By", "Share of the release's loss"], policy.Cubes.Select(cube => Row(links, cube))))}
            </section>
            """));
    }

    private static IReadOnlyList<Markup> Row(Tier tier, TierRule rule) =>
    [
        Markup.Text(Words.Of(tier)),
        Markup.Text(rule.Answers is AnswerSource.PublishedCubes ? "published cubes, noise drawn once" : "exact aggregates of the release"),
        Markup.Text(rule.MinimumCount is { } least ? Words.Of(least) : "no minimum"),
        Markup.Text(rule.Complementary ? "yes" : "no"),
        Markup.Text(rule.MaximumErrorPercent is { } most ? string.Create(CultureInfo.InvariantCulture, $"half the interval at most {most} % of the people") : "any"),
    ];

    private static IReadOnlyList<Markup> Row(SiteLinks links, PublishedCube cube) =>
    [
        links.Metric(cube.Metric, cube.Metric.ToString()),
        Markup.Text(cube.By.IsEmpty ? "school year only" : string.Join(", ", cube.By)),
        Markup.Of($"{(long)cube.ShareNumerator}/{(long)cube.ShareDenominator}"),
    ];

    private static string Loss(DisclosurePolicy policy) => string.Create(
        CultureInfo.InvariantCulture,
        $"A release may lose rho = {policy.ReleaseNanoRho / NanosPerUnit:0.#########} of one person's contribution to one school year (zero-concentrated differential privacy); intervals hold with {policy.Confidence / ThousandthsPerPercent:0.#} % confidence.");
}
