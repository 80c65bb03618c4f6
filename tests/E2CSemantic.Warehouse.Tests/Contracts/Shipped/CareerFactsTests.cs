namespace E2CSemantic.Warehouse.Tests.Contracts.Shipped;

/// <summary>Facts of colleges, programs and publications, worked out by hand from a few rows at the borders of each contract's rules.</summary>
public class CareerFactsTests
{
    private const string Names = "A, B, 1996-04-01";

    [Fact]
    public void HigherEducation_FollowsStudentsCoursesAndAwards()
    {
        using var trial = new ContractTrial(Sample.Star);
        trial.Load(
            ContractTrial.Shipped("dhe", Sample.Star),
            ("enrollments",
            $"""
            submission_year, submission_window, student_id, ssn, sasid, first_name, last_name, birth_date, sex, race_ethnicity, opeid, term, status, level, first_time, degree_seeking, cip, credits_attempted, credits_earned_cumulative
            2014, year, a, , , {Names}, F, WH, 00215000, FA, F, U, 1, 1, 110101, 15, 12.5
            2014, year, a, , , {Names}, F, WH, 00215001, SP, H, U, 1, 1, 999999, 6, 18.5
            2015, year, a, , , {Names}, M, , 00215000, SU, L, U, 0, 0, , 3, 21.5
            """),
            ("courses",
            """
            submission_year, submission_window, student_id, opeid, term, course_number, developmental, gateway, credits, passed
            2014, year, a, 00215000, FA, MAT99, 1, 0, 3, 0
            2014, year, a, 00215000, FA, ENG10, 0, 1, 3, 1
            2014, year, a, 00215000, SP, MAT10, 0, 1, 3, 1
            """),
            ("awards",
            $"""
            submission_year, submission_window, student_id, ssn, first_name, last_name, birth_date, opeid, award_date, credential_level, cip
            2015, year, z, , {Names}, 00215000, 2014-06-30, 03, 110101
            2015, year, z, , {Names}, 00215000, 2014-07-01, 99,
            """));

        Assert.Equal(
            "1|2014|002150|FA|20133|F|U|yes|yes|110101|15|12.5\n1|2014|002150|SP|20141|H|U|yes|yes|UN|6|18.5\n1|2015|002150|SU|20152|L|U|no|no|UN|3|21.5",
            trial.Rows(
                "fact_ps_enrollment", "person_key", "school_year", "institution_key.institution_code", "term_code", "begin_quarter", "enrollment_intensity_code", "student_level_code",
                "first_time_flag", "degree_seeking_flag", "cip_key.cip_code", "credits_attempted", "credits_earned_to_date"));
        Assert.Equal(
            "FA|1|no|yes|yes|3\nFA|2|yes|no|no|3\nSP|1|no|yes|yes|3",
            trial.Rows("fact_ps_course", "term_code", "course_number", "developmental_flag", "gateway_flag", "passed_flag", "credits"));
        Assert.Equal("2|2014|1|20142|03|110101\n2|2015|1|20143|UN|UN", trial.Rows("fact_credential", "person_key", "school_year", "award_number", "quarter", "credential_key.credential_level_code", "cip_key.cip_code"));
        Assert.Equal("1|M|UN|1995-1999\n2|UN|UN|unknown", trial.Rows("dim_person", "person_key", "sex_code", "race_ethnicity_code", "birth_year_band"));
    }

    [Fact]
    public void Workforce_TellsSpellsWithTheirExclusionsAndCredentials()
    {
        using var trial = new ContractTrial(Sample.Star);
        trial.Load(
            ContractTrial.Shipped("wioa", Sample.Star),
            ("participants",
            """
            submission_year, submission_window, ssn, first_name, last_name, birth_date, title, entry_date, exit_date, exit_reason, workforce_area, credential_date, skill_gain
            2015, year, a, A, B, 1990-01-01, A, 2014-07-01, 2015-01-15, 00, 3, 2016-01-15, 1
            2015, year, a, A, B, 1990-01-01, A, 2015-03-01, 2015-03-31, 02, 99, 2016-04-01, 0
            2015, year, b, A, B, 1999-12-31, Y, 2014-10-01, , , , , 0
            2015, year, b, A, B, 1999-12-31, WP, 2014-10-01, 2014-12-31, 05, 1, , 0
            """));

        Assert.Equal(
            """
            1|WIOA_A|1|20143|20151|00|NA|25000003|19-24|3|yes|yes
            1|WIOA_A|2|20151|20151|02|WIOA_MEDICAL|UN|25-44|1|no|no
            2|WIOA_WP|1|20144|20144|05|WIOA_FOSTER|25000001|under 16|1|no|no
            2|WIOA_Y|1|20144|-2|UN|NA|UN|under 16|||no
            """.ReplaceLineEndings("\n"),
            trial.Rows(
                "fact_program_spell", "person_key", "program_key.program_code", "spell_number", "entry_quarter", "exit_quarter", "exit_reason_code", "cohort_exclusion_key.exclusion_code",
                "geography_key.geography_code", "age_band", "quarters", "credential_flag", "skill_gain_flag"));
    }

    [Fact]
    public void AdultEducation_TellsWhoCompletedAndWhoIsStillThere()
    {
        using var trial = new ContractTrial(Sample.Star);
        trial.Load(
            ContractTrial.Shipped("adulted", Sample.Star),
            ("participants",
            """
            submission_year, submission_window, local_id, ssn, first_name, last_name, birth_date, sex, program, entry_date, exit_date, exit_reason
            2015, year, a, , A, B, 1990-01-01, F, ESOL, 2014-09-01, 2015-05-30, C
            2015, year, a, , A, B, 1990-01-01, F, ESOL, 2014-07-01, 2014-08-01, M
            2015, year, b, , A, B, , , HSE, 2015-01-05, ,
            """));

        Assert.Equal(
            "1|ESOL|1|20143|20143|W|M|19-24|1\n1|ESOL|2|20143|20152|C|C|19-24|4\n2|HSE|1|20151|-2|P|UN|unknown|",
            trial.Rows("fact_program_spell", "person_key", "program_key.program_code", "spell_number", "entry_quarter", "exit_quarter", "status_code", "exit_reason_code", "age_band", "quarters"));
        Assert.Equal("1|F\n2|UN", trial.Rows("dim_person", "person_key", "sex_code"));
    }

    [Fact]
    public void Published_KeepsFiguresAsTheyWere_ThoseWithheldWithoutAValue()
    {
        using var trial = new ContractTrial(Sample.Star);
        trial.Load(
            ContractTrial.Shipped("published", Sample.Star),
            ("rates",
            """
            organization_code, cohort_year, cohort_kind, student_group, cohort_count, graduated_percent
            00350000, 2014, 4Y, All Students, 3767, 66.7
            00350000, 2014, 5Y, All Students, 3767, 72
            00350000, 2014, 4Y, Male, , 
            """));

        Assert.Equal(
            "2014|graduated_4y|All Students|3767|66.7\n2014|graduated_4y|Male||\n2014|graduated_5y|All Students|3767|72",
            trial.Rows("fact_published_aggregate", "school_year", "measure_code", "student_group_code", "published_count", "published_value"));
    }
}
