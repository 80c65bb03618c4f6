namespace E2CSemantic.Warehouse.Tests.Trial;

/// <summary>
/// A university that nothing in the project knows: one contract file adds its facts and dimensions and fills existing ones.
/// Day numbers before the start, days that are missing, a question mark for unknown, composite keys, modules taken twice.
/// </summary>
public sealed class NewProviderTests(NewProviderTests.LakesideRelease lakeside) : IClassFixture<NewProviderTests.LakesideRelease>
{
    private const string Modules = "module_code,presentation,length\nPHY,2013J,268\nPHY,2014B,240\nART,2013J,200\n";

    private const string Assessments =
        """
        module_code,presentation,id_assessment,type,day,weight
        PHY,2013J,11,TMA,20,40
        PHY,2013J,12,CMA,-5,60
        PHY,2013J,13,Exam,?,100
        PHY,2014B,21,TMA,20,100
        ART,2013J,31,Exam,190,100

        """;

    private const string Students =
        """
        module_code,presentation,id_student,gender,region,education,deprivation,age,prior_attempts,studied_credits,disability,final_result
        PHY,2013J,11391,F,North,A Level or Equivalent,20-30%,0-35,0,60,N,Fail
        PHY,2014B,11391,F,North,HE Qualification,,0-35,1,60,N,Distinction
        ART,2013J,28400,M,South,?,90-100%,55<=,0,30,Y,Withdrawn

        """;

    private const string Registrations = "module_code,presentation,id_student,registered,unregistered\nPHY,2013J,11391,-30,?\nPHY,2014B,11391,4,\nART,2013J,28400,?,-2\n";

    private const string Submissions =
        "id_assessment,id_student,day_submitted,carried_over,score\n11,11391,25,0,50\n11,11391,30,0,40\n12,11391,-6,0,80.5\n13,11391,200,0,?\n21,11391,19,1,100\n";

    private const string ModuleStudents =
        """
        SELECT school_year, module_code, presentation_code, region_code, education_code, age_band, deprivation_band, result_code, passed_flag, prior_attempts, attempt_number,
            repeated_flag, credits, days_before_start, withdrawn_before_start_flag, submissions, late_submissions, weighted_score
        FROM fact_module_student JOIN dim_module USING (module_key)
        """;

    [Fact]
    [Trait("Requirement", "B20")]
    public void Load_FillsNewAndExistingTables_WhenAProviderIsOneContractFile()
    {
        Assert.Equal(
            "ART|2013J|200|190\nPHY|2013J|268|\nPHY|2014B|240|",
            ReleaseRows.Of(lakeside.Facts, "SELECT module_code, presentation_code, length_days, first_exam_day FROM dim_module WHERE module_key > 0"));
        Assert.Equal(
            """
            2014|ART|2013J|South|unknown|55+|90-100%|withdrawn||0|1|no|30||yes|0|0|
            2014|PHY|2013J|North|school|under 35|20-30%|failed|no|0|1|no|60|30|no|3|1|68.3
            2014|PHY|2014B|North|higher|under 35|unknown|distinction|yes|1|2|yes|60|-4|no|1|0|100
            """.ReplaceLineEndings("\n"),
            ReleaseRows.Of(lakeside.Facts, ModuleStudents));
    }

    [Fact]
    public void Load_NumbersWorkByItsDay_AndCountsTheBetterOfTwo()
    {
        Assert.Equal(
            "PHY|2013J|1|computer|80.5|80-89|-1|no\nPHY|2013J|2|tutor|50|50-59|5|no\nPHY|2013J|3|exam||unmarked||no\nPHY|2014B|1|tutor|100|90-99|-1|yes",
            ReleaseRows.Of(
                lakeside.Facts,
                "SELECT module_code, presentation_code, assessment_number, kind_code, score, score_band, days_late, carried_over_flag FROM fact_submission JOIN dim_module USING (module_key)"));
    }

    [Fact]
    public void Load_FillsConformedTables_BesideItsOwn()
    {
        Assert.Equal("F\nM", ReleaseRows.Of(lakeside.Facts, "SELECT sex_code FROM dim_person WHERE person_key > 0"));
        Assert.Equal(
            "F|2014|LAKESIDE|FA|1|no|60\nF|2014|LAKESIDE|SP|1|yes|60\nM|2014|LAKESIDE|FA|1||30",
            ReleaseRows.Of(
                lakeside.Facts,
                "SELECT sex_code, school_year, institution_code, term_code, course_number, passed_flag, credits FROM fact_ps_course JOIN dim_person USING (person_key) JOIN dim_institution USING (institution_key)"));
    }

    [Fact]
    public void Load_RefusesTheSubmissionWhole_WhenOneFileIsAtFault()
    {
        using var trial = Sent().With("students.csv", Students.Replace("28400,M", "28400,U", StringComparison.Ordinal));

        Assert.StartsWith("E2C_LOAD_CODE students.csv:4:", Assert.Single(trial.Load()), StringComparison.Ordinal);
    }

    [Fact]
    public void Load_RefusesTheSubmissionWhole_WhenWorkIsForNoAssessment()
    {
        using var trial = Sent().With("submissions.csv", Submissions.Replace("21,11391,19", "22,11391,19", StringComparison.Ordinal));

        Assert.StartsWith("E2C_LOAD_NOT_FOUND submissions.csv:6:", Assert.Single(trial.Load()), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_GivesTheStarOneVersionMore_WhenAContractAddsTables()
    {
        Assert.Equal(Sample.Star.Version + 1, lakeside.Trial.Star.Version);
        Assert.Equal(["dim_module", "fact_module_student", "fact_submission"], lakeside.Trial.Star.Tables.Keys.Except(Sample.Star.Tables.Keys));
    }

    private static UniversityTrial Sent() => new UniversityTrial("lakeside.yaml")
        .With("modules.csv", Modules).With("assessments.csv", Assessments).With("students.csv", Students).With("registrations.csv", Registrations).With("submissions.csv", Submissions);

    /// <summary>What the university sends, loaded and released once for all tests that only read it.</summary>
    public sealed class LakesideRelease : IDisposable
    {
        public LakesideRelease()
        {
            Trial = Sent();
            Facts = Trial.Release();
        }

        internal UniversityTrial Trial { get; }

        public string Facts { get; }

        public void Dispose() => Trial.Dispose();
    }
}
