using System.Text;
using E2CSemantic.Testing;

namespace E2CSemantic.Warehouse.Tests.Loading;

/// <summary>Each way in which a file can be wrong is told with its code, file, line and column, and nothing is loaded.</summary>
public class BadFilesTests
{
    [Theory]
    [InlineData(SmallSource.Attributes, "7001,2005,H", "7001,2005,Q", "E2C_LOAD_CODE Student_Attributes.csv:3:11 'race_ethnicity' holds none of its codes (one of A, B, H, M/O, NA, W)")]
    [InlineData(SmallSource.Attributes, "7001,2005,H", "7001,2005", "E2C_LOAD_FIELD_COUNT Student_Attributes.csv:3:1 the row has 2 fields, the header 3")]
    [InlineData(SmallSource.Attributes, "7001,2005,H", "7001,2005,H,", "E2C_LOAD_FIELD_COUNT Student_Attributes.csv:3:1 the row has 4 fields, the header 3")]
    [InlineData(SmallSource.Attributes, "7001,2005,H", "7001,2004,H", "E2C_LOAD_KEY_TWICE Student_Attributes.csv:3:1 the same sid, school_year as in line 2 (send each row once)")]
    [InlineData(SmallSource.Attributes, "7001,2005,H", ",2005,H", "E2C_LOAD_VALUE_MISSING Student_Attributes.csv:3:1 'sid' has no value (each row must have one)")]
    [InlineData(SmallSource.Attributes, "7001,2005,H", "7 001,2005,H", "E2C_LOAD_IDENTIFIER Student_Attributes.csv:3:1 'sid' cannot be an identifier (1 to 64 characters, none of them blank)")]
    [InlineData(SmallSource.Attributes, "7001,2005,H", "7001,two,H", "E2C_LOAD_INTEGER Student_Attributes.csv:3:6 'school_year' is not a whole number (digits only)")]
    [InlineData(SmallSource.Attributes, "7001,2005,H", "7001,1066,H", "E2C_LOAD_RANGE Student_Attributes.csv:3:6 'school_year' is not from 1990 to 2100")]
    [InlineData(SmallSource.Attributes, "7001,2005,H", "7001,2005,\"H", "E2C_LOAD_QUOTE Student_Attributes.csv:3:11 a quote is opened and never closed (quote the whole field and double the quotes in it)")]
    [InlineData(SmallSource.Attributes, "7001,2005,H", "7001,20\"05,H", "E2C_LOAD_QUOTE Student_Attributes.csv:3:8 a quote stands inside a field (quote the whole field and double the quotes in it)")]
    [InlineData(SmallSource.Enrollments, "6/8/2004", "2/30/2004", "E2C_LOAD_DATE Student_School_Enrollment.csv:2:24 'withdrawal_date' is not a day of the calendar (a day that exists, written M/D/YYYY)")]
    [InlineData(SmallSource.Enrollments, "6/8/2004", "2004-06-08", "E2C_LOAD_DATE Student_School_Enrollment.csv:2:24 'withdrawal_date' is not a day of the calendar (a day that exists, written M/D/YYYY)")]
    [InlineData(SmallSource.Enrollments, "6/8/2004", "6/8/1904", "E2C_LOAD_RANGE Student_School_Enrollment.csv:2:24 'withdrawal_date' is not from 1980-01-01 to 2100-12-31")]
    [InlineData(SmallSource.Enrollments, "2004,14,", "2004,123456789,", "E2C_LOAD_TEXT_LENGTH Student_School_Enrollment.csv:2:11 'school_code' is longer than 8 characters")]
    public void Load_RefusesTheFile_WhenARowIsWrong(string file, string good, string bad, string expected)
    {
        using var source = new SmallSource();
        source.Replace(file, good, bad);

        Assert.Contains(expected, source.Faults());
        Assert.False(File.Exists(new StoreFolder(source.Data).State));
    }

    [Fact]
    public void Load_TellsEveryFaultOfTheHeader()
    {
        using var source = new SmallSource();
        source.Replace(SmallSource.Attributes, "sid,school_year,race_ethnicity", "sid,sid,school_yaer,mother_name");
        source.Replace(SmallSource.Scores, ",scaled_score\n", ",scaled_score,extra\n");

        Assert.Equal(
            [
                "E2C_LOAD_COLUMN_TWICE Student_Attributes.csv:1:5 the header names 'sid' twice (remove one)",
                "E2C_LOAD_COLUMN_UNKNOWN Student_Attributes.csv:1:9 column 3 of the header is not one of the contract's (did you mean 'school_year'?)",
                "E2C_LOAD_COLUMN_UNKNOWN Student_Attributes.csv:1:21 column 4 of the header is not one of the contract's (remove it)",
                "E2C_LOAD_COLUMN_MISSING Student_Attributes.csv:1:1 the header has no column 'school_year' (the first line names every column of the contract)",
                "E2C_LOAD_COLUMN_MISSING Student_Attributes.csv:1:1 the header has no column 'race_ethnicity' (the first line names every column of the contract)",
                "E2C_LOAD_COLUMN_UNKNOWN Student_Test_Scores.csv:1:65 column 7 of the header is not one of the contract's (remove it)",
            ],
            source.Faults());
    }

    [Theory]
    [InlineData("", "E2C_LOAD_FILE_EMPTY Student_Attributes.csv:1:1 the file has no rows (send the whole file)")]
    [InlineData("sid,school_year,race_ethnicity\n", "E2C_LOAD_FILE_EMPTY Student_Attributes.csv:1:1 the file has no rows (send the whole file)")]
    public void Load_RefusesAFileWithoutRows(string text, string expected)
    {
        using var source = new SmallSource();
        source.Write(SmallSource.Attributes, text);

        Assert.Equal([expected], source.Faults());
    }

    [Theory]
    [InlineData("utf-16", 1, 1)]
    [InlineData("utf-16BE", 1, 1)]
    [InlineData("utf-32", 1, 1)]
    [InlineData("iso-8859-1", 3, 11)]
    public void Load_RefusesAnotherEncoding(string encoding, int line, int column)
    {
        using var source = new SmallSource();
        var text = File.ReadAllText(source.PathOf(SmallSource.Attributes)).Replace("2005,H", "2005,\u00e9", StringComparison.Ordinal);
        File.WriteAllText(source.PathOf(SmallSource.Attributes), text, Encoding.GetEncoding(encoding));

        Assert.Equal($"E2C_LOAD_ENCODING Student_Attributes.csv:{line}:{column} these bytes are not UTF-8 (save the file as UTF-8)", source.Faults()[0]);
    }

    [Fact]
    public void Load_AcceptsAMarkOfUtf8AndWindowsLineEnds()
    {
        using var source = new SmallSource();
        var text = File.ReadAllText(source.PathOf(SmallSource.Attributes)).Replace("\n", "\r\n", StringComparison.Ordinal);
        File.WriteAllText(source.PathOf(SmallSource.Attributes), text, new UTF8Encoding(true));

        Assert.Equal(2, source.Load().Value?.People);
    }

    [Fact]
    public void Load_SuggestsTheFile_WhenItsNameIsMisspelt()
    {
        using var source = new SmallSource();
        File.Move(source.PathOf(SmallSource.Scores), source.PathOf("Student_Test_Score.csv"));

        Assert.Equal(["E2C_LOAD_FILE_MISSING Student_Test_Scores.csv:1:1 the source's file is not there (did you mean 'Student_Test_Score.csv'?)"], source.Faults());
    }

    [Fact]
    public void Load_TellsTheFile_WhenItCannotBeRead()
    {
        using var source = new SmallSource();
        using var held = new FileStream(source.PathOf(SmallSource.Scores), FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        Assert.Equal(["E2C_LOAD_FILE_UNREADABLE Student_Test_Scores.csv:1:1 the file cannot be read (check its permissions)"], source.Faults());
    }

    [Fact]
    public void Load_TellsAHundredRowsAndHowManyMore()
    {
        using var source = new SmallSource();
        source.Write(SmallSource.Attributes, "sid,school_year,race_ethnicity\n" + string.Concat(Enumerable.Range(1, 137).Select(i => $"{i},1,?\n")));

        var faults = source.Faults();

        Assert.Equal(201, faults.Length);
        Assert.StartsWith("E2C_LOAD_CODE Student_Attributes.csv:101:", faults[199], StringComparison.Ordinal);
        Assert.Equal("E2C_LOAD_MORE_ROWS Student_Attributes.csv:1:1 37 more rows are at fault (mend the ones above and load again)", faults[200]);
    }

    [Fact]
    public void Load_TellsTheFaultsOfAllFilesAtOnce()
    {
        using var source = new SmallSource();
        source.Replace(SmallSource.Attributes, "7002,2004,W", "7002,2004,X");
        source.Replace(SmallSource.Scores, "400,300", "400,501");

        Assert.Equal(["E2C_LOAD_CODE", "E2C_LOAD_RANGE"], source.Faults().Select(fault => fault.Split(' ')[0]));
    }

    [Fact]
    public void Load_RefusesAReferenceTableThatDoesNotFit()
    {
        using var source = new SmallSource();
        var reference = Directory.CreateDirectory(Path.Combine(source.From, "reference")).FullName;
        File.WriteAllText(Path.Combine(reference, "dim_grade.csv"), "grade_key,grade_code,label,ordinal\nx,PK,Pre-kindergarten,1\n");

        foreach (var file in (string[])["linkage/rules.yaml", "profiles/expert_determination.yaml", "profiles/identifiers.yaml", "profiles/safe_harbor.yaml"])
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(source.From, file))!);
            File.Copy(Repository.PathTo(["warehouse", .. file.Split('/')]), Path.Combine(source.From, file));
        }

        var faults = new E2CSemantic.Warehouse.Loading.WarehouseLoader(Sample.Star, source.From, Sample.Key, TimeProvider.System)
            .Load(Sample.Contract, source.From, source.Data, "tester", null).Diagnostics;

        Assert.Equal("E2C_LOAD_REFERENCE", Assert.Single(faults).Code);
    }
}
