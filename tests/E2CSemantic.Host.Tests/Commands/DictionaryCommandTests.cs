using System.Text.Json;

namespace E2CSemantic.Host.Tests.Commands;

public sealed class DictionaryCommandTests
{
    [Fact]
    public async Task Dictionary_ListsEveryElement_WhenAskedForATable()
    {
        var result = await Shell.RunAsync("dictionary");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.StartsWith("| element ", result.Output, StringComparison.Ordinal);
        Assert.Matches(@"\| sid +\| sdp +\| scores +\| sdp +\| identifier ", result.Output);
    }

    [Fact]
    public async Task Dictionary_TellsElementsColumnsAndAgencies_WhenAskedForJson()
    {
        var result = await Shell.RunAsync("dictionary", "--format", "json");

        using var document = JsonDocument.Parse(result.Output);
        var score = document.RootElement.GetProperty("columns").EnumerateArray()
            .Single(column => column.GetProperty("table").GetString() == "dim_person" && column.GetProperty("column").GetString() == "first_grade_9_year");
        Assert.Contains("sdp.school_years.school_year", score.GetProperty("elements").EnumerateArray().Select(element => element.GetString()));
        Assert.Contains("sdp", document.RootElement.GetProperty("providers").EnumerateArray().Select(provider => provider.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task Dictionary_IsAPage_WhenAskedForMarkdown()
    {
        var result = await Shell.RunAsync("dictionary", "--format", "markdown");

        Assert.Equal(0, result.ExitCode);
        Assert.StartsWith("# Data dictionary\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dictionary_IsRefused_WhenTheFormatIsUnknown()
    {
        var result = await Shell.RunAsync("dictionary", "--format", "pdf");

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("E2C_USAGE", result.Error, StringComparison.Ordinal);
    }
}
