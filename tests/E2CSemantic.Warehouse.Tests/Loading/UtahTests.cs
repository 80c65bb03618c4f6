namespace E2CSemantic.Warehouse.Tests.Loading;

/// <summary>A second state is contracts and nothing else: the five entities of Utah's act fill the star that Massachusetts' fill.</summary>
public class UtahTests
{
    private const string Ada = "(SELECT person_key FROM fact_k12_person_year WHERE school_year = 2020)";

    // One person key from school to wage. Grades, days, credits and wages are as the files tell them, summed by hand;
    // 6,500.75 * 304.702 / 292.655 = 6,768.350 and 99.75 * 304.702 / 292.655 = 103.856 are the wages in dollars of 2023.
    private const string Path =
        $"""
        SELECT '1 school', y.school_year, g.grade_code || ' ' || o.organization_code || ' ' || i.status_code || ' ' || s.exit_class || ' ' || y.days_membership || '-' || y.days_absent
            FROM fact_k12_person_year y JOIN dim_grade g USING (grade_key) JOIN dim_organization o USING (organization_key)
            JOIN dim_income_status i USING (income_status_key) JOIN dim_enrollment_status s USING (enrollment_status_key) WHERE person_key = {Ada}
        UNION ALL SELECT '2 course', c.school_year, n.label || ' ' || term_code || course_number || ' ' || CAST(credits AS DECIMAL(9, 1)) || ' ' || coalesce(mark_code, '-') || ' ' || coalesce(CAST(passed_flag AS TEXT), '-')
            FROM fact_ps_course c JOIN dim_institution n USING (institution_key) WHERE person_key = {Ada}
        UNION ALL SELECT '3 college', e.school_year, n.institution_code || ' ' || term_code || ' ' || begin_quarter || ' ' || enrollment_intensity_code || ' ' || c.cip_code || ' ' || CAST(credits_earned_to_date AS DECIMAL(9, 1))
            FROM fact_ps_enrollment e JOIN dim_institution n USING (institution_key) JOIN dim_cip c USING (cip_key) WHERE person_key = {Ada}
        UNION ALL SELECT '4 credential', a.school_year, n.institution_code || ' ' || a.quarter || ' ' || l.credential_level_code || ' ' || p.program_code
            FROM fact_credential a JOIN dim_institution n USING (institution_key) JOIN dim_credential l USING (credential_key) JOIN dim_program p USING (program_key) WHERE person_key = {Ada}
        UNION ALL SELECT '5 program', s.school_year, p.jurisdiction || ' ' || p.program_code || ' ' || entry_quarter || '-' || exit_quarter || ' ' || status_code || ' ' || age_band
            || ' ' || quarters || ' ' || employed_quarter_2_flag || ' ' || employed_quarter_4_flag || ' ' || CAST(wages_quarter_2 AS DECIMAL(9, 2))
            FROM fact_program_spell s JOIN dim_program p USING (program_key) WHERE person_key = {Ada}
        UNION ALL SELECT '6 wage', w.school_year, quarter || ' ' || i.industry_code || ' ' || CAST(wages AS DECIMAL(9, 2)) || '=' || CAST(wages_adjusted AS DECIMAL(9, 2)) || ' ' || employer_count || ' ' || CAST(main_employer_wages AS DECIMAL(9, 2))
            FROM fact_wage_quarter w JOIN dim_industry i USING (industry_key) WHERE person_key = {Ada}
        """;

    [Fact]
    [Trait("Requirement", "U2")]
    [Trait("Requirement", "U3")]
    public void Cut_JoinsAPersonsPathFromSchoolToWage_WhenFiveEntitiesAreLoaded()
    {
        using var utah = new UtahSubmissions();
        Assert.Empty(utah.Load(UtahSubmissions.Entities));

        var cut = utah.Cut();

        Assert.Equal("ut_dws,ut_regents,ut_ucat,ut_uetn,ut_usbe", string.Join(',', cut.Release.Manifest.Sources.Order(StringComparer.Ordinal)));
        Assert.Equal(
            """
            1 school|2019|11 UT01101 NL enrolled 180-9
            1 school|2020|12 UT01102 LI graduate 170-17
            2 course|2020|UTAH STATE UNIVERSITY FA1 3.0 F false
            2 course|2020|UTAH STATE UNIVERSITY FA2 4.0 B true
            2 course|2020|UTAH STATE UNIVERSITY SP1 3.0 - -
            3 college|2021|003677 FA 20203 F 110101 16.0
            3 college|2021|003677 SP 20211 H 110101 22.5
            4 credential|2021|003677 20212 01 NA
            4 credential|2022|NA 20214 01 UT_TECH
            5 program|2022|ut UT_TECH 20213-20214 C 19-24 2 true false 6600.50
            6 wage|2022|20222 31-33 6500.75=6768.35 2 6200.50
            6 wage|2022|20222 72 99.75=103.86 1 99.75
            """.ReplaceLineEndings("\n"),
            utah.Rows(cut, Path));
    }

    [Fact]
    [Trait("Requirement", "B2")]
    [Trait("Requirement", "U1")]
    public void Cut_TellsWhoseElementsAreBehindAColumn_AlsoWhereItIsCompletedFromAnothersFact()
    {
        using var utah = new UtahSubmissions();
        Assert.Empty(utah.Load(UtahSubmissions.Entities));

        var cut = utah.Cut();

        Assert.Equal("dws\nregents\nucat\nuetn\nusbe", utah.Rows(cut, "SELECT provider_code FROM dim_provider WHERE provider_key > 0"));
        Assert.Equal(
            "dws|ut_dws.wages.wages|sensitive|20 CFR 603; U.C.A. 63F-3-301",
            utah.Rows(cut, "SELECT provider_code, element_code, class_code, e.law FROM bridge_element_column JOIN dim_element e USING (element_key) JOIN dim_provider USING (provider_key) WHERE role_code = 'value' AND table_name = 'fact_program_spell' AND column_name = 'wages_quarter_2'"));
    }

    [Fact]
    [Trait("Requirement", "U2")]
    public void Cut_KeepsFourPeopleApart_WhenNamesAndBirthDatesAreAlike()
    {
        using var utah = new UtahSubmissions();
        Assert.Empty(utah.Load(UtahSubmissions.Entities));

        var cut = utah.Cut();

        Assert.Equal(
            "F|UN|1995-1999||\nF|WH|2000-2004|yes|\nM|HI|2000-2004|yes|\nUN|UN|unknown||",
            utah.Rows(cut, "SELECT sex_code, race_ethnicity_code, birth_year_band, ever_low_income, first_grade_9_year FROM dim_person WHERE person_key > 0"));
        Assert.Equal(
            "F|20222|5000\nF|20222|6600.5\nM|20222|4100\nM|20224|4200\nUN|20222|1234",
            utah.Rows(cut, "SELECT sex_code, quarter, SUM(wages) FROM fact_wage_quarter JOIN dim_person USING (person_key) GROUP BY person_key, sex_code, quarter"));
        Assert.Equal(
            "M|12|dropout|2019|20193|-2|P",
            utah.Rows(cut, "SELECT sex_code, grade_code, exit_class, y.school_year, entry_quarter, exit_quarter, s.status_code FROM fact_k12_person_year y JOIN fact_program_spell s USING (person_key) JOIN dim_person USING (person_key) JOIN dim_grade USING (grade_key) JOIN dim_enrollment_status USING (enrollment_status_key) WHERE dropout_flag"));
    }

    [Fact]
    [Trait("Requirement", "U3")]
    public void Cut_HoldsTheSamePath_WhateverEntityIsLoadedFirst()
    {
        using var utah = new UtahSubmissions();
        Assert.Empty(utah.Load("ut_usbe", "ut_uetn", "ut_regents", "ut_dws", "ut_ucat"));
        using var other = new UtahSubmissions();
        Assert.Empty(other.Load("ut_dws", "ut_ucat", "ut_regents", "ut_uetn", "ut_usbe"));

        Assert.Equal(utah.Rows(utah.Cut(), Path), other.Rows(other.Cut(), Path));
    }

    [Fact]
    [Trait("Requirement", "U3")]
    public void Load_RefusesASubmissionWhole_WhenItNamesASchoolOrAnInstitutionThatIsNotListed()
    {
        using var utah = new UtahSubmissions();
        utah.Write("UT_SCHOOLS_2020.csv", "lea,school,lea_label,school_label,charter\n01,101,Cache,Ridge High,N\n");
        utah.Write("UT_BROADCAST_2020.csv", "ssid;first_name;last_name;birth_date;institution_code;course;term;credits;mark\n700000011;Ada;Quill;05/14/2002;999999;MATH1050;FA;4;B\n");

        Assert.Equal(["ut_usbe: E2C_LOAD_NOT_FOUND", "ut_uetn: E2C_LOAD_NOT_FOUND"], utah.Load("ut_usbe", "ut_uetn"));
        Assert.Equal("2019", utah.Rows(utah.Cut(), "SELECT DISTINCT school_year FROM fact_k12_enrollment"));
    }
}
