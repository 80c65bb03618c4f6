namespace E2CSemantic.EndToEnd.Tests;

/// <summary>What is loaded is served only where nobody stands out, and what leaves is registered.</summary>
public sealed class ServingTests
{
    [Fact]
    [Trait("Requirement", "B8")]
    [Trait("Requirement", "B4")]
    public void Cut_IsRefused_WhenALoadIsNotAnonymous()
    {
        using var state = new SeededState(pupils: 3);
        state.Done("load", SeededState.Contract, "--from", state.From);

        var cut = state.Run("release", "cut", "first");
        var shown = state.Run("anonymity");

        Assert.Equal((1, 1), (cut.ExitCode, shown.ExitCode));
        Assert.Contains("E2C_ANONYMITY_THRESHOLD 'seeded' is not served: people in classes below 5 are 100.0 % of people", cut.Errors, StringComparison.Ordinal);
        Assert.Contains("pupil_years", shown.Output, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "B4")]
    public void Load_IsRefused_WhenAContractWouldCarryAnIdentifier()
    {
        using var state = new SeededState();
        var contract = Path.Combine(state.Warehouse, "sources", "seeded.yaml");
        File.WriteAllText(contract, File.ReadAllText(contract).Replace("email: {type: text, length: 60, drop: true}", "email: {type: text, length: 60}", StringComparison.Ordinal));

        var load = state.Run("load", SeededState.Contract, "--from", state.From);

        Assert.Equal(1, load.ExitCode);
        Assert.Contains("E2C_PROFILE_IDENTIFIES", load.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(state.Data, "warehouse", "accepted")));
    }

    [Fact]
    [Trait("Requirement", "U8")]
    public void Exports_TellsWhenTheRegisterWasChanged()
    {
        using var state = new SeededState();
        state.Done("load", SeededState.Contract, "--from", state.From);
        state.Done("release", "cut", "first");
        state.Done("extract", "--release", "first", "--project", "alpha", "--table", "fact_k12_person_year", "--out", state.PathTo("out"));
        Assert.Contains("alpha", state.Done("anonymity", "exports").Output, StringComparison.Ordinal);

        var register = Path.Combine(state.Data, "registers", "exports.jsonl");
        File.WriteAllText(register, File.ReadAllText(register).Replace("alpha", "gamma", StringComparison.Ordinal));
        Assert.Contains("E2C_REGISTER_BROKEN", state.Run("anonymity", "exports").Errors, StringComparison.Ordinal);

        state.Done("release", "withdraw", "first");
        Assert.Contains(
            "E2C_EXTRACT_WITHDRAWN",
            state.Run("extract", "--release", "first", "--project", "alpha", "--table", "fact_k12_person_year", "--out", state.PathTo("more")).Errors,
            StringComparison.Ordinal);
    }
}
