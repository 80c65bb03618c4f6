using E2CSemantic.DuckDB;
using E2CSemantic.Testing;

namespace E2CSemantic.EndToEnd.Tests;

/// <summary>Seeded identifiers are loaded, cut, published, asked for, provoked in faults, exported and removed; no byte outside the vault holds one.</summary>
public sealed class ByteScanTests
{
    private const string Question = "{ enrollment(years: [\"2018-19\", \"2019-20\"], groupBy: [GRADE]) { rows { value { value } } } }";
    private const string WrongQuestion = "{ enrollment(years: [\"2018-19\"], groupBy: [PERSON]) { rows { personKey } } }";

    [Fact]
    [Trait("Requirement", "B4")]
    [Trait("Requirement", "B21")]
    [Trait("Requirement", "J23")]
    [Trait("Requirement", "U8")]
    [Trait("Requirement", "U16")]
    [Trait("Requirement", "U17")]
    public void NoByteOutsideTheVault_HoldsAnIdentifier_WhateverIsDone()
    {
        using var state = new SeededState();
        state.Done("load", SeededState.Contract, "--from", state.From);
        state.Done("anonymity");
        state.Done("release", "cut", "first");
        state.Done("publish", "--release", "first");
        Ask(state, Question);
        Ask(state, WrongQuestion);
        state.Done("extract", "--release", "first", "--project", "alpha", "--table", "fact_k12_person_year", "--out", state.PathTo("data/out"));
        state.Done("extract", "--release", "first", "--project", "beta", "--table", "fact_k12_person_year", "--format", "parquet", "--out", state.PathTo("data/out2"));
        Provoke(state);
        var people = File.ReadAllLines(state.PathTo("data/out/fact_k12_person_year.csv")).Length;

        Assert.Equal([], ByteScan.Of(state.Data, SeededState.Markers, name => name.StartsWith("vault/", StringComparison.Ordinal)));
        Assert.Equal([], ByteScan.Of(Path.Combine(state.Data, "vault"), SeededState.Markers));
        Assert.Equal([], SeededState.Markers.Where(marker => state.Printed.Contains(marker, StringComparison.OrdinalIgnoreCase)));
        Assert.InRange(people, SeededState.Pupils, (2 * SeededState.Pupils) + 1);
    }

    [Fact]
    public void Of_FindsAText_WhereverItIsPlanted()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.PathTo("log.txt"), "loading Zqxfirst001");
        Query(folder.PathTo("some.duckdb"), "CREATE TABLE t AS SELECT 'Zqxlast' || (i % 3)::VARCHAR AS a FROM range(20000) AS r(i)", "CHECKPOINT");
        Query(folder.PathTo("other.duckdb"), $"COPY (SELECT 'Zqxtown' || (i % 3)::VARCHAR AS a FROM range(20000) AS r(i)) TO '{folder.PathTo("some.parquet")}' (COMPRESSION zstd)");

        var found = ByteScan.Of(folder.FullPath, SeededState.Markers);

        Assert.Equal(["log.txt: Zqx", "some.duckdb: Zqx", "some.parquet: Zqx"], found);
    }

    // A wrong code, a day that is none, a number in the wrong place: each row at fault holds identifiers.
    private static void Provoke(SeededState state)
    {
        var file = Path.Combine(state.From, "pupils.csv");
        var good = File.ReadAllText(file);
        foreach (var (old, bad) in new[] { (",WH,2019", ",Zqxlast,2019"), (SeededState.Born(1).ToString("MM/dd/yyyy", System.Globalization.CultureInfo.InvariantCulture), "07/39/2003"), (",2020,10,", $",{SeededState.SsnOf(1)},10,"), (SeededState.NumberOf(2), SeededState.NumberOf(1)), ("sasid,", "Zqxfirst,") })
        {
            File.WriteAllText(file, good.Replace(old, bad, StringComparison.Ordinal));
            Assert.Equal(1, state.Run("load", SeededState.Contract, "--from", state.From).ExitCode);
        }

        File.WriteAllText(file, good);
    }

    private static void Ask(SeededState state, string question)
    {
        var file = state.PathTo("question.graphql");
        File.WriteAllText(file, question);
        state.Run("query", file, "--tier", "STEWARD", "--format", "json");
        state.Run("query", file, "--tier", "PUBLIC", "--format", "json");
    }

    private static void Query(string file, params string[] statements)
    {
        using var connection = new DuckDBConnection(new DuckDBConnectionStringBuilder { DataSource = file }.ConnectionString);
        connection.Open();
        foreach (var statement in statements)
        {
            using var command = connection.CreateCommand();
            command.CommandText = statement;
            command.ExecuteNonQuery();
        }
    }
}
