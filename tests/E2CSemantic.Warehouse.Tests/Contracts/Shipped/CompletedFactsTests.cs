namespace E2CSemantic.Warehouse.Tests.Contracts.Shipped;

/// <summary>What is completed from several sources, worked out by hand at the borders of each rule.</summary>
public class CompletedFactsTests
{
    [Fact]
    public void Cut_TellsTheDisciplineOfASchoolAndAYear_AndNothingOfYearsOfWhichNoneHasBeenReceived()
    {
        using var trial = new ContractTrial(Sample.Star);
        trial.Load(
            ContractTrial.Shipped("sims", Sample.Star),
            ("pupils", SimsRows.Header + SimsRows.Row(2014, "october", "a", "09") + SimsRows.Row(2015, "october", "a", "10") + SimsRows.Row(2015, "october", "b", "10")));
        trial.Load(
            ContractTrial.Shipped("ssdr", Sample.Star),
            ("actions", "submission_year, submission_window, sasid, school_code, incident_number, incident_date, offense, action, days\n2015, year, a, 00350505, i1, 2015-03-02, 01, OSS, 3"));

        trial.Cut();

        Assert.Equal(
            "1|2014|09|||\n1|2015|10|yes|no|yes\n2|2015|10|no|no|no",
            trial.Rows("fact_k12_enrollment", "person_key", "school_year", "grade_key.grade_code", "disciplined_flag", "in_school_suspension_flag", "out_of_school_suspension_flag"));
        Assert.Equal(
            "1|2014|||\n1|2015|yes|no|yes\n2|2015|no|no|no",
            trial.Rows("fact_k12_person_year", "person_key", "school_year", "disciplined_flag", "in_school_suspension_flag", "out_of_school_suspension_flag"));
    }

    // Class, legacy ELA, MAT, STE, next-generation ELA, MAT, STE. Empty: not tested.
    [Theory]
    [InlineData(2009, "220,220,,,,", "yes")]
    [InlineData(2009, "219,260,,,,", "no")]
    [InlineData(2014, "240,240,220,,,", "yes")]
    [InlineData(2014, "239,240,220,,,", "")]
    [InlineData(2014, "219,240,220,,,", "no")]
    [InlineData(2014, "240,240,219,,,", "no")]
    [InlineData(2014, "240,240,,,,", "")]
    [InlineData(2022, ",,220,472,486,", "yes")]
    [InlineData(2022, ",,,472,485,470", "")]
    [InlineData(2022, ",,,454,500,470", "no")]
    [InlineData(2022, ",,,472,486,469", "")]
    [InlineData(2022, ",,,472,486,466", "no")]
    [InlineData(2026, ",,,560,560,560", "")]
    public void Cut_DeterminesCompetencyByTheClass(int graduates, string scores, string expected)
    {
        using var trial = new ContractTrial(Sample.Star);
        trial.Load(
            ContractTrial.Shipped("sims", Sample.Star),
            ("pupils", SimsRows.Header + SimsRows.Row(graduates - 3, "end_of_year", "a", "09") + SimsRows.Row(graduates, "end_of_year", "a", "12", status: "04", exit: $"{graduates}-06-10")));
        var subjects = new[] { "ELA", "MAT", "STE" };
        var rows = scores.Split(',').Select((score, at) => (score, at)).Where(pair => pair.score.Length > 0)
            .Select(pair => $"{(pair.at < 3 ? Math.Min(graduates - 2, 2018) : graduates - 2)}, year, a, 00350505, 10, {subjects[pair.at % 3]}, S, Y, 40, {pair.score}, ");
        trial.Load(
            ContractTrial.Shipped("mcas", Sample.Star),
            ("tests", "submission_year, submission_window, sasid, school_code, grade, subject, administration, attempted, raw_score, scaled_score, level\n" + string.Join('\n', rows)));

        trial.Cut();

        Assert.Equal(expected, trial.Rows("fact_grad_cohort", "competency_flag").Split('\n').Distinct().Single());
    }

    [Fact]
    public void Cut_TellsWagesInDollarsOfOneYear_AndWhetherTheyReachWhatAPersonNeeds()
    {
        using var trial = new ContractTrial(Sample.Star);
        trial.Load(ContractTrial.Shipped("sims", Sample.Star), ("pupils", SimsRows.Header + SimsTests.Cohort()));
        trial.Load(
            ContractTrial.Shipped("dua", Sample.Star),
            ("wages",
            """
            submission_year, submission_quarter, submission_window, ssn, last_name, first_name, fein, naics, wages
            2015, 1, q1, p1, B, A, e1, 722511, 23540
            2016, 2, q2, p1, B, A, e1, 722511, 23759.99
            2023, 1, q1, p1, B, A, e1, 722511, 100
            1980, 1, q1, p9, B, A, e1, 722511, 100
            """));

        trial.Cut();

        // 23,540 * 304.702 / 237.017 = 30,262.323; 23,759.99 * 304.702 / 240.007 = 30,164.606.
        Assert.Equal(
            "19801|100|\n20151|23540|30262.32\n20162|23759.99|30164.61\n20231|100|100",
            trial.Rows("fact_wage_quarter", "quarter", "wages", "wages_adjusted"));
        Assert.Equal(
            "1|1|23540|30262.32|yes\n1|2|23759.99|30164.61|no",
            string.Join('\n', trial.Rows("fact_person_outcome_year", "person_key", "years_since_graduation", "wages", "wages_adjusted", "living_wage_flag").Split('\n').Where(row => row.StartsWith("1|1|", StringComparison.Ordinal) || row.StartsWith("1|2|", StringComparison.Ordinal))));
    }

    [Fact]
    public void Cut_TellsEducationAfterAProgram_SoFarAsEnrolmentsAreKnown()
    {
        using var trial = new ContractTrial(Sample.Star);
        trial.Load(
            ContractTrial.Shipped("wioa", Sample.Star),
            ("participants",
            """
            submission_year, submission_window, ssn, first_name, last_name, birth_date, title, entry_date, exit_date, exit_reason, workforce_area, credential_date, skill_gain
            2014, year, a, A, B, 1990-01-01, A, 2013-07-01, 2014-02-15, , , , 0
            2014, year, b, A, B, 1990-01-01, A, 2013-07-01, 2014-02-15, , , , 0
            2014, year, c, A, B, 1990-01-01, A, 2013-07-01, 2014-08-15, , , , 0
            2014, year, d, A, B, 1990-01-01, A, 2013-07-01, , , , , 0
            """));
        trial.Load(
            ContractTrial.Shipped("nsc", Sample.Star),
            ("records",
            """
            submission_year, submission_window, requester_return_field, first_name, last_name, birth_date, opeid, college_name, college_state, year_type, public_private, enrollment_begin, enrollment_end, enrollment_status, graduated, graduation_date, credential_level, cip
            2015, year, a, A, B, 1990-01-01, 00215100, HOLYOKE, MA, 2, PUBLIC, 2014-09-02, 2014-12-20, F, N, , , 110101
            2015, year, b, A, B, 1990-01-01, 00215100, HOLYOKE, MA, 2, PUBLIC, 2014-10-02, 2015-01-20, W, N, , , 110101
            2015, year, c, A, B, 1990-01-01, 00215100, HOLYOKE, MA, 2, PUBLIC, 2015-01-20, 2015-03-30, H, N, , , 110101
            """));

        trial.Cut();

        // a leaves in 2014 Q1, so Q3 and Q1 2015 count; c in 2014 Q3, so Q1 2015 and Q3, of which nothing is known yet.
        Assert.Equal(
            "1|20141|yes|no\n2|20141|no|no\n3|20143|yes|\n4|-2||",
            trial.Rows("fact_program_spell", "person_key", "exit_quarter", "education_quarter_2_flag", "education_quarter_4_flag"));
    }
}
