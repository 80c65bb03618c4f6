using System.Text.Json;

namespace E2CSemantic.EndToEnd.Tests;

/// <summary>Someone who leaves is in no fact, cube, release or backup afterwards, and a later file with them is not loaded.</summary>
public sealed class RemovalTests
{
    private static readonly string _leaver = SeededState.NumberOf(7);

    [Fact]
    [Trait("Requirement", "B25")]
    [Trait("Requirement", "U17")]
    public void Remove_TakesAPersonOutOfEverything_AndKeepsThemOut()
    {
        using var state = Loaded();
        state.Done("release", "cut", "before");
        state.Done("publish", "--release", "before");
        state.Done("extract", "--release", "before", "--project", "alpha", "--table", "fact_k12_person_year", "--out", state.PathTo("out"));
        var before = ByteScan.KeysIn(state.Data, SeededState.Contract);

        using var receipt = JsonDocument.Parse(state.Done("remove", "--from", List(state), "--trigger", "opt_out", "--json").Output);

        Assert.Equal([1], receipt.RootElement.GetProperty("extracts").EnumerateArray().Select(number => number.GetInt32()));
        Assert.Single(receipt.RootElement.GetProperty("releases").EnumerateArray());
        var key = Assert.Single(before.Except(ByteScan.KeysIn(state.Data, SeededState.Contract)));
        Assert.Empty(Holding(state, key));
        Assert.Equal(1, state.Run("query", Question(state), "--tier", "STEWARD", "--format", "json").ExitCode);
        Assert.Contains(
            "E2C_RELEASE_PURGED",
            state.Run("extract", "--release", "before", "--project", "alpha", "--table", "fact_k12_person_year", "--out", state.PathTo("again")).Errors,
            StringComparison.Ordinal);

        state.Done("release", "cut", "after");
        Assert.Equal(SeededState.Pupils - 1, People(state, "after"));
        Assert.Empty(Holding(state, key));

        // The same file again, and one of the next year: the person is left out of both.
        File.AppendAllText(Path.Combine(state.From, "pupils.csv"), "\n");
        var rows = File.ReadAllLines(Path.Combine(state.From, "pupils.csv")).Where(line => line.Length > 0);
        File.WriteAllLines(Path.Combine(state.From, "pupils.csv"), rows.Concat(rows.Where(line => line.Contains(",2020,10,", StringComparison.Ordinal)).Select(line => line.Replace(",2020,10,", ",2021,10,", StringComparison.Ordinal))));
        state.Done("load", SeededState.Contract, "--from", state.From);
        state.Done("release", "cut", "later");
        Assert.Equal(SeededState.Pupils - 1, People(state, "later"));
        Assert.Empty(Holding(state, key));
    }

    [Fact]
    [Trait("Requirement", "B25")]
    [Trait("Requirement", "U16")]
    public void Remove_RecordsProofWithoutIdentifying_AndRefusesAGroundThatTheStateDoesNotKnow()
    {
        using var state = Loaded();

        Assert.Contains("E2C_REMOVAL_TRIGGER", state.Run("remove", "--from", List(state), "--trigger", "removal").Errors, StringComparison.Ordinal);
        state.Done("remove", "--from", List(state), "--trigger", "opt_out");

        var register = File.ReadAllLines(Path.Combine(state.Data, "registers", "removals.jsonl"));
        Assert.Equal(2, register.Length);
        Assert.All(register, line => Assert.DoesNotContain(SeededState.Markers, marker => line.Contains(marker, StringComparison.Ordinal)));
        Assert.DoesNotContain("people", string.Concat(register), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    [Trait("Requirement", "B25")]
    public void Cut_IsRefused_WhileARemovalIsUnfinished_AndFinishFinishesIt()
    {
        using var state = Loaded();
        Directory.CreateDirectory(Path.Combine(state.Data, "registers"));
        File.WriteAllText(
            Path.Combine(state.Data, "registers", "removals.jsonl"),
            "{\"number\":1,\"receipt\":\"2026-0001\",\"done\":false,\"trigger\":\"opt_out\",\"jurisdiction\":\"ma\",\"previous\":\"0\",\"hash\":\"0\"}\n");

        Assert.Contains("E2C_REMOVAL_PENDING", state.Run("release", "cut", "first").Errors, StringComparison.Ordinal);
        state.Done("remove", "--finish");
        state.Done("release", "cut", "first");
        Assert.Contains("E2C_REMOVAL_NONE_PENDING", state.Run("remove", "--finish").Errors, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "B8")]
    public void Extract_IsRefused_WhereItWasNotKeptWhomTheProjectWasGiven()
    {
        using var state = Loaded();
        state.Done("release", "cut", "first");
        string[] extract = ["extract", "--release", "first", "--table", "fact_k12_person_year"];
        state.Done([.. extract, "--project", "alpha", "--out", state.PathTo("out")]);
        state.Done([.. extract, "--project", "alpha", "--out", state.PathTo("again")]);
        var register = Path.Combine(state.Data, "registers", "exports.jsonl");
        File.WriteAllText(register, File.ReadAllText(register).Replace("\"alpha\"", "\"former\"", StringComparison.Ordinal));

        Assert.Contains("E2C_EXTRACT_UNRECORDED", state.Run([.. extract, "--project", "former", "--out", state.PathTo("more")]).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Remove_ChangesNothing_WhenTheListOrTheContractIsGone()
    {
        using var state = Loaded();

        Assert.Contains("E2C_REMOVAL_FILE", state.Run("remove", "--from", state.PathTo("nobody.csv"), "--trigger", "opt_out").Errors, StringComparison.Ordinal);
        File.Delete(Path.Combine(state.Warehouse, "sources", "seeded.yaml"));
        Assert.Contains("E2C_REMOVAL_CONTRACT", state.Run("remove", "--from", List(state), "--trigger", "opt_out").Errors, StringComparison.Ordinal);
        Assert.Equal(SeededState.Pupils, ByteScan.KeysIn(state.Data, SeededState.Contract).Count(key => key > 0));
    }

    [Theory]
    [InlineData("name\nZqxfirst007\n", "E2C_REMOVAL_HEADER")]
    [InlineData("state_id,birth_date\n7719001007,19.7.2003\n", "E2C_REMOVAL_ROW")]
    [InlineData("state_id\n", "E2C_REMOVAL_ROW")]
    public void Remove_RefusesAListAtFault_WithoutRepeatingIt(string list, string code)
    {
        using var state = Loaded();
        var file = state.PathTo("list.csv");
        File.WriteAllText(file, list);

        var run = state.Run("remove", "--from", file, "--trigger", "opt_out");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(code, run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain(SeededState.Markers, marker => run.Errors.Contains(marker, StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Requirement", "B21")]
    public void Withdraw_TakesAContributionOut_AndItsReleasesNoLongerAnswer()
    {
        using var state = Loaded();
        state.Done("release", "cut", "first");

        Assert.Contains("pupils.csv", state.Done("withdraw", SeededState.Contract, "--list").Output, StringComparison.Ordinal);
        Assert.Contains("E2C_WITHDRAW_SUBMISSION", state.Run("withdraw", SeededState.Contract, "--submission", "2019").Errors, StringComparison.Ordinal);
        Assert.Contains("E2C_WITHDRAW_SOURCE", state.Run("withdraw", "sims").Errors, StringComparison.Ordinal);
        state.Done("withdraw", SeededState.Contract);

        Assert.Equal(1, state.Run("query", Question(state), "--tier", "STEWARD", "--format", "json").ExitCode);
        Assert.False(Directory.Exists(Path.Combine(state.Data, "warehouse", "accepted", SeededState.Contract)) && Directory.EnumerateDirectories(Path.Combine(state.Data, "warehouse", "accepted", SeededState.Contract)).Any());
        Assert.Contains("E2C_RELEASE_NOTHING_LOADED", state.Run("release", "cut", "second").Errors, StringComparison.Ordinal);
    }

    private static SeededState Loaded()
    {
        var state = new SeededState();
        state.Done("load", SeededState.Contract, "--from", state.From);
        return state;
    }

    private static string List(SeededState state)
    {
        var file = state.PathTo("leave.csv");
        File.WriteAllText(file, $"state_id,first_name,last_name,birth_date\n{_leaver},{SeededState.NameOf("Zqxfirst", 7)},{SeededState.NameOf("Zqxlast", 7)},{SeededState.Born(7):yyyy-MM-dd}\n");
        return file;
    }

    private static string Question(SeededState state)
    {
        var file = state.PathTo("question.graphql");
        File.WriteAllText(file, "{ enrollment(years: [\"2018-19\"]) { rows { value { value } } } }");
        return file;
    }

    private static int People(SeededState state, string release)
    {
        var file = state.PathTo("people.graphql");
        File.WriteAllText(file, $"{{ enrollment(years: [\"2018-19\"], release: \"{release}\") {{ rows {{ value {{ value }} }} }} }}");
        using var answer = JsonDocument.Parse(state.Done("query", file, "--tier", "STEWARD", "--format", "json").Output);
        return (int)answer.RootElement.GetProperty("data").EnumerateObject().First().Value.GetProperty("rows")[0].GetProperty("value").GetProperty("value").GetDouble();
    }

    private static IReadOnlyList<string> Holding(SeededState state, long key) =>
        ByteScan.OfKey(state.Data, key, name => name.StartsWith("vault/", StringComparison.Ordinal));
}
