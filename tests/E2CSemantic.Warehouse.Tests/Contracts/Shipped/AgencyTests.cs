namespace E2CSemantic.Warehouse.Tests.Contracts.Shipped;

/// <summary>What the other agencies' contracts make of rows at the borders of their rules, and what the cut completes.</summary>
public class AgencyTests
{
    [Fact]
    public void Load_SumsEmployersOfAnIndustry_AndKeepsTheOneThatPaidMost()
    {
        using var trial = new ContractTrial(Sample.Star);
        trial.Load(
            ContractTrial.Shipped("dua", Sample.Star),
            ("wages",
            """
            submission_year, submission_quarter, submission_window, ssn, last_name, first_name, birth_date, fein, naics, wages
            2021, 3, q3, s1, A, B, 1990-01-01, e1, 311811, 100.25
            2021, 3, q3, s1, A, B, 1990-01-01, e2, 332710, 900
            2021, 3, q3, s1, A, B, 1990-01-01, e1, 311811, 50
            2021, 3, q3, s1, A, B, 1990-01-01, e3, 722511, 10
            2021, 2, q2, s1, A, B, 1990-01-01, e3, , 7
            """));

        Assert.Equal(
            $"2021|20212|UN|7|1|{trial.KeyOf("e3")}|7\n2022|20213|31-33|1050.25|2|{trial.KeyOf("e2")}|900\n2022|20213|72|10|1|{trial.KeyOf("e3")}|10",
            trial.Rows("fact_wage_quarter", "school_year", "quarter", "industry_key.industry_code", "wages", "employer_count", "main_employer_key", "main_employer_wages"));
    }

    [Theory]
    [InlineData("D-", "D-||yes")]
    [InlineData("F", "F||no")]
    [InlineData("59", "|59|no")]
    [InlineData("60", "|60|yes")]
    [InlineData("", "||yes")]
    public void Load_JudgesAMark(string mark, string expected)
    {
        using var trial = new ContractTrial(Sample.Star);
        trial.Load(
            ContractTrial.Shipped("scs", Sample.Star),
            ("courses",
            $"""
            submission_year, submission_window, sasid, first_name, last_name, school_code, course_code, section, term, course_level, credit_attempted, credit_earned, mark
            2014, end_of_year, a, A, B, 00350505, 01001, 1, FY, R, 1, 1, {mark}
            2014, end_of_year, a, A, B, 00350505, 01001, 1, FY, R, 1, 1, {mark}
            """));

        Assert.Equal(expected, trial.Rows("fact_course", "mark_code", "mark_points", "passed_flag"));
    }

    [Theory]
    [Trait("Requirement", "J6")]
    [InlineData(2016, "10", "LEGACY")]
    [InlineData(2017, "08", "NEXT")]
    [InlineData(2018, "10", "LEGACY")]
    [InlineData(2019, "10", "NEXT")]
    public void Load_PutsATestIntoItsEra(int year, string grade, string era)
    {
        using var trial = new ContractTrial(Sample.Star);
        trial.Load(
            ContractTrial.Shipped("mcas", Sample.Star),
            ("tests", $"submission_year, submission_window, sasid, school_code, grade, subject, administration, attempted, raw_score, scaled_score, level\n{year}, year, a, 00350505, {grade}, MAT, S, Y, 40, 250, P"));

        Assert.Equal($"MAT|{era}|MCAS_MAT_{grade}_{era}|spring|yes", trial.Rows("fact_assessment", "subject_code", "assessment_key.era_code", "assessment_key.assessment_code", "administration_code", "met_standard_flag"));
    }

    [Fact]
    [Trait("Requirement", "J4")]
    public void Load_FollowsStaffToTheNextOctober_UnderKeysOfTheirOwn()
    {
        using var trial = new ContractTrial(Sample.Star);
        trial.Load(
            ContractTrial.Shipped("epims", Sample.Star),
            ("assignments",
            """
            submission_year, submission_window, mepid, birth_date, sex, highest_degree, school_code, job_code, fte, hire_year
            2011, october, t1, 1970-01-01, F, M, 00350505, 2305, 0.5, 2001
            2011, october, t1, 1970-01-01, F, M, 00350505, 2305, 0.5, 2001
            2011, october, t2, 1980-01-01, M, B, 00350505, 1305, 1, 2010
            2012, october, t1, 1970-01-01, F, M, 00350506, 2305, 1, 2001
            """));

        Assert.Equal(
            "1|2011|teacher|1|no|yes\n1|2012|teacher|1||\n2|2011|principal|1|no|no",
            trial.Rows("fact_staff_assignment", "staff_key", "school_year", "job_class_code", "fte", "retained_school_flag", "retained_district_flag"));
        Assert.Equal("1|10-19|M\n2|0-2|B", trial.Rows("dim_staff", "staff_key", "experience_band", "degree_code"));
        Assert.Equal("", trial.Rows("dim_person", "person_key"));
    }

    [Fact]
    [Trait("Requirement", "J7")]
    [Trait("Requirement", "B5")]
    public void Cut_CompletesCohortsAndTheTenYearsAfter()
    {
        using var trial = new ContractTrial(Sample.Star);
        trial.Load(ContractTrial.Shipped("sims", Sample.Star), ("pupils", SimsRows.Header + SimsTests.Cohort()));
        trial.Load(
            ContractTrial.Shipped("nsc", Sample.Star),
            ("records",
            """
            submission_year, submission_window, requester_return_field, first_name, last_name, birth_date, opeid, college_name, college_state, year_type, public_private, enrollment_begin, enrollment_end, enrollment_status, graduated, graduation_date, credential_level, cip
            2015, year, p1, A, B, 1996-04-01, 00215100, HOLYOKE, MA, 2, PUBLIC, 2014-09-02, 2014-12-20, F, N, , , 110101
            2015, year, p1, A, B, 1996-04-01, 00215100, HOLYOKE, MA, 2, PUBLIC, 2015-01-20, 2015-05-15, F, N, , , 110101
            2016, year, p1, A, B, 1996-04-01, 00215100, HOLYOKE, MA, 2, PUBLIC, , , , Y, 2016-05-20, 03, 110101
            """));
        trial.Load(
            ContractTrial.Shipped("dua", Sample.Star),
            ("wages",
            """
            submission_year, submission_quarter, submission_window, ssn, last_name, first_name, fein, naics, wages
            2016, 1, q1, p1, B, A, e1, 722511, 100
            2016, 2, q2, p1, B, A, e1, 722511, 200
            2017, 1, q1, p4, B, D, e2, 722511, 300
            """));

        trial.Cut();

        Assert.Equal("1|graduate|yes|yes||", trial.Rows("fact_grad_cohort", "person_key", "outcome_4y_code", "enrolled_next_october_flag", "enrolled_by_march_flag", "enrolled_16_months_flag", "second_year_flag").Split('\n').Distinct().First());
        Assert.Equal(
            """
            1|10||||||03
            1|1|yes|no|no|0||NA
            1|2||yes||2|300|03
            1|3||no||0||03
            """.ReplaceLineEndings("\n"),
            string.Join('\n', trial.Rows(
                "fact_person_outcome_year", "person_key", "years_since_graduation", "in_college_flag", "employed_flag", "stopout_flag", "quarters_employed", "wages", "credential_key.credential_level_code")
                .Split('\n').Where(row => row[2..].Split('|')[0] is "1" or "2" or "3" or "10")));
        Assert.Equal(10, trial.Rows("fact_person_outcome_year", "person_key", "years_since_graduation").Split('\n').Length);
    }
}
