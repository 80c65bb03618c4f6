using System.Text.Json;
using E2CSemantic.Testing;

namespace E2CSemantic.Host.Tests.Commands;

public sealed class MetricsImportCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static string Sample => Repository.PathTo("tests", "E2CSemantic.Host.Tests", "Interop", "Drafts", "samples", "semantic_manifest.json");

    private string Target => _folder.PathTo("drafts");

    [Theory]
    [InlineData("ossie")]
    [InlineData("dbt")]
    public async Task Import_TakesWhatExportWrote(string format)
    {
        var document = _folder.PathTo("document.json");
        await Shell.RunAsync("metrics", "export", format, "--output", document, "--losses", _folder.PathTo("export.json"));

        var result = await Shell.RunAsync("metrics", "import", format, document, "--output", Target, "--losses", _folder.PathTo("import.json"));

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Matches(@"\A\d+ drafts written to .+/drafts\n\z", result.Output);
        Assert.Contains("PRIVACY_NOT_TOLD", await File.ReadAllTextAsync(_folder.PathTo("import.json")), StringComparison.Ordinal);
        Assert.Contains("title: \"Low-income share\"", await File.ReadAllTextAsync(Path.Combine(Target, "k12", "low_income_share", "v2.yaml")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_PrintsTheLosses_AndPutsMetricsWithoutADomainWhereItIsTold()
    {
        var result = await Shell.RunAsync("metrics", "import", "dbt", Sample, "--output", Target, "--domain", "shop");

        Assert.Equal(0, result.ExitCode);
        using var losses = JsonDocument.Parse(result.Error);
        Assert.Equal(["metric", "code", "lost"], losses.RootElement[0].EnumerateObject().Select(property => property.Name));
        Assert.True(File.Exists(Path.Combine(Target, "shop", "order_total", "v1.yaml")));
    }

    [Fact]
    public async Task Import_OverwritesNothing_AndThenWritesNothing()
    {
        var file = Path.Combine(Target, "imported", "order_total", "v1.yaml");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllTextAsync(file, "mine");

        var result = await Shell.RunAsync("metrics", "import", "dbt", Sample, "--output", Target);

        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.StartsWith($"E2C_IMPORT_OVERWRITES {file}:1:1 ", result.Error, StringComparison.Ordinal);
        Assert.Equal([file], Directory.EnumerateFiles(Target, "*", SearchOption.AllDirectories));
        Assert.Equal("mine", await File.ReadAllTextAsync(file));
    }

    [Theory]
    [InlineData("metrics")]
    [InlineData("metrics/new/folder")]
    [InlineData("link")]
    public async Task Import_IsRefused_WhenTheFolderIsOfTheDefinitions(string folder)
    {
        Directory.CreateSymbolicLink(_folder.PathTo("link"), Repository.PathTo("metrics"));
        var target = folder == "link" ? _folder.PathTo("link", "new") : Repository.PathTo(folder);

        var result = await Shell.RunAsync("metrics", "import", "dbt", Sample, "--output", target, "--domain", "shop");
        var isThere = Directory.Exists(Path.Combine(target, "shop"));
        if (isThere)
        {
            Directory.Delete(Path.Combine(target, "shop"), recursive: true);
        }

        Assert.Equal(["E2C_IMPORT_INTO_DEFINITIONS"], result.Codes);
        Assert.False(isThere);
    }

    [Theory]
    [InlineData("ossie", "{\"metrics\": []}", "E2C_IMPORT_UNREADABLE")]
    [InlineData("dbt", "{\"metrics\": []}", "E2C_IMPORT_UNREADABLE")]
    [InlineData("dbt", "{\"metrics\": [", "E2C_IMPORT_UNREADABLE")]
    [InlineData("dbt", "{\"metrics\": [], \"metrics\": []}", "E2C_IMPORT_UNREADABLE")]
    [InlineData("ossie", "- a\n- b\n", "E2C_VALUE_TYPE")]
    public async Task Import_IsRefused_WhenTheDocumentIsAnother(string format, string text, string code)
    {
        var file = _folder.PathTo("document");
        await File.WriteAllTextAsync(file, text);

        var result = await Shell.RunAsync("metrics", "import", format, file, "--output", Target);

        Assert.Equal((1, false), (result.ExitCode, Directory.Exists(Target)));
        Assert.Equal([code], result.Codes);
    }

    [Theory]
    [InlineData("missing.json", "imported", "E2C_FILE_UNREADABLE")]
    [InlineData(null, "../k12", "E2C_IMPORT_DOMAIN_INVALID")]
    public async Task Import_IsRefused_WhenTheFileOrTheDomainIsNone(string? file, string domain, string code) => Assert.Equal(
        [code], (await Shell.RunAsync("metrics", "import", "dbt", file is null ? Sample : _folder.PathTo(file), "--output", Target, "--domain", domain)).Codes);

    public void Dispose() => _folder.Dispose();
}
