using System.Text.Json;
using E2CSemantic.Testing;

namespace E2CSemantic.Host.Tests.Commands;

public sealed class SynthesizeCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Synthesize_WritesTheStateAndTellsItsProviders()
    {
        var result = await Shell.RunAsync("synthesize", "--persons", "300", "--years", "2015-2016", "--seed", "5", "--out", _folder.PathTo("state"));

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("| dese ", result.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(_folder.PathTo("state", "dese", "SIMS_2016_march.csv")));
        Assert.False(File.Exists(_folder.PathTo("state", "dese", "SIMS_2017_march.csv")));
    }

    [Fact]
    public async Task Synthesize_PrintsJson_WhenAsked()
    {
        var result = await Shell.RunAsync("synthesize", "--persons", "50", "--years", "2015-2015", "--out", _folder.PathTo("state"), "--json");

        using var report = JsonDocument.Parse(result.Output);
        Assert.Equal(50, report.RootElement.GetProperty("persons").GetInt32());
        Assert.Contains(report.RootElement.GetProperty("files").EnumerateArray(), file => file.GetProperty("name").GetString() == "WAGES_2015Q1.csv");
    }

    [Fact]
    public async Task Synthesize_IsRefusedWithACode_WhenTheFolderHoldsSomething()
    {
        File.WriteAllText(_folder.PathTo("mine.txt"), "kept");

        var result = await Shell.RunAsync("synthesize", "--persons", "50", "--out", _folder.FullPath);

        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith("E2C_SYNTHESIS_FOLDER_NOT_EMPTY", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--years", "2010")]
    [InlineData("--years", "2010-x")]
    [InlineData("--persons", "many")]
    public async Task Synthesize_IsWrongUsage_WhenAFlagCannotBeRead(string flag, string value)
    {
        var result = await Shell.RunAsync("synthesize", flag, value, "--out", _folder.PathTo("state"));

        Assert.Equal(2, result.ExitCode);
        Assert.False(Directory.Exists(_folder.PathTo("state")));
    }
}
