using E2CSemantic.Sql.Syntax;
using E2CSemantic.Warehouse.Anonymity;
using E2CSemantic.Warehouse.Profiles;

namespace E2CSemantic.Warehouse.Tests.Anonymity;

/// <summary>
/// The shipped thresholds can fail: one load of pupils and staff that may be served, and the same with one column made finer than it
/// should be, each of which may not.
/// </summary>
public sealed class BrokenLoadTests : IDisposable
{
    private const int Pupils = 1600;
    private const int Staff = 400;

    private static readonly DeIdentificationProfile _profile = SampleProfiles.Shipped("expert_determination");

    private readonly HandMadeStar _star = new();

    [Fact]
    [Trait("Requirement", "B8")]
    [Trait("Requirement", "U1")]
    public void Check_LetsTheLoadThrough_WhenClassesAreLargeEnough() => Assert.Equal([], Check(""));

    [Theory]
    [Trait("Requirement", "B8")]
    [Trait("Requirement", "U1")]
    [InlineData("language", "pupil_statuses", "person_version_key.home_language_code")]
    [InlineData("region", "pupil_statuses", "person_version_key.region_code")]
    [InlineData("english_learner", "pupil_statuses", "demographic_status_key.english_learner_flag")]
    [InlineData("disability", "pupil_statuses", "demographic_status_key.disability_flag")]
    [InlineData("income", "pupil_statuses", "income_status_key.status_code")]
    [InlineData("language at home", "pupils_of_a_district", "person_version_key.home_language_code")]
    [InlineData("licence", "staff", "licence_area_code")]
    [InlineData("experience", "staff_years", "staff_key.experience_band")]
    [InlineData("degree", "staff_years", "staff_key.degree_code")]
    [InlineData("staff region", "staff_years", "organization_key.region")]
    public void Check_RefusesTheLoad_WhenOneColumnIsFinerThanItShouldBe(string finer, string group, string column)
    {
        var faults = Check(finer);

        Assert.All(faults, fault => Assert.Equal("E2C_ANONYMITY_THRESHOLD", fault.Code));
        Assert.Contains(faults, fault => fault.Message.Contains($" of {group}, ", StringComparison.Ordinal) && fault.Message.Contains(column, StringComparison.Ordinal));
    }

    public void Dispose() => _star.Dispose();

    private Model.Diagnostics.Diagnostic[] Check(string finer)
    {
        AddDimensions(finer);
        AddPupils(finer);
        AddStaff(finer);
        var report = new PartExamination(Sample.Star, _profile).Examine(
            "sims",
            ["dim_person", "fact_k12_person_year", "dim_staff", "fact_staff_assignment"],
            [],
            TimeProvider.System.GetUtcNow(),
            _star.Store.Read,
            (table, alias) => new NamedTable(table, alias, "main"));
        Assert.True(report.Succeeded, string.Join('\n', report.Diagnostics));
        return [.. new ServingGate(() => _profile).Check([new("sims", report.Value)])];
    }

    // Flags of a status are told by halves where they are to divide; else all have the same.
    private void AddDimensions(string finer)
    {
        _star.AddAll("dim_demographic_status", [.. Enumerable.Range(0, 2).Select(i => new (string, object)[]
        {
            ("demographic_status_key", i), ("english_learner_flag", finer == "english_learner" && i == 1), ("disability_flag", finer == "disability" && i == 1),
        })]);
        _star.AddAll("dim_income_status", [[("income_status_key", 0), ("status_code", "NL")], [("income_status_key", 1), ("status_code", finer == "income" ? "LI" : "NL")]]);
        _star.AddAll("dim_organization", [.. Enumerable.Range(0, 100).Select(i => new (string, object)[]
        {
            ("organization_key", i), ("district_code", $"{i % 4}"), ("region", $"{(finer == "staff region" ? i : i % 2)}"),
        })]);
    }

    // Two sexes in each of four grades. Eight pupils of a grade speak a language, which flags told by halves divide into fours.
    private void AddPupils(string finer)
    {
        var languages = finer switch { "language" => 200, "english_learner" or "disability" or "income" => 50, _ => 2 };
        _star.AddAll("dim_person", [.. Enumerable.Range(0, Pupils).Select(i => new (string, object)[] { ("person_key", i), ("sex_code", i % 2 == 0 ? "F" : "M"), ("race_ethnicity_code", "WH"), ("birth_year_band", "2005-2009") })]);
        _star.AddAll("dim_person_version", [.. Enumerable.Range(0, Pupils).Select(i => new (string, object)[]
        {
            ("person_version_key", i), ("person_key", i), ("region_code", $"{(finer == "region" ? i / 4 % 200 : 1)}"),
            ("home_language_code", $"{(finer == "language at home" && i % 8 == 0 ? i : i / 4 % languages)}"),
        })]);
        _star.AddAll("fact_k12_person_year", [.. Enumerable.Range(0, Pupils).Select(i => new (string, object)[]
        {
            ("person_key", i), ("school_year", 2020), ("grade_key", i % 4), ("person_version_key", i), ("organization_key", i / 4 % 100),
            ("demographic_status_key", i / 800), ("income_status_key", i / 800),
        })]);
    }

    private void AddStaff(string finer)
    {
        string[] bands = ["0-2", "3-9", "10-19", "20+"];
        _star.AddAll("dim_staff", [.. Enumerable.Range(0, Staff).Select(i => new (string, object)[]
        {
            ("staff_key", i), ("sex_code", i % 2 == 0 ? "F" : "M"), ("race_ethnicity_code", "WH"), ("birth_year_band", $"19{60 + (i / 40 % 10)}"),
            ("experience_band", finer == "experience" ? $"{i % 200}" : bands[i / 2 % 4]), ("degree_code", finer == "degree" ? $"{i % 150}" : "M"), ("licence_area_code", finer == "licence" ? $"{i / 2 % 42}" : $"{i / 8 % 4}"),
        })]);
        _star.AddAll("fact_staff_assignment", [.. Enumerable.Range(0, Staff).Select(i => new (string, object)[]
        {
            ("staff_key", i), ("school_year", 2020), ("organization_key", i % 100), ("job_class_code", "teacher"),
        })]);
    }
}
