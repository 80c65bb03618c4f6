using System.Text;

namespace E2CSemantic.Warehouse.Tests.Loading;

/// <summary>Each way in which a submission can be wrong is told with its code, place and remedy, and nothing of it is accepted.</summary>
public class BadSubmissionsTests
{
    [Fact]
    public void Load_TakesAFileWithoutRows_OnlyWhereTheContractAllowsAnyRows()
    {
        using var source = new WindowedSource();
        source.Write("COURSES_2010_october.jsonl", "");

        Assert.Empty(source.Faults());
        Assert.Empty(source.Rows("courses", "code"));

        source.WritePupils("PUPILS_2010_october.csv", "sasid|last_name|birth_date|grade|fte|el|entry\n");

        Assert.Equal("E2C_LOAD_FILE_EMPTY", Assert.Single(source.Load().Diagnostics).Code);
    }

    [Theory]
    [InlineData("|09|0.5|", "|09|0.555|", "E2C_LOAD_DECIMAL PUPILS_2010_october.csv:2:27 'fte' is not a decimal number (at most 14 digits before the point and 2 behind it)")]
    [InlineData("|09|0.5|", "|09|9.5|", "E2C_LOAD_RANGE PUPILS_2010_october.csv:2:27 'fte' is not from 0 to 9")]
    [InlineData("|0.5|1|", "|0.5|yes|", "E2C_LOAD_CODE PUPILS_2010_october.csv:2:31 'el' holds none of its codes (one of 1, 0)")]
    [InlineData("2009-09-01", "2010-01-11", "E2C_LOAD_FUTURE PUPILS_2010_october.csv:2:1 'entry' lies in the future (check the day)")]
    [InlineData("|09|0.5|", "|ZZ|0.5|", "E2C_LOAD_NOT_FOUND PUPILS_2010_october.csv:2:1 grade stand in no row of dim_grade (send what it refers to first, or mend it)")]
    [InlineData("10001|Nuñez|", "||", "E2C_LOAD_NO_IDENTITY PUPILS_2010_october.csv:2:1 the row says of nobody whom it is about (fill one of the identifiers)")]
    [InlineData("10002|", "10001|", "E2C_LOAD_KEY_TWICE PUPILS_2010_october.csv:3:1 the same sasid as in line 2 (send each row once)")]
    [InlineData("Nuñez", "Nu\u0000ez", "E2C_LOAD_ENCODING PUPILS_2010_october.csv:2:9 these bytes are not Windows-1252 (save the file as Windows-1252)")]
    [InlineData("Nuñez", "Nu\u0081ez", "E2C_LOAD_ENCODING PUPILS_2010_october.csv:2:9 these bytes are not Windows-1252 (save the file as Windows-1252)")]
    public void Load_RefusesThePupils(string good, string bad, string expected)
    {
        using var source = new WindowedSource();
        source.Replace("PUPILS_2010_october.csv", good, bad);

        Assert.Contains(expected, source.Faults());
        Assert.Empty(Directory.EnumerateFiles(source.Data, "*.parquet", SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData("{\"code\": \"M1\"}, 1", "E2C_LOAD_JSON COURSES_2010_october.jsonl:1:15 the line is not one JSON object of texts, numbers and truth values (write one object a line)")]
    [InlineData("{\"code\": [\"M1\"]}", "E2C_LOAD_JSON COURSES_2010_october.jsonl:1:2 the line is not one JSON object of texts, numbers and truth values (write one object a line)")]
    [InlineData("{\"code\": \"M1\", \"teacher\": \"Nobody\"}", "E2C_LOAD_PROPERTY COURSES_2010_october.jsonl:1:16 this property is not one of the contract's, or stands twice (remove it)")]
    [InlineData("{\"code\": \"M1\", \"title\": \"Ma\\u0000th\"}", "E2C_LOAD_ZERO_CHARACTER COURSES_2010_october.jsonl:1:25 'title' holds the character U+0000, which no store of texts takes (remove it)")]
    [InlineData("{\"code\": \"M1\"}", "E2C_LOAD_COLUMN_MISSING COURSES_2010_october.jsonl:1:1 the header has no column 'title' (the first line names every column of the contract)")]
    public void Load_RefusesTheCourses(string line, string expected)
    {
        using var source = new WindowedSource();
        source.Write("COURSES_2010_october.jsonl", line + "\n");

        var faults = source.Faults();

        Assert.True(faults.Contains(expected), string.Join('\n', faults));
        Assert.DoesNotContain("Nobody", string.Join('\n', faults), StringComparison.Ordinal);
    }

    [Fact]
    public void Load_RefusesAResultOfNobodySent()
    {
        using var source = new WindowedSource { Now = new(2010, 9, 2, 9, 0, 0, TimeSpan.Zero) };
        source.EndOfYear(2010);
        source.Write("RESULTS_2010.txt", "10001240\n10009241\n");

        Assert.Equal(["E2C_LOAD_NOT_FOUND RESULTS_2010.txt:2:1 sasid stand in no row of pupils (send what it refers to first, or mend it)"], source.Faults());
    }

    [Fact]
    public void Load_RefusesATruncatedGzip()
    {
        using var source = new WindowedSource();
        source.Write("COURSES_2010_october.jsonl", string.Concat(Enumerable.Range(0, 5000).Select(i => $"{{\"code\": \"{i}\", \"title\": \"{i * 7919 % 10007}\"}}\n")));
        source.Compress("COURSES_2010_october.jsonl");
        var path = source.PathOf("COURSES_2010_october.jsonl.gz");
        File.WriteAllBytes(path, File.ReadAllBytes(path)[..^600]);

        Assert.Equal(["E2C_LOAD_COMPRESSION COURSES_2010_october.jsonl.gz:1:1 the compressed bytes are damaged or end too early (send the file again)"], source.Faults());
    }

    [Fact]
    public void Load_RefusesAFileThatIsThereTwice()
    {
        using var source = new WindowedSource();
        File.Copy(source.PathOf("PUPILS_2010_october.csv"), source.PathOf("PUPILS_2010_october.csv.gz"));

        Assert.Equal(["E2C_LOAD_FILE_TWICE PUPILS_2010_october.csv.gz:1:1 the same file is there as 'PUPILS_2010_october.csv' (remove one)"], source.Faults());
    }

    [Fact]
    public void Load_RefusesAWindowThatTheSourceDoesNotHave()
    {
        using var source = new WindowedSource();
        File.Move(source.PathOf("PUPILS_2010_october.csv"), source.PathOf("PUPILS_2010_octobre.csv"));

        Assert.Equal(
            [
                "E2C_LOAD_WINDOW PUPILS_2010_octobre.csv:1:1 the file's name has no window in which it is sent (one of october, end_of_year)",
                "E2C_LOAD_FILE_MISSING PUPILS_2010_october.csv:1:1 the source's file is not there (did you mean 'PUPILS_2010_octobre.csv'?)",
            ],
            source.Faults());
    }

    [Fact]
    public void Load_RefusesAYearBeforeTheFirst()
    {
        using var source = new WindowedSource { Reopens = true };
        source.October(2001);

        Assert.Equal(["E2C_LOAD_YEAR PUPILS_2001_october.csv:1:1 the source begins in 2002 (check the year in the file's name)"], source.Faults());
    }

    [Theory]
    [InlineData("2011-12-15", null)]
    [InlineData("2011-12-16", "E2C_LOAD_WINDOW_CLOSED PUPILS_2010_october.csv:1:1 the window was closed on 2011-12-15 (load it with --reopen if the steward has opened it again)")]
    public void Load_RefusesAClosedWindow_UnlessItIsReopened(string today, string? expected)
    {
        using var source = new WindowedSource { Now = new(DateTime.Parse(today, System.Globalization.CultureInfo.InvariantCulture), TimeSpan.Zero) };

        Assert.Equal(expected is null ? [] : [expected], source.Faults());
        source.Reopens = true;
        Assert.Empty(source.Faults());
    }

    [Theory]
    [InlineData("{\"files\": {}}", "E2C_LOAD_MANIFEST manifest.json:1:1 'PUPILS_2010_october.csv' is not listed (send the file and its manifest again)")]
    [InlineData("{\"files\": {\"PUPILS_2010_october.csv\": {\"rows\": 2, \"sha256\": \"00\"}}}", "E2C_LOAD_MANIFEST manifest.json:1:1 'PUPILS_2010_october.csv' has other bytes than the listed hash (send the file and its manifest again)")]
    [InlineData("{\"files\": {\"PUPILS_2010_october.csv\": {\"rows\": 3, \"sha256\": \"HASH1\"}, \"COURSES_2010_october.jsonl\": {\"rows\": 2, \"sha256\": \"HASH2\"}}}", "E2C_LOAD_MANIFEST manifest.json:1:1 'PUPILS_2010_october.csv' has 2 rows, not 3 (send the file and its manifest again)")]
    [InlineData("{\"files\": [1]}", "E2C_LOAD_MANIFEST_FORM manifest.json:1:1 the manifest cannot be understood ({\"files\": {\"NAME\": {\"rows\": 1, \"sha256\": \"…\"}}})")]
    public void Load_RefusesWhatTheManifestDoesNotSay(string manifest, string expected)
    {
        using var source = new WindowedSource();
        source.Write("manifest.json", manifest.Replace("HASH1", Hash(source, "PUPILS_2010_october.csv"), StringComparison.Ordinal).Replace("HASH2", Hash(source, "COURSES_2010_october.jsonl"), StringComparison.Ordinal));

        Assert.Contains(expected, source.Faults());
    }

    [Fact]
    public void Load_AcceptsWhatTheManifestSays()
    {
        using var source = new WindowedSource();
        source.Write("manifest.json", $"{{\"files\": {{\"PUPILS_2010_october.csv\": {{\"rows\": 2, \"sha256\": \"{Hash(source, "PUPILS_2010_october.csv")}\"}}, \"COURSES_2010_october.jsonl\": {{\"rows\": 2, \"sha256\": \"{Hash(source, "COURSES_2010_october.jsonl")}\"}}}}}}");

        Assert.Empty(source.Faults());
    }

    [Fact]
    public void Load_RepeatsNoField_WhateverIsWrong()
    {
        using var source = new WindowedSource();
        source.WritePupils("PUPILS_2010_october.csv", "sasid|last_name|birth_date|grade|fte|el|entry\nUNMISTAKABLE SID|UNMISTAKABLE|UNMISTAKABLE|UNMISTAKABLE|UNMISTAKABLE|UNMISTAKABLE|UNMISTAKABLE\n");
        source.Write("COURSES_2010_october.jsonl", "{\"UNMISTAKABLE\": 1}\nUNMISTAKABLE\n");

        var faults = source.Faults();

        Assert.DoesNotContain("UNMISTAKABLE", string.Join('\n', faults), StringComparison.Ordinal);
        Assert.Equal(10, faults.Length);
        var hidden = Encoding.UTF8.GetBytes("UNMISTAKABLE");
        Assert.All(Directory.EnumerateFiles(source.Data, "*", SearchOption.AllDirectories), file => Assert.True(File.ReadAllBytes(file).AsSpan().IndexOf(hidden) < 0, file));
    }

    private static string Hash(WindowedSource source, string file) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(source.PathOf(file))));
}
