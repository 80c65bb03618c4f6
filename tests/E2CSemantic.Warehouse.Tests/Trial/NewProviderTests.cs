using E2CSemantic.Model.Reading;
using E2CSemantic.Model.Star;
using E2CSemantic.Testing;
using E2CSemantic.Warehouse.Tests.Contracts.Shipped;

namespace E2CSemantic.Warehouse.Tests.Trial;

/// <summary>
/// A university that nothing in the project knows: one contract file adds its facts and dimensions and fills existing ones.
/// Day numbers before the start, days that are missing, a question mark for unknown, composite keys, modules taken twice.
/// </summary>
public class NewProviderTests
{
    private const string Modules =
        """
        module_code, presentation, length_days
        PHY, 2013J, 268
        PHY, 2014B, 240
        ART, 2013J, 200
        """;

    private const string Assessments =
        """
        module_code, presentation, assessment, kind, due_day, weight
        PHY, 2013J, 11, TMA, 20, 40
        PHY, 2013J, 12, CMA, -5, 60
        PHY, 2013J, 13, Exam, , 100
        PHY, 2014B, 21, TMA, 20, 100
        ART, 2013J, 31, Exam, 190, 100
        """;

    private const string Students =
        """
        module_code, presentation, student, gender, region, education, deprivation, age, prior_attempts, studied_credits, disability, final_result
        PHY, 2013J, s1, F, North, A Level or Equivalent, 20-30%, 0-35, 0, 60, N, Fail
        PHY, 2014B, s1, F, North, HE Qualification, , 0-35, 1, 60, N, Distinction
        ART, 2013J, s2, M, South, , 90-100%, 55<=, 0, 30, Y, Withdrawn
        """;

    private const string Registrations =
        """
        module_code, presentation, student, registered, unregistered
        PHY, 2013J, s1, -30,
        PHY, 2014B, s1, 4,
        ART, 2013J, s2, , -2
        """;

    private const string Submissions =
        """
        assessment, student, handed_in, carried_over, score
        11, s1, 25, 0, 50
        11, s1, 30, 0, 40
        12, s1, -6, 0, 80.5
        13, s1, 200, 0,
        21, s1, 19, 1, 100
        """;

    [Fact]
    [Trait("Requirement", "B20")]
    public void Load_FillsNewAndExistingTables_WhenAProviderIsOneContractFile()
    {
        using var trial = Loaded();

        Assert.Equal("ART|2013J|200|190\nPHY|2013J|268|\nPHY|2014B|240|", trial.Rows("dim_module", "module_code", "presentation_code", "length_days", "first_exam_day"));
        Assert.Equal(
            """
            2014|ART|2013J|South|unknown|55+|90-100%|withdrawn||0|1|no|30||yes|0|0|
            2014|PHY|2013J|North|school|under 35|20-30%|failed|no|0|1|no|60|30|no|3|1|68.3
            2014|PHY|2014B|North|higher|under 35|unknown|distinction|yes|1|2|yes|60|-4|no|1|0|100
            """.ReplaceLineEndings("\n"),
            trial.Rows(
                "fact_module_student", "school_year", "module_key.module_code", "module_key.presentation_code", "region_code", "education_code", "age_band", "deprivation_band",
                "result_code", "passed_flag", "prior_attempts", "attempt_number", "repeated_flag", "credits", "days_before_start", "withdrawn_before_start_flag",
                "submissions", "late_submissions", "weighted_score"));
    }

    [Fact]
    public void Load_NumbersWorkByItsDay_AndCountsTheBetterOfTwo()
    {
        using var trial = Loaded();

        Assert.Equal(
            "PHY|2013J|1|computer|80.5|80-89|-1|no\nPHY|2013J|2|tutor|50|50-59|5|no\nPHY|2013J|3|exam||unmarked||no\nPHY|2014B|1|tutor|100|90-99|-1|yes",
            trial.Rows("fact_submission", "module_key.module_code", "module_key.presentation_code", "assessment_number", "kind_code", "score", "score_band", "days_late", "carried_over_flag"));
    }

    [Fact]
    public void Load_FillsConformedTables_BesideItsOwn()
    {
        using var trial = Loaded();

        Assert.Equal("1|F\n2|M", trial.Rows("dim_person", "person_key", "sex_code"));
        Assert.Equal("1|2014|LAKESIDE|FA|1|no|60\n1|2014|LAKESIDE|SP|1|yes|60\n2|2014|LAKESIDE|FA|1||30",
            trial.Rows("fact_ps_course", "person_key", "school_year", "institution_key.institution_code", "term_code", "course_number", "passed_flag", "credits"));
    }

    [Fact]
    public void Read_GivesTheStarOneVersionMore_WhenAContractAddsTables()
    {
        using var folder = new TemporaryFolder();

        var star = StarOf(folder);

        Assert.Equal(Sample.Star.Version + 1, star.Version);
        Assert.Equal(["dim_module", "fact_module_student", "fact_submission"], star.Tables.Keys.Except(Sample.Star.Tables.Keys));
    }

    private static ContractTrial Loaded()
    {
        using var folder = new TemporaryFolder();
        var star = StarOf(folder);
        var trial = new ContractTrial(star);
        trial.Load(
            ContractTrial.Read(folder.PathTo("sources/lakeside.yaml"), star),
            ("modules", Modules), ("assessments", Assessments), ("students", Students), ("registrations", Registrations), ("submissions", Submissions));
        return trial;
    }

    // The folder of definitions as it is when the contract has been put into it, and nothing else.
    private static StarSchema StarOf(TemporaryFolder folder)
    {
        Directory.CreateDirectory(folder.PathTo("schema"));
        Directory.CreateDirectory(folder.PathTo("sources"));
        foreach (var file in Directory.EnumerateFiles(Repository.PathTo("warehouse", "schema")))
        {
            File.Copy(file, folder.PathTo("schema/" + Path.GetFileName(file)));
        }

        File.Copy(Repository.PathTo("tests", "E2CSemantic.Warehouse.Tests", "Trial", "lakeside.yaml"), folder.PathTo("sources/lakeside.yaml"));
        var star = StarSchemaReader.Read(folder.PathTo("schema"));
        Assert.True(star.Succeeded, string.Join('\n', star.Diagnostics));
        return star.Value;
    }
}
