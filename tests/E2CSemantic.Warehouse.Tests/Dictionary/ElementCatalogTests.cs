using E2CSemantic.Testing;
using E2CSemantic.Warehouse.Contracts;
using E2CSemantic.Warehouse.Dictionary;

namespace E2CSemantic.Warehouse.Tests.Dictionary;

public sealed class ElementCatalogTests
{
    private static readonly ElementCatalog Panel = ElementCatalog.Of(Sample.Star, [Sample.Contract], new([]));

    private static readonly Lazy<ElementCatalog> Shipped = new(() =>
    {
        var contracts = ContractFolder.Read(Repository.PathTo("warehouse", "sources"), Sample.Star);
        Assert.True(contracts.Succeeded, string.Join('\n', contracts.Diagnostics));
        return ElementCatalog.Of(Sample.Star, contracts.Value!.All, DerivedContractReader.ReadAll(Repository.PathTo("warehouse", "derived"), Sample.Star).Value!);
    });

    [Fact]
    [Trait("Requirement", "B1")]
    [Trait("Requirement", "B26")]
    public void Of_LeavesNoColumnOfALoadedTableWithoutAnElement_AndNoElementWithoutItsParts()
    {
        var contracts = ContractFolder.Read(Repository.PathTo("warehouse", "sources"), Sample.Star).Value!.All;
        var loaded = contracts.SelectMany(contract => contract.Targets).Select(target => target.Table).ToHashSet(StringComparer.Ordinal);

        Assert.Empty(Shipped.Value.Columns.Where(column => loaded.Contains(column.Table) && column.Elements.IsEmpty && column.Rows.IsEmpty));
        Assert.All(Shipped.Value.Elements, element =>
        {
            Assert.NotEmpty(element.Definition.Trim());
            Assert.NotEmpty(element.Options);
            Assert.Matches("^(CEDS [0-9]{6}|Ed-Fi [A-Za-z.]+|local)$", element.Standard);
            Assert.Contains(element.Provider, Shipped.Value.Providers.Select(provider => provider.Id));
        });
    }

    [Theory]
    [InlineData("dim_person", "race_ethnicity_code", "sdp.attributes.race_ethnicity")]
    [InlineData("dim_person", "ever_low_income", "sdp.school_years.frpl")]
    [InlineData("dim_person", "first_grade_9_year", "sdp.school_years.school_year")]
    [InlineData("dim_person", "person_key", "sdp.attributes.sid sdp.enrollments.sid sdp.school_years.sid sdp.scores.sid")]
    [InlineData("fact_k12_person_year", "next_grade_key", "sdp.school_years.grade_level")]
    [InlineData("fact_k12_enrollment", "organization_key", "sdp.enrollments.school_code")]
    [InlineData("fact_k12_enrollment", "days_enrolled", "sdp.enrollments.enrollment_date sdp.enrollments.withdrawal_date")]
    [InlineData("fact_k12_enrollment", "income_status_key", "sdp.school_years.frpl")]
    [InlineData("fact_assessment", "scaled_score", "sdp.scores.scaled_score")]
    public void Of_TracesAColumnThroughTheRulesToItsElements(string table, string column, string elements) =>
        Assert.Equal(elements, string.Join(' ', Column(table, column).Elements));

    [Theory]
    [InlineData("dim_person", "sex_code", "sdp.attributes.sid sdp.enrollments.sid sdp.school_years.sid sdp.scores.sid")]
    [InlineData("dim_organization", "organization_key", "sdp.enrollments.school_code")]
    [InlineData("fact_k12_person_year", "organization_key", "sdp.school_years.school_year sdp.school_years.sid")]
    public void Of_NamesWhatNamesTheRow_WhereASourceHasOneValueForAll(string table, string column, string elements)
    {
        Assert.Empty(Column(table, column).Elements);
        Assert.Equal(elements, string.Join(' ', Column(table, column).Rows));
    }

    [Theory]
    [InlineData("fact_person_outcome_year", "wages", "dua.wages.wages")]
    [InlineData("fact_person_outcome_year", "industry_key", "dua.wages.naics")]
    [InlineData("fact_program_spell", "wages_quarter_2", "dua.wages.wages")]
    [InlineData("fact_grad_cohort", "enrolled_16_months_flag", "nsc.records.enrollment_begin")]
    [InlineData("fact_k12_person_year", "days_suspended", "ssdr.actions.days")]
    public void Of_TracesAColumnThatIsCompletedAtTheCutToTheSourcesBehindIt(string table, string column, string element) => Assert.Contains(
        element, Shipped.Value.Columns.Single(known => known.Table == table && known.Column == column).Elements);

    // Global ids with the names of their elements, from the workbook of version 13 of the standard (CEDStandards/CEDS-Elements, Apache-2.0).
    [Fact]
    [Trait("Requirement", "B26")]
    public void Of_NamesOnlyElementsThatTheStandardHas_EachForItsOwnMeaning()
    {
        var known = File.ReadLines(Repository.PathTo("tests", "E2CSemantic.Warehouse.Tests", "Dictionary", "ceds-13-elements.csv")).Skip(1)
            .Select(line => line.Split(',', 2)).ToDictionary(fields => "CEDS " + fields[0], fields => fields[1].Trim('"'), StringComparer.Ordinal);
        var used = Shipped.Value.Elements.Where(element => element.Standard.StartsWith("CEDS ", StringComparison.Ordinal)).ToArray();

        Assert.Empty(used.Where(element => !known.ContainsKey(element.Standard)).Select(element => $"{element.Key}: {element.Standard}"));
        Assert.Empty(known.Keys.Except(used.Select(element => element.Standard)));
        Assert.Equal(
            ["Assessment Performance Level Identifier", "Birthdate", "Employment NAICS Code", "Incident Behavior", "Quarterly Earnings", "School Identifier"],
            used.Where(element => element.Key is "mcas.tests.level" or "sims.pupils.birth_date" or "dua.wages.naics" or "ssdr.actions.offense" or "dua.wages.wages" or "sims.pupils.school_code")
                .Select(element => known[element.Standard]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Of_LeavesNoColumnOfACompletedFactWithoutAnElement()
    {
        var derived = DerivedContractReader.ReadAll(Repository.PathTo("warehouse", "derived"), Sample.Star).Value!.InOrder.SelectMany(contract => contract.Targets)
            .Select(target => target.Table).ToHashSet(StringComparer.Ordinal);

        Assert.Empty(Shipped.Value.Columns.Where(column => derived.Contains(column.Table) && column.Elements.IsEmpty && column.Rows.IsEmpty));
    }

    [Theory]
    [Trait("Requirement", "J18")]
    [InlineData("sims.pupils.grade", 62)]
    [InlineData("kentry.levels.level", -122)]
    [InlineData("dua.wages.wages", 92)]
    [InlineData("nsc.records.graduated", 153)]
    [InlineData("sdp.scores.raw_score", null)]
    [InlineData("sims.elements.DOE020", null)]
    public void Of_TellsHowLongAfterTheirTimeElementsAreDue(string element, int? days) =>
        Assert.Equal(days, Shipped.Value.Elements.Single(known => known.Key == element).Lag);

    [Fact]
    public void Of_TellsWhatEachElementBecomes()
    {
        var score = Panel.Elements.Single(element => element.Key == "sdp.scores.raw_score");
        Assert.Equal(("kept", "fact_assessment.raw_score", "ordinary"), (score.Treatment, string.Join(' ', score.Columns), score.Class));
        var student = Panel.Elements.Single(element => element.Key == "sdp.scores.sid");
        Assert.Equal(("vault", "identifier"), (student.Treatment, student.Class));
        Assert.Equal("A B H M/O NA W", Panel.Elements.Single(element => element.Key == "sdp.attributes.race_ethnicity").Options);
    }

    [Fact]
    [Trait("Requirement", "B2")]
    [Trait("Requirement", "J24")]
    public void ProvidersOf_NamesTheAgenciesBehindColumns_AndWhomTheyHaveThemFrom()
    {
        Assert.Equal(["sdp"], Panel.ProvidersOf([("fact_assessment", "scaled_score"), ("fact_wage_quarter", "wages")]).ToArray());
        Assert.Empty(Panel.ProvidersOf([("fact_wage_quarter", "wages")]));
        var described = Sample.Contract with { ProviderDescription = new("sdp", "Practice panel", ["FERPA"], "opensdp", Sample.Contract.Files[0].Place) };
        var upstream = ElementCatalog.Of(Sample.Star, [described], new([]));
        Assert.Equal(["opensdp", "sdp"], upstream.ProvidersOf([("fact_assessment", "scaled_score")]).ToArray());
        Assert.All(upstream.Elements, element => Assert.Equal(("opensdp", "FERPA"), (element.Upstream, string.Join(' ', element.Law))));
    }

    [Fact]
    public void Page_IsTheGeneratedOne_WhenTheSourceIsThePracticePanel() => Snapshot.Match(DictionaryPage.Of(Panel), extension: "md");

    private static DictionaryColumn Column(string table, string column) =>
        Panel.Columns.Single(known => known.Table == table && known.Column == column);
}
