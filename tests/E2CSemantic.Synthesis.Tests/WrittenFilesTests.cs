using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace E2CSemantic.Synthesis.Tests;

/// <summary>The files are what was agreed: their keys are unique, their references point somewhere, and their dirt is of the kind that passes.</summary>
[Collection(WrittenStateTests.Name)]
public sealed partial class WrittenFilesTests(WrittenState state)
{
    private static readonly string[] _simsColumns =
    [
        "sasid", "birth_date", "birth_town", "sex", "race_ethnicity", "town", "school_code", "grade", "enrollment_status", "entry_date", "exit_date",
        "days_membership", "days_attended", "full_day_k", "el", "meals", "snap", "supplemental", "home_language", "masscore", "cte", "high_school_program",
    ];

    private static readonly int[] _someYears = [2004, 2015, 2018, 2022];
    private static readonly int[] _threeYears = [2014, 2015, 2016];

    public static TheoryData<string, string, string[]> Keys() => new()
    {
        { "dese", "ORGANIZATIONS_2015.csv", ["organization_code"] },
        { "dese", "SIMS_2015_october.csv", ["sasid", "school_code", "entry_date"] },
        { "dese", "SIMS_2015_march.csv", ["sasid", "school_code", "entry_date"] },
        { "dese", "SIMS_2015_end_of_year.csv", ["sasid", "school_code", "entry_date"] },
        { "dese", "SCS_2015_october.csv", ["sasid", "school_code", "course_code", "section", "term"] },
        { "dese", "SCS_2015_end_of_year.csv", ["sasid", "school_code", "course_code", "section", "term"] },
        { "dese", "SSDR_2015.csv", ["sasid", "incident_number", "action"] },
        { "dese", "EPIMS_2015_october.csv", ["mepid", "school_code", "job_code"] },
        { "dese", "CTE_2015.csv", ["sasid", "school_code", "cip", "entry_date"] },
        { "dese", "ADULTED_2015.csv", ["local_id"] },
        { "wida", "ACCESS_2015.tsv", ["sasid"] },
        { "dhe", "DHE_ENROLLMENT_2015.csv", ["student_id", "opeid", "term"] },
        { "dhe", "DHE_COURSE_2015.csv", ["student_id", "opeid", "term", "course_number"] },
        { "dhe", "DHE_AWARD_2015.csv", ["student_id", "opeid", "credential_level", "award_date"] },
        { "eec", "EEC_2015.txt", ["child_id", "provider_number", "month"] },
        { "eec", "KENTRY_2015.csv", ["child_id", "domain"] },
        { "dua", "WAGES_2015Q2.csv", ["ssn", "fein"] },
    };

    [Theory]
    [MemberData(nameof(Keys))]
    public void Keys_AreUnique(string folder, string name, string[] key)
    {
        var rows = state.Rows(folder, name, key).Select(row => string.Join('/', row)).ToArray();

        Assert.True(rows.Length > 20, $"{name} has only {rows.Length} rows");
        Assert.Equal(rows.Length, rows.Distinct().Count());
    }

    [Theory]
    [InlineData("SIMS_2015_october.csv")]
    [InlineData("SIMS_2015_end_of_year.csv")]
    [InlineData("SCS_2015_october.csv")]
    [InlineData("SSDR_2015.csv")]
    [InlineData("EPIMS_2015_october.csv")]
    [InlineData("CTE_2015.csv")]
    public void Schools_AreAmongTheOrganizations(string name)
    {
        var known = state.Rows("dese", "ORGANIZATIONS_2015.csv", "organization_code").Select(row => row[0]).ToHashSet();

        Assert.DoesNotContain(state.Rows("dese", name, "school_code"), row => !known.Contains(row[0]));
    }

    [Fact]
    public void Sims_HoldsTheAgreedCodes()
    {
        var form = SimsForm();
        Assert.DoesNotContain(state.Rows("dese", "SIMS_2015_end_of_year.csv", _simsColumns), row => !form.IsMatch(string.Join(',', row)));
        Assert.DoesNotContain(
            state.Rows("dese", "SIMS_2015_end_of_year.csv", "days_membership", "days_attended"),
            row => int.Parse(row[1], CultureInfo.InvariantCulture) > int.Parse(row[0], CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Mcas_IsOfFixedWidth_AndSentInEveryYearBut2020()
    {
        var form = McasForm();

        Assert.False(File.Exists(state.PathTo("dese", "MCAS_2020.txt")));
        foreach (var year in _someYears)
        {
            Assert.DoesNotContain(File.ReadLines(state.PathTo("dese", $"MCAS_{year}.txt")), line => !form.IsMatch(line));
        }
    }

    [Fact]
    public void EarlyEducation_IsInWindows1252()
    {
        var bytes = File.ReadAllBytes(state.PathTo("eec", "EEC_2015.txt"));

        Assert.Contains((byte)0xE9, bytes);
        Assert.Throws<System.Text.DecoderFallbackException>(() => new System.Text.UTF8Encoding(false, throwOnInvalidBytes: true).GetCharCount(bytes));
    }

    [Fact]
    public void Workforce_IsJsonLinesInGzip()
    {
        using var file = File.OpenRead(state.PathTo("masshire", "WIOA_2015.jsonl.gz"));
        using var lines = new StreamReader(new GZipStream(file, CompressionMode.Decompress));
        var rows = 0;
        while (lines.ReadLine() is { } line)
        {
            using var row = JsonDocument.Parse(line);
            Assert.Matches("^[0-9]{9}$", row.RootElement.GetProperty("ssn").GetString());
            rows++;
        }

        Assert.Equal(state.Report.Files.Single(written => written.Name == "WIOA_2015.jsonl.gz").Rows, rows);
    }

    [Fact]
    public void Manifests_HaveRowsAndHashesOfTheFiles()
    {
        foreach (var provider in state.Report.Files.GroupBy(file => file.Folder))
        {
            using var manifest = JsonDocument.Parse(File.ReadAllText(state.PathTo(provider.Key, "manifest.json")));
            var files = manifest.RootElement.GetProperty("files");
            Assert.Equal(provider.Select(file => file.Name).Order(StringComparer.Ordinal), files.EnumerateObject().Select(file => file.Name));
            foreach (var file in provider.Take(3))
            {
                var entry = files.GetProperty(file.Name);
                Assert.Equal(file.Rows, entry.GetProperty("rows").GetInt64());
                Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(state.PathTo(file.Folder, file.Name)))), entry.GetProperty("sha256").GetString());
            }
        }
    }

    [Fact]
    public void Everybody_IsInAFile_AndTheTruthKnowsAll()
    {
        var people = File.ReadLines(state.PathTo("truth", "people.csv")).Skip(1).Select(line => int.Parse(line, null)).ToArray();
        var seen = Directory.EnumerateFiles(state.PathTo("truth"), "records_*.csv")
            .SelectMany(path => File.ReadLines(path).Skip(1).Select(line => int.Parse(line.AsSpan(line.LastIndexOf(',') + 1), null)))
            .ToHashSet();

        Assert.Equal(Enumerable.Range(1, WrittenState.Persons), people);
        Assert.Equal(people, seen.Order());
    }

    [Fact]
    public void Truth_PointsAtTheRowsOfAPerson()
    {
        var rows = state.Rows("dese", "SIMS_2015_march.csv", "sasid").Select(row => row[0]).Zip(state.People("sims", "SIMS_2015_march.csv"));
        var later = state.Rows("dese", "SIMS_2016_march.csv", "sasid").Select(row => row[0]).Zip(state.People("sims", "SIMS_2016_march.csv")).DistinctBy(pair => pair.First).ToDictionary();

        var both = rows.Where(pair => later.ContainsKey(pair.First)).ToArray();
        Assert.True(both.Length > 8_000);
        Assert.DoesNotContain(both, pair => later[pair.First] != pair.Second);
    }

    [Fact]
    public void State_IsDirty_AsRealFilesAre()
    {
        var october = state.Rows("dese", "SIMS_2015_october.csv", "sasid").Select(row => row[0]).ToHashSet();
        var years = _threeYears
            .SelectMany(year => state.Rows("dese", $"SIMS_{year}_end_of_year.csv", "sasid", "birth_date", "race_ethnicity", "last_name", "school_code", "entry_date"))
            .GroupBy(row => row[0]).ToArray();
        var nsc = state.Rows("nsc", "NSC_2015.csv", "requester_return_field", "birth_date", "enrollment_begin", "opeid").ToArray();

        Assert.Contains(years, rows => rows.Select(row => row[1]).Distinct().Count() > 1);
        Assert.Contains(years, rows => rows.Select(row => row[2]).Where(race => race.Length > 0).Distinct().Count() > 1);
        Assert.Contains(years, rows => rows.Select(row => row[3]).Distinct().Count() > 1);
        Assert.Contains(state.Rows("dese", "SIMS_2015_march.csv", "sasid", "entry_date"), row => row[1] == "09/04/2014" && !october.Contains(row[0]));
        Assert.Contains(nsc, row => row[3].EndsWith("01", StringComparison.Ordinal));
        Assert.InRange(100.0 * nsc.Count(row => row[0].Length == 0) / nsc.Length, 4, 8);
    }

    [Fact]
    public void Siblings_ShareNameAndTown()
    {
        var pupils = state.Rows("dese", "SIMS_2015_october.csv", "last_name", "town", "birth_date", "first_name").ToArray();
        var families = pupils.GroupBy(row => (row[0], row[1])).Where(family => family.Count() is > 1 and < 5).ToArray();
        var twins = pupils.GroupBy(row => (row[0], row[1], row[2])).Count(born => born.Count() == 2 && born.Select(row => row[3]).Distinct().Count() == 2);

        Assert.True(families.Sum(family => family.Count()) > pupils.Length / 4);
        Assert.True(twins > pupils.Length / 400, $"{twins} pairs of twins among {pupils.Length} pupils");
    }

    [GeneratedRegex(@"^\d{10},\d\d/\d\d/\d{4},\d{3},[FMX],(AI|AS|BL|HI|MR|PI|WH)?,\d{3},\d{8},(PK|KF|0[1-9]|1[0-2]),(01|04|05|06|09|10|11|20|21|22|23|30|31|33|34|36),"
        + @"\d\d/\d\d/\d{4},(\d\d/\d\d/\d{4})?,\d+,\d+,[01]?,[01],,[01],,(EN|ES|PT|ZH|HT|VI|KH|OT),[YN]?,[01],0[01]$")]
    private static partial Regex SimsForm();

    [GeneratedRegex(@"^\d{10}[A-Z' .-]{20}[A-Z' .-]{15}\d{8}\d{8}(0[3-8]|10)(ELA|MAT|STE)[SN]\d{10}(Y\d{6}( F| W|NI| P| A|NM|PM| M| E)|N {8})( {2}| \d|\d\d)$")]
    private static partial Regex McasForm();
}
