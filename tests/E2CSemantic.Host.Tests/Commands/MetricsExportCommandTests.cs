using System.Text.Json;
using E2CSemantic.Testing;

namespace E2CSemantic.Host.Tests.Commands;

public sealed class MetricsExportCommandTests
{
    [Theory]
    [InlineData("ossie", "semantic_model")]
    [InlineData("dbt", "semantic_models")]
    public async Task Export_PrintsTheDocumentAndTheLossesApart(string format, string key)
    {
        var result = await Shell.RunAsync("metrics", "export", format);

        Assert.Equal(0, result.ExitCode);
        using var document = JsonDocument.Parse(result.Output);
        Assert.True(document.RootElement.TryGetProperty(key, out _));
        using var losses = JsonDocument.Parse(result.Error);
        Assert.Equal(["metric", "code", "lost"], losses.RootElement[0].EnumerateObject().Select(property => property.Name));
    }

    [Fact]
    public async Task Export_WritesFiles_WhenTheyAreNamed()
    {
        using var folder = new TemporaryFolder();
        var (document, losses) = (folder.PathTo("model.json"), folder.PathTo("losses.json"));

        var result = await Shell.RunAsync("metrics", "export", "ossie", "--output", document, "--losses", losses, "--schema", "published_0a1b");

        Assert.Equal((0, "", ""), (result.ExitCode, result.Output, result.Error));
        Assert.Contains("\"source\": \"published_0a1b.k12_enrollment_v1_by_year\"", await File.ReadAllTextAsync(document), StringComparison.Ordinal);
        Assert.Contains("PRIVACY_NOT_ENFORCED", await File.ReadAllTextAsync(losses), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--ossie-version", "1.0", "E2C_EXPORT_VERSION_UNKNOWN Version \"1.0\" of Apache Ossie is not written. (Leave --ossie-version out, or give 0.2.0.dev0.)\n")]
    [InlineData("--schema", "a b", "E2C_EXPORT_SCHEMA_INVALID \"a b\" is not the name of a schema. (Write lower-case letters, digits and _, as in published.)\n")]
    public async Task Export_IsRefused_WhenAFlagHasAnotherValue(string flag, string value, string fault)
    {
        var result = await Shell.RunAsync("metrics", "export", "ossie", flag, value);

        Assert.Equal((1, "", fault), (result.ExitCode, result.Output, result.Error));
    }
}
