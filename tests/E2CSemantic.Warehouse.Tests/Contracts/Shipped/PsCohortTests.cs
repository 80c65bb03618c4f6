namespace E2CSemantic.Warehouse.Tests.Contracts.Shipped;

/// <summary>
/// Cohorts of entrants, worked out by hand. 1 graduates in 2014, takes a college course before that, enters community college in the fall, moves on
/// to a university with an associate's degree, gets a bachelor's in 2019, and goes to a graduate school. 2 graduates in 2014, withdraws in the
/// fall, and comes in a later spring. 3 graduates in 2008, studies for a year and is not seen again. 4 is from elsewhere, leaves after a term
/// at half time and enters another college in 2020.
/// </summary>
public class PsCohortTests
{
    private const string Names = "A, B, 1996-04-01";

    [Fact]
    public void Cut_TellsWhoEntered_AndWhatTheyWereThen()
    {
        using var trial = Loaded();

        Assert.Equal(
            """
            1|2015|2015|002170|00350505|110101|yes|yes|yes|yes|yes|yes
            1|2017|2017|002221|00350505|110101|yes|no||no||
            2|2016|2016|002170|00350505|UN|no|yes||no||
            2|2021|2021|002221|00350505|UN||no||no||
            3|2009|2009|002170|00350505|240101|no|yes|no|yes|no|no
            4|2015|2015|002219|NA|UN|no|||||
            4|2021|2021|002168|NA|UN|yes|||||
            """.ReplaceLineEndings("\n"),
            trial.Rows(
                "fact_ps_cohort", "person_key", "school_year", "cohort_key.cohort_year", "institution_key.institution_code", "organization_key.organization_code", "cip_key.cip_code",
                "full_time_flag", "first_time_flag", "degree_seeking_flag", "seamless_flag", "developmental_flag", "gateway_passed_flag"));
    }

    [Fact]
    public void Cut_TellsWhatBecameOfEntrants_AsFarAsEnrolmentsAreKnown()
    {
        using var trial = Loaded();

        // Enrolments are known to 2021: six years are over for entrants up to 2016, ten years after high school for graduates up to 2011.
        Assert.Equal(
            """
            1|002170|05|yes|yes|yes|yes|yes|yes||36
            1|002221|05|yes|yes||||||
            2|002170|NA|yes|yes|no|no|yes|yes||
            2|002221|NA||||||||
            3|002170|NA|no|no|no|no|no|no|yes|18
            4|002168|NA||||||||
            4|002219|NA|no|no|no|no|no|no||
            """.ReplaceLineEndings("\n"),
            trial.Rows(
                "fact_ps_cohort", "person_key", "institution_key.institution_code", "credential_key.credential_level_code", "second_year_any_flag", "second_year_same_flag",
                "credential_6y_flag", "completed_150_flag", "transferred_4y_flag", "enrolled_year_6_flag", "stopout_flag", "credits_earned_6y"));
        Assert.Equal("postsecondary_entry|NA", string.Join('\n', trial.Rows("fact_ps_cohort", "cohort_key.cohort_kind", "cohort_exclusion_key.exclusion_code").Split('\n').Distinct()));
    }

    private static ContractTrial Loaded()
    {
        var trial = new ContractTrial(Sample.Star);
        trial.Load(
            ContractTrial.Shipped("organizations", Sample.Star),
            ("organizations",
            """
            submission_year, submission_window, organization_code, label, organization_type, charter, county, workforce_area, region, lowest_grade, highest_grade
            2014, year, 00350505, High, school, 0, , , , 09, 12
            """));
        trial.Load(
            ContractTrial.Shipped("sims", Sample.Star),
            ("pupils",
                SimsRows.Header
                + SimsRows.Row(2011, "end_of_year", "a", "09") + SimsRows.Row(2014, "end_of_year", "a", "12", status: "04", exit: "2014-06-10")
                + SimsRows.Row(2011, "end_of_year", "c", "09") + SimsRows.Row(2014, "end_of_year", "c", "12", status: "04", exit: "2014-06-10")
                + SimsRows.Row(2005, "end_of_year", "d", "09") + SimsRows.Row(2008, "end_of_year", "d", "12", status: "04", exit: "2008-06-10")));
        Assert.Equal((1, 2, 3), (trial.KeyOf("a"), trial.KeyOf("c"), trial.KeyOf("d")));
        trial.Load(
            ContractTrial.Shipped("dhe", Sample.Star),
            ("enrollments",
            $"""
            submission_year, submission_window, student_id, ssn, sasid, first_name, last_name, birth_date, sex, race_ethnicity, opeid, term, status, level, first_time, degree_seeking, cip, credits_attempted, credits_earned_cumulative
            2014, year, a, , , {Names}, F, WH, 00217000, SP, L, U, 0, 0, 110101, 3, 3
            2015, year, a, , , {Names}, F, WH, 00217000, FA, F, U, 1, 1, 110101, 15, 12
            2015, year, a, , , {Names}, F, WH, 00217000, SP, F, U, 0, 1, 110101, 15, 24
            2016, year, a, , , {Names}, F, WH, 00217000, FA, F, U, 0, 1, 110101, 15, 36
            2009, year, d, , , {Names}, F, WH, 00217000, FA, H, U, 1, 0, 240101, 9, 9
            2009, year, d, , , {Names}, F, WH, 00217000, SP, H, U, 1, 0, 240101, 9, 18
            """),
            ("courses",
            """
            submission_year, submission_window, student_id, opeid, term, course_number, developmental, gateway, credits, passed
            2014, year, a, 00217000, SP, ART1, 0, 0, 3, 1
            2015, year, a, 00217000, FA, MAT99, 1, 0, 3, 1
            2015, year, a, 00217000, FA, ENG10, 0, 1, 3, 0
            2015, year, a, 00217000, SP, ENG10, 0, 1, 3, 1
            2009, year, d, 00217000, FA, ENG10, 0, 1, 3, 0
            2009, year, d, 00217000, SP, ART1, 0, 0, 3, 1
            """),
            ("awards",
            $"""
            submission_year, submission_window, student_id, ssn, first_name, last_name, birth_date, opeid, award_date, credential_level, cip
            2016, year, a, , {Names}, 00217000, 2016-05-20, 03, 110101
            """));
        trial.Load(
            ContractTrial.Shipped("nsc", Sample.Star),
            ("records",
            """
            submission_year, submission_window, requester_return_field, first_name, last_name, birth_date, opeid, college_name, college_state, year_type, public_private, enrollment_begin, enrollment_end, enrollment_status, graduated, graduation_date, credential_level, cip
            2021, year, a, A, B, 1996-04-01, 00222100, UMASS, MA, 4, PUBLIC, 2016-09-06, 2016-12-20, F, N, , , 110101
            2021, year, a, A, B, 1996-04-01, 00222100, UMASS, MA, 4, PUBLIC, 2017-09-05, 2018-05-10, F, N, , , 110101
            2021, year, a, A, B, 1996-04-01, 00222100, UMASS, MA, 4, PUBLIC, , , , Y, 2019-05-20, 05, 110101
            2021, year, a, A, B, 1996-04-01, 00221900, TUFTS, MA, 4, PRIVATE, 2019-09-03, 2019-12-20, F, N, , , 110101
            2021, year, b, A, B, 1996-04-01, 00221900, TUFTS, MA, 4, PRIVATE, 2014-09-05, 2014-12-15, H, N, , ,
            2021, year, b, A, B, 1996-04-01, 00216800, CAPE, MA, 2, PUBLIC, 2020-09-01, 2020-12-15, F, N, , ,
            2021, year, c, A, B, 1996-04-01, 00217000, HOLYOKE, MA, 2, PUBLIC, 2014-09-05, 2014-09-20, W, N, , ,
            2021, year, c, A, B, 1996-04-01, 00217000, HOLYOKE, MA, 2, PUBLIC, 2016-01-20, 2016-05-15, L, N, , ,
            2021, year, c, A, B, 1996-04-01, 00217000, HOLYOKE, MA, 2, PUBLIC, 2016-09-06, , L, N, , ,
            2021, year, c, A, B, 1996-04-01, 00222100, UMASS, MA, 4, PUBLIC, 2021-01-20, 2021-05-15, , N, , ,
            """));
        trial.Cut();
        return trial;
    }
}
