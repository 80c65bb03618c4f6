using System.Text;
using E2CSemantic.Testing;
using E2CSemantic.Warehouse.Loading;

namespace E2CSemantic.Warehouse.Tests;

/// <summary>A few rows in the sample contract's four files, with a data folder beside them.</summary>
internal sealed class SmallSource : IDisposable
{
    public const string Attributes = "Student_Attributes.csv";
    public const string SchoolYears = "Student_School_Year.csv";
    public const string Enrollments = "Student_School_Enrollment.csv";
    public const string Scores = "Student_Test_Scores.csv";

    private readonly TemporaryFolder _folder = new();

    public SmallSource()
    {
        Directory.CreateDirectory(From);
        Write(Attributes, "sid,school_year,race_ethnicity\n7001,2004,B\n7001,2005,H\n7002,2004,W\n");
        Write(SchoolYears, "sid,school_year,grade_level,frpl\n7001,2004,9,N\n7001,2005,10,F\n7002,2004,9,R\n");
        Write(Enrollments, "sid,school_year,school_code,enrollment_date,withdrawal_date\n7001,2004,14,8/29/2003,6/8/2004\n7002,2004,15,9/1/2003,././.\n");
        Write(Scores, "sid,school_year,grade_level,test_subject,raw_score,scaled_score\n7001,2004,9,1,400,300\n7002,2004,9,2,,200\n");
    }

    public string From => _folder.PathTo("from");

    public string Data => _folder.PathTo("data");

    public string PathOf(string file) => Path.Combine(From, file);

    public void Write(string file, string text) => File.WriteAllText(PathOf(file), text, new UTF8Encoding(false));

    public void Replace(string file, string old, string text) => Write(file, File.ReadAllText(PathOf(file)).Replace(old, text, StringComparison.Ordinal));

    public LoadOutcome Load() => Sample.Loader().Load(Sample.Contract, From, Data, "tester", null);

    /// <summary>The faults as they are printed, with the folder left out.</summary>
    public string[] Faults() => [.. Load().Diagnostics.Select(fault => fault.ToString().Replace(From + Path.DirectorySeparatorChar, "", StringComparison.Ordinal))];

    public void Dispose() => _folder.Dispose();
}
