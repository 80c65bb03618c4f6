using E2CSemantic.Testing;

namespace E2CSemantic.Host.Tests.Commands;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("")]
    [InlineData("demo")]
    [InlineData("serve")]
    [InlineData("synthesize")]
    [InlineData("load")]
    [InlineData("release")]
    [InlineData("release cut")]
    [InlineData("warehouse")]
    [InlineData("publish")]
    [InlineData("metrics")]
    [InlineData("metrics test")]
    [InlineData("dictionary")]
    [InlineData("query")]
    [InlineData("explain")]
    [InlineData("token")]
    [InlineData("schema")]
    public async Task Help_TellsHowToAsk_WhenAskedFor(string command)
    {
        var result = await Shell.RunAsync([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]);

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        // The usage line begins with the name of the running program, which is the test runner's here.
        Snapshot.Match(System.Text.RegularExpressions.Regex.Replace(result.Output, @"(?m)^  \S+(?= .*\[options\])", "  e2c"), command.Replace(' ', '_'));
    }

    [Theory]
    [InlineData("'load'", "lod", "sims")]
    [InlineData("'cut'", "release", "cud")]
    [InlineData("'--from'", "load", "sims", "--form", "files")]
    public async Task Command_SaysWhatIsNear_WhenAWordIsMistyped(string near, params string[] arguments)
    {
        var result = await Shell.RunAsync(arguments);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains($"did you mean {near}?", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData()]
    [InlineData("dance")]
    [InlineData("release")]
    [InlineData("load", "sdp")]
    [InlineData("query", "-", "--format", "xml")]
    [InlineData("demo", "--port", "70000")]
    [InlineData("demo", "--persons", "5")]
    [InlineData("publish")]
    public async Task Command_IsWrongUsage_WhenTheLineCannotBeUnderstood(params string[] arguments)
    {
        var result = await Shell.RunAsync(arguments);

        Assert.Equal(2, result.ExitCode);
        Assert.NotEmpty(result.Codes);
        Assert.All(result.Codes, code => Assert.Equal("E2C_USAGE", code));
    }
}
