using System.Text.Json.Nodes;
using E2CSemantic.Host.Interop;
using E2CSemantic.Host.Interop.Drafts;
using E2CSemantic.Model.Reading;
using E2CSemantic.Model.Versions;
using E2CSemantic.Testing;

namespace E2CSemantic.Host.Tests.Interop.Drafts;

/// <summary>What is exported is imported again.</summary>
public sealed class RestoredDefinitionTests
{
    public static TheoryData<string> Formats => ["ossie", "dbt"];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Import_KeepsNameVersionTitleDescriptionOwner_OfEveryExportedMetricButThoseOverCohorts(string format)
    {
        var exported = ShippedTables.Released.Tables.Select(table => table.Metric).Distinct().Where(metric => metric.Cohort is null)
            .Select(metric => (metric.Name, metric.Version, metric.Title, Description: metric.Description.Trim(), Owner: (string?)metric.Owner));

        Assert.Equal(
            exported.OrderBy(metric => metric.Name).ThenBy(metric => metric.Version),
            Import(format).Drafts.Select(draft => (draft.Name, draft.Version, draft.Title, draft.Description, draft.Owner)).OrderBy(metric => metric.Name).ThenBy(metric => metric.Version));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Draft_SaysTheSame_OnceItHasThePrivacyAndTheFixturesOfTheOriginal(string format)
    {
        using var folder = new TemporaryFolder();
        Copy(folder.PathTo("metrics"));
        var drafts = Import(format).Drafts;
        var written = 0;
        foreach (var draft in drafts)
        {
            // A variant is a metric of its own there, and has no file here.
            var file = Path.Combine(folder.PathTo("metrics"), draft.Path);
            if (!File.Exists(file) || File.ReadAllText(file) is var original && original.Contains("\nvariants:", StringComparison.Ordinal))
            {
                continue;
            }

            written++;
            File.WriteAllText(file, DraftText.Of(draft)
                .Replace("status: draft", "status: published", StringComparison.Ordinal)
                .Replace("providers: ", Block(original, "privacy") + "providers: ", StringComparison.Ordinal) + Block(original, "tests"));
        }

        var read = CatalogReader.Read(folder.PathTo("metrics"), Repository.PathTo("warehouse"), "ma");

        Assert.True(read.Succeeded, string.Join('\n', read.Diagnostics));
        Assert.Equal(ShippedTables.Catalog.Metrics.Select(metric => metric.Name), read.Value.Metrics.Select(metric => metric.Name));
        Assert.All(ShippedTables.Catalog.Metrics.Zip(read.Value.Metrics), pair => Assert.Equal<MetricClause>(CanonicalMetric.Of(pair.First), CanonicalMetric.Of(pair.Second)));
        Assert.InRange(written, 40, drafts.Length);
    }

    [Fact]
    public void Draft_LacksThePrivacyBlock_AndTheCheckSaysSo()
    {
        using var folder = new TemporaryFolder();
        Copy(folder.PathTo("metrics"));
        var draft = Import("ossie").Drafts[0];
        File.WriteAllText(Path.Combine(folder.PathTo("metrics"), draft.Path), DraftText.Of(draft));

        var faults = CatalogReader.Read(folder.PathTo("metrics"), Repository.PathTo("warehouse"), "ma").Diagnostics.Where(fault => fault.Place?.File.EndsWith(draft.Path, StringComparison.Ordinal) == true);

        Assert.Equal(["E2C_KEY_MISSING", "E2C_KEY_MISSING"], faults.Select(fault => fault.Code));
        Assert.Contains(faults, fault => fault.Message.Contains("'privacy'", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("rows")]
    [InlineData("allow")]
    [InlineData("providers")]
    public void Block_IsNotTaken_WhenItWouldWriteAKeyOfItsOwn(string key)
    {
        var document = Parsed(DbtManifest.Of(ShippedTables.Released));
        foreach (var block in document["metrics"]!.AsArray().Select(metric => metric!["config"]!["meta"]!["e2c"]!))
        {
            block["definition"]![key] = "x}\nprivacy: {unit: person_key}\nx: {y";
        }

        Assert.Empty(DbtImport.Of(document, "semantic_manifest.json", "imported").Value!.Drafts);
    }

    private static Imported Import(string format) => format == "ossie"
        ? OssieImport.Of(Parsed(OssieDocument.Of(ShippedTables.Released)), "model.json", "imported").Value!
        : DbtImport.Of(Parsed(DbtManifest.Of(ShippedTables.Released)), "semantic_manifest.json", "imported").Value!;

    private static JsonObject Parsed(JsonObject document) => JsonNode.Parse(document.ToJsonString())!.AsObject();

    // From the key to the next one at the margin.
    private static string Block(string text, string key) => string.Concat(
        text.Split('\n').SkipWhile(line => !line.StartsWith($"{key}:", StringComparison.Ordinal))
            .Select((line, at) => (line, at)).TakeWhile(pair => pair.at == 0 || pair.line.StartsWith(' ')).Select(pair => pair.line + "\n"));

    private static void Copy(string target)
    {
        var from = Repository.PathTo("metrics");
        foreach (var file in Directory.EnumerateFiles(from, "*.yaml", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(target, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
