namespace E2CSemantic.Warehouse.Tests.Contracts.Shipped;

/// <summary>Facts of schools, worked out by hand from a few rows at the borders of each contract's rules.</summary>
public class SchoolFactsTests
{
    private const string Names = "A, B, 1996-04-01";

    [Fact]
    [Trait("Requirement", "J3")]
    public void Ssdr_MakesARowOfEachOffenceOfAPupilWithEachAction()
    {
        using var trial = new ContractTrial(Sample.Star);
        trial.Load(
            ContractTrial.Shipped("ssdr", Sample.Star),
            ("actions",
            """
            submission_year, submission_window, sasid, school_code, incident_number, incident_date, offense, action, days
            2015, year, a, 00350505, i7, 2015-03-02, 01, OSS, 3
            2015, year, a, 00350505, i7, 2015-03-02, 01, ISS, 1
            2015, year, a, 00350505, i7, 2015-03-02, 02, OSS, 0.5
            2015, year, a, 00350505, i7, 2015-03-02, 02, OSS, 0.5
            2015, year, b, 00350505, i7, 2015-03-02, 01, OSS, 10
            2015, year, a, 00350505, i3, 2014-10-01, 19, REM, 0
            2015, year, a, 00350506, i9, 2015-06-01, 01, EXP, 180
            2016, year, a, 00350505, i2, 2015-12-01, 01, OSS, 1
            2016, year, a, 00350505, i2, 2015-12-04, 01, OSS, 2
            """));

        Assert.Equal(
            """
            1|2015|1|01|EXP|180
            1|2015|1|19|REM|0
            1|2015|2|01|ISS|1
            1|2015|2|01|OSS|3
            1|2015|2|02|OSS|0.5
            1|2016|1|01|OSS|3
            2|2015|1|01|OSS|10
            """.ReplaceLineEndings("\n"),
            trial.Rows("fact_discipline", "person_key", "school_year", "incident_number", "discipline_key.offense_code", "discipline_key.action_code", "days").Replace(
                $"{trial.KeyOf("a")}|", "1|", StringComparison.Ordinal).Replace($"{trial.KeyOf("b")}|20", "2|20", StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Requirement", "J8")]
    public void Cut_TellsFamiliesOfAssessmentsApart()
    {
        using var trial = new ContractTrial(Sample.Star);
        trial.Load(
            ContractTrial.Shipped("sat", Sample.Star),
            ("tests",
            $"""
            submission_year, submission_window, sasid, first_name, last_name, birth_date, test_date, reading, math
            2014, year, a, {Names}, 2014-05-03, 600, 800
            2014, year, a, {Names}, 2013-11-02, 580,
            """));
        trial.Load(
            ContractTrial.Shipped("act", Sample.Star),
            ("tests", $"submission_year, submission_window, sasid, first_name, last_name, birth_date, test_date, composite\n2014, year, a, {Names}, 2014-04-12, 36\n2014, year, a, {Names}, 2014-02-08, 1"));
        trial.Load(
            ContractTrial.Shipped("ap", Sample.Star),
            ("exams",
            $"""
            submission_year, submission_window, sasid, first_name, last_name, birth_date, exam, score
            2014, year, a, {Names}, 07, 3
            2014, year, a, {Names}, 07, 2
            2014, year, b, {Names}, 20, 5
            """));
        trial.Load(
            ContractTrial.Shipped("access", Sample.Star),
            ("tests",
            $"""
            submission_year, submission_window, sasid, first_name, last_name, birth_date, school_code, grade, composite, scale_score
            2012, year, c, {Names}, 00350505, 05, 3, 480
            2013, year, c, {Names}, 00350505, 06, 4.2,
            2013, year, c, {Names}, 00350505, 06, , 350
            """));

        Assert.Equal(
            """
            ACCESS|ELP|1|06|4.2||
            ACCESS|ELP|2|06||350|
            ACT|CMP|1|UN||1|
            ACT|CMP|2|UN||36|
            AP|AP07|1|UN||3|yes
            AP|AP07|2|UN||2|no
            AP|AP20|1|UN||5|yes
            MEPA|ELP|1|05|3|480|
            SAT|MAT|1|UN||800|
            SAT|RDG|1|UN||580|
            SAT|RDG|2|UN||600|
            """.ReplaceLineEndings("\n"),
            trial.Rows("fact_assessment", "assessment_key.assessment_family", "subject_code", "attempt", "grade_key.grade_code", "score", "scaled_score", "met_standard_flag"));
    }

    [Theory]
    [Trait("Requirement", "J8")]
    [InlineData("0", "no")]
    [InlineData("1", "yes")]
    public void Sims_PutsHomelessnessIntoTheStatusesOfTheYear(string homeless, string expected)
    {
        using var trial = new ContractTrial(Sample.Star);
        var row = SimsRows.Row(2015, "october", "h", "09");
        var at = SimsRows.Header.Split(',').ToList().IndexOf("homeless");
        var fields = row.TrimEnd('\n').Split(',');
        fields[at] = homeless;
        trial.Load(ContractTrial.Shipped("sims", Sample.Star), ("pupils", SimsRows.Header + string.Join(',', fields)));

        Assert.Equal(expected, trial.Rows("fact_k12_person_year", "demographic_status_key.homeless_flag"));
    }

    [Fact]
    public void KindergartenEntry_KeepsTheHighestLevelOfADomain()
    {
        using var trial = new ContractTrial(Sample.Star);
        trial.Load(
            ContractTrial.Shipped("kentry", Sample.Star),
            ("levels",
            $"""
            submission_year, submission_window, child_id, first_name, last_name, birth_date, school_code, domain, level
            2014, year, k, {Names}, 00350505, LIT, B
            2014, year, k, {Names}, 00350505, LIT, A
            2014, year, k, {Names}, 00350505, MAT, E
            2014, year, k, {Names}, 00350505, MAT, A
            2014, year, k, {Names}, 00350505, SEL, B
            2015, year, k, {Names}, 00350505, LIT, B
            """));

        Assert.Equal(
            "2014|LIT|fall|A|yes\n2014|MAT|fall|E|yes\n2014|SEL|fall|B|no\n2015|LIT|fall|B|no",
            trial.Rows("fact_kindergarten_entry", "school_year", "domain_code", "administration_code", "level_code", "ready_flag"));
    }

    [Fact]
    public void CareerEducation_NumbersSpellsAndCountsTheirQuarters()
    {
        using var trial = new ContractTrial(Sample.Star);
        trial.Load(
            ContractTrial.Shipped("cte", Sample.Star),
            ("participants",
            """
            submission_year, submission_window, sasid, school_code, cip, program_status, entry_date, exit_date
            2014, year, a, 00350505, 110101, W, 2014-01-06, 2014-06-20
            2014, year, a, 00350505, 999999, P, 2013-09-03, 2013-12-20
            2014, year, b, 00350505, , C, 2013-09-03,
            """));

        Assert.Equal(
            "1|1|CTE|UN|20133|20134|P|2\n1|2|CTE|110101|20141|20142|W|2\n2|1|CTE|UN|20133|-2|C|",
            trial.Rows("fact_program_spell", "person_key", "spell_number", "program_key.program_code", "cip_key.cip_code", "entry_quarter", "exit_quarter", "status_code", "quarters"));
    }

    [Fact]
    public void EarlyEducation_AddsMonthsToQuarters()
    {
        using var trial = new ContractTrial(Sample.Star);
        trial.Load(
            ContractTrial.Shipped("eec", Sample.Star),
            ("months",
            """
            submission_year, submission_window, child_id, first_name, last_name, birth_date, program_type, qris_level, month, days, subsidy, income_percent
            2014, year, e, A, B, 2010-05-01, CB, 3, 9, 20, 0, 50
            2014, year, e, A, B, 2010-05-01, CB, 3, 8, 10, 1, 51
            2014, year, e, A, B, 2010-05-01, CB, 3, 8, 5, 0,
            2014, year, e, A, B, 2010-05-01, CB, , 10, 22, 0, 86
            2014, year, f, A, B, 2011-05-01, HS, 0, 1, 15, 1, 85
            2014, year, f, A, B, 2011-05-01, HS, 0, 7, 3, 1,
            """));

        Assert.Equal(
            "1|20133|CB|3|35|2|3|yes|51-85\n1|20134|CB|UN|22|1|3|no|86+\n2|20133|HS|0|3|1|2|yes|UN\n2|20141|HS|0|15|1|3|yes|51-85",
            trial.Rows("fact_early_education", "person_key", "quarter", "ec_provider_key.program_type_code", "ec_provider_key.quality_level_code", "days", "months", "age_years", "subsidy_flag", "income_band_code"));
        Assert.Equal("1|2010-2014\n2|2010-2014", trial.Rows("dim_person", "person_key", "birth_year_band"));
    }
}
