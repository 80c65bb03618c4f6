using System.Globalization;

namespace E2CSemantic.Warehouse.Tests.Contracts.Shipped;

/// <summary>What the contract makes of pupils at the borders of its rules, worked out by hand.</summary>
public class SimsTests
{
    private const string Organizations =
        """
        submission_year, submission_window, organization_code, label, organization_type, charter, county, workforce_area, region, lowest_grade, highest_grade
        2011, year, 00000000, State, state, , , , , PK, 12
        2014, year, 00000000, State, state, , , , , PK, 12
        2011, year, 00350000, Old Harbor, district, 0, Suffolk, 05, Greater Boston, PK, 12
        2014, year, 00350000, Harbor, district, 0, Suffolk, 05, Greater Boston, PK, 12
        2011, year, 00350505, Harbor High, school, 0, Suffolk, 05, Greater Boston, 09, 12
        2014, year, 00350505, Harbor High, school, 0, Suffolk, 05, Greater Boston, 09, 12
        2011, year, 00350506, Closed High, school, 1, Suffolk, 05, Greater Boston, 09, 12
        """;

    [Fact]
    public void Load_KeepsAnOrganizationAsLastListed_AndEndsThoseThatAreNot()
    {
        using var trial = Loaded(SimsRows.Header);

        Assert.Equal(
            "00000000|State|NA|NA|Unknown||2011|\n00350000|Harbor|00000000|00350000|Harbor|no|2011|\n"
            + "00350505|Harbor High|00350000|00350000|Harbor|no|2011|\n00350506|Closed High|00350000|00350000|Harbor|yes|2011|2011",
            trial.Rows("dim_organization", "organization_code", "label", "parent_code", "district_code", "district_label", "charter_flag", "first_school_year", "last_school_year"));
    }

    [Fact]
    public void Load_JudgesAbsenceAtItsBorders()
    {
        using var trial = Loaded(
            SimsRows.Header
            + SimsRows.Row(2011, "end_of_year", "a", "09", attended: 162)
            + SimsRows.Row(2011, "end_of_year", "b", "09", attended: 163)
            + SimsRows.Row(2011, "end_of_year", "c", "09", attended: 144)
            + SimsRows.Row(2011, "end_of_year", "d", "09", membership: 19, attended: 0)
            + SimsRows.Row(2011, "end_of_year", "e", "09", membership: 20, attended: 18)
            + SimsRows.Row(2011, "end_of_year", "f", "09", "20", exit: "2011-01-10", membership: 10, attended: 10, school: "00350506")
            + SimsRows.Row(2011, "end_of_year", "f", "09", entry: "2011-01-11", membership: 10, attended: 8));

        Assert.Equal(
            "1|180|162|yes|no\n2|180|163|no|no\n3|180|144|yes|yes\n4|19|0||\n5|20|18|yes|no\n6|20|18|yes|no",
            trial.Rows("fact_k12_person_year", "person_key", "days_membership", "days_attended", "chronic_absence_10_flag", "chronic_absence_20_flag"));
    }

    [Fact]
    [Trait("Requirement", "J1")]
    public void Load_KeepsEachWindow_AndLooksToTheNextOctober()
    {
        using var trial = Loaded(
            SimsRows.Header
            + SimsRows.Row(2011, "october", "a", "09", membership: 20, attended: 20)
            + SimsRows.Row(2011, "end_of_year", "a", "09")
            + SimsRows.Row(2011, "end_of_year", "b", "10", entry: "2010-10-02")
            + SimsRows.Row(2012, "october", "a", "10", school: "00350506", membership: 20, attended: 20)
            + SimsRows.Row(2012, "end_of_year", "a", "10", "30", exit: "2012-03-01", school: "00350506"));

        Assert.Equal(
            """
            1|2011|00350505|SIMS_END_OF_YEAR|yes|no|yes|no|yes|20103|-2
            1|2011|00350505|SIMS_OCTOBER|yes|no||no|yes|20103|-2
            1|2012|00350506|SIMS_END_OF_YEAR|yes|no|no|||20113|20121
            1|2012|00350506|SIMS_OCTOBER|yes|no||||20113|-2
            2|2011|00350505|SIMS_END_OF_YEAR|no|yes|no|no|no|20104|-2
            """.ReplaceLineEndings("\n"),
            trial.Rows(
                "fact_k12_enrollment", "person_key", "school_year", "organization_key.organization_code", "collection_key.collection_code", "enrolled_october_flag",
                "transferred_in_flag", "stayed_all_year_flag", "next_october_school_flag", "next_october_district_flag", "entry_quarter", "exit_quarter"));
    }

    [Fact]
    public void Load_TellsIncomeUnderTheDefinitionOfTheYear()
    {
        using var trial = Loaded(
            SimsRows.Header
            + SimsRows.Row(2014, "end_of_year", "a", "09", meals: "R")
            + SimsRows.Row(2014, "end_of_year", "b", "09", meals: "N")
            + SimsRows.Row(2014, "end_of_year", "c", "09")
            + SimsRows.Row(2015, "end_of_year", "a", "10", masshealth: "1")
            + SimsRows.Row(2022, "end_of_year", "b", "12"));

        Assert.Equal(
            "1|2014|LI2014|LI|R\n1|2015|ED2015|LI|NA\n2|2014|LI2014|NL|N\n2|2022|LI2022|NL|NA\n3|2014|none|UN|UN",
            trial.Rows("fact_k12_person_year", "person_key", "school_year", "income_status_key.definition_version", "income_status_key.status_code", "income_status_key.meal_eligibility_code"));
        Assert.Equal("1|yes\n2|no\n3|no", trial.Rows("dim_person", "person_key", "ever_low_income"));
    }

    [Fact]
    public void Load_FollowsCohortsToTheirEnds()
    {
        using var trial = Loaded(SimsRows.Header + Cohort());

        Assert.Equal(
            """
            1|2014|2011|00000000|graduate|UN|NA
            2|2014|2011|00000000|dropout|UN|NA
            3|2014|2011|00000000|UN|UN|TRANSFER_OUT
            4|2014|2011|00000000|still_enrolled|UN|NA
            5|2014|2011|00000000|completer|UN|NA
            6|2014|2011|00000000|dropout|UN|NA
            """.ReplaceLineEndings("\n"),
            string.Join('\n', trial.Rows(
                "fact_grad_cohort", "person_key", "school_year", "cohort_key.cohort_year", "organization_key.organization_code", "outcome_4y_code", "outcome_5y_code", "cohort_exclusion_key.exclusion_code")
                .Split('\n').Where(row => row.Contains("00000000", StringComparison.Ordinal))));
        Assert.Equal("1|no\n2|no\n3|yes\n4|no\n5|no\n6|no", string.Join('\n', trial.Rows("fact_grad_cohort", "person_key", "transferred_in_flag").Split('\n').Distinct()));
    }

    [Fact]
    public void Load_TellsWhoRepeatsAGrade()
    {
        using var trial = Loaded(SimsRows.Header + Cohort());

        Assert.Equal(
            "2011|09||yes|no|no|yes\n2012|09|yes|no|yes|no|no\n2013|10|no|||yes|",
            string.Join('\n', trial.Rows("fact_k12_person_year", "person_key", "school_year", "grade_key.grade_code", "repeated_grade_flag", "retained_flag", "promoted_flag", "dropout_flag", "first_time_grade_9_flag")
                .Split('\n').Where(row => row.StartsWith("2|", StringComparison.Ordinal)).Select(row => row[2..])));
    }

    [Fact]
    public void Load_SettlesRaceByTheMode_AndVersionsByLanguage()
    {
        using var trial = Loaded(
            SimsRows.Header
            + SimsRows.Row(2011, "end_of_year", "a", "09", race: "HI", language: "ES")
            + SimsRows.Row(2012, "end_of_year", "a", "10", race: "WH", language: "ES")
            + SimsRows.Row(2013, "end_of_year", "a", "11", race: "HI", language: "EN")
            + SimsRows.Row(2011, "end_of_year", "b", "09", race: "BL")
            + SimsRows.Row(2012, "end_of_year", "b", "10", race: ""));

        Assert.Equal("1|HI|1995-1999|2011\n2|BL|1995-1999|2011", trial.Rows("dim_person", "person_key", "race_ethnicity_code", "birth_year_band", "first_grade_9_year"));
        Assert.Equal("1|2011|2012|ES\n1|2013||EN\n2|2011||EN", trial.Rows("dim_person_version", "person_key", "valid_from_school_year", "valid_to_school_year", "home_language_code"));
        Assert.Equal("1|2011|2011\n1|2012|2011\n1|2013|2013\n2|2011|2011\n2|2012|2011", trial.Rows("fact_k12_person_year", "person_key", "school_year", "person_version_key.valid_from_school_year"));
    }

    [Fact]
    [Trait("Requirement", "B4")]
    public void Load_TellsTheRegionOfATown_AndANewVersionWhereItDiffers()
    {
        string Row(int year, string sasid, string town, string language = "EN") => SimsRows.Row(year, "end_of_year", sasid, "05", language: language).TrimEnd() + $",{town}\n";
        using var trial = Loaded(
            SimsRows.Header.TrimEnd() + ",town\n"
            + Row(2011, "a", "035") + Row(2012, "a", "346") + Row(2013, "a", "197") + Row(2014, "a", "020", "ES")
            + Row(2011, "b", "") + Row(2012, "b", "999") + Row(2013, "b", "351"));

        // Boston and Winthrop lie in Greater Boston; Nantucket, Barnstable and Yarmouth in Cape and Islands.
        Assert.Equal(
            "1|2011|2012|ma_greater_boston|EN\n1|2013|2013|ma_cape_and_islands|EN\n1|2014||ma_cape_and_islands|ES\n2|2011|2012|UN|EN\n2|2013||ma_cape_and_islands|EN",
            trial.Rows("dim_person_version", "person_key", "valid_from_school_year", "valid_to_school_year", "region_code", "home_language_code"));
        Assert.Equal("1|2012|ma_greater_boston\n2|2012|UN", string.Join('\n', trial.Rows("fact_k12_person_year", "person_key", "school_year", "person_version_key.region_code").Split('\n').Where(row => row.Contains("|2012|", StringComparison.Ordinal))));
    }

    [Fact]
    public void Regions_AreMembersOfTheGeography_AndEveryTownLiesInOne()
    {
        var towns = ContractTrial.Shipped("sims", Sample.Star).Files.Single().Columns.Single(column => column.Name == "town").Reduce.Single().Groups!.Of;
        var places = File.ReadLines(Path.Combine(Sample.Reference, "dim_geography.csv")).Select(line => line.Split(',')).Where(fields => fields[^1] == "MA").ToDictionary(fields => fields[1], fields => fields[3], StringComparer.Ordinal);

        Assert.Equal(Enumerable.Range(1, 351).Select(number => number.ToString("000", CultureInfo.InvariantCulture)), towns.Keys);
        Assert.Equal(places.Where(place => place.Value == "region").Select(place => place.Key).Order(StringComparer.Ordinal), towns.Values.Distinct().Order(StringComparer.Ordinal));

        // Of the real counties: Worcester has 60 towns, Essex 34, Barnstable 15, Dukes 7 and Nantucket 1; Middlesex 54, Norfolk 28 and Suffolk 4.
        int Towns(string region) => towns.Values.Count(told => told == region);
        Assert.Equal((60, 34, 23, 86), (Towns("ma_central"), Towns("ma_northeast"), Towns("ma_cape_and_islands"), Towns("ma_greater_boston")));
    }

    /// <summary>1 graduates; 2 repeats and drops out; 3 comes in grade 10 and leaves the state; 4 stays on; 5 gets a certificate; 6 does not return.</summary>
    internal static string Cohort() =>
        string.Concat(Enumerable.Range(0, 4).Select(i => SimsRows.Row(2011 + i, "end_of_year", "p1", $"{9 + i:00}", i == 3 ? "04" : "01", exit: i == 3 ? "2014-06-10" : "")))
        + SimsRows.Row(2011, "end_of_year", "p2", "09") + SimsRows.Row(2012, "end_of_year", "p2", "09") + SimsRows.Row(2013, "end_of_year", "p2", "10", "30", exit: "2013-01-15")
        + SimsRows.Row(2012, "end_of_year", "p3", "10") + SimsRows.Row(2013, "end_of_year", "p3", "11", "22", exit: "2013-05-01")
        + string.Concat(Enumerable.Range(0, 4).Select(i => SimsRows.Row(2011 + i, "end_of_year", "p4", i == 3 ? "11" : $"{9 + i:00}")))
        + string.Concat(Enumerable.Range(0, 4).Select(i => SimsRows.Row(2011 + i, "end_of_year", "p5", $"{9 + i:00}", i == 3 ? "10" : "01", exit: i == 3 ? "2014-06-10" : "")))
        + SimsRows.Row(2011, "end_of_year", "p6", "09") + SimsRows.Row(2012, "end_of_year", "p6", "10");

    private static ContractTrial Loaded(string pupils)
    {
        var trial = new ContractTrial(Sample.Star);
        trial.Load(ContractTrial.Shipped("organizations", Sample.Star), ("organizations", Organizations));
        trial.Load(ContractTrial.Shipped("sims", Sample.Star), ("pupils", pupils));
        return trial;
    }
}
