using E2CSemantic.Sql.Syntax;
using E2CSemantic.Testing;
using E2CSemantic.Warehouse.Anonymity;
using E2CSemantic.Warehouse.Loading.Building;
using E2CSemantic.Warehouse.Profiles;
using E2CSemantic.Warehouse.Tests.Loading;

namespace E2CSemantic.Warehouse.Tests.Anonymity;

/// <summary>Only loads that are anonymous enough under the profile in force are served.</summary>
public sealed class ServingGateTests(LoadedSample sample) : IClassFixture<LoadedSample>
{
    private static readonly DeIdentificationProfile _profile = SampleProfiles.Shipped("expert_determination");

    [Fact]
    [Trait("Requirement", "B8")]
    public void Check_LetsThroughTheSamplePanel_UnderTheShippedThresholds()
    {
        using var store = new WorkingStore(sample.Facts);

        var report = Examine(store);

        Assert.Empty(new ServingGate(() => _profile).Check([new("sdp", report)]));
        Assert.Equal(
            ["people", "pupil_years", "pupil_statuses", "pupils_of_a_district", "pupil_years_in_full", "pupil_years_at_a_school"], report.Groups.Select(group => group.Name));
        Assert.True(report.Groups[^1].BelowK > report.Groups[1].BelowK, "Classes at a school are finer than those of the state.");
        Assert.Equal("unsigned", report.Signer);
    }

    [Fact]
    [Trait("Requirement", "B8")]
    [Trait("Requirement", "U1")]
    public void Check_RefusesTheLoad_WhenNearlyEveryoneIsUnique()
    {
        using var folder = new TemporaryFolder();
        using var store = new WorkingStore(folder.PathTo("star.duckdb"));
        foreach (var table in Sample.Star.Tables.Values)
        {
            store.Execute(StarTables.Create(table, null));
        }

        for (var i = 1L; i <= 40; i++)
        {
            store.Execute(new InsertValuesStatement(
                "dim_person",
                ["person_key", "sex_code", "race_ethnicity_code", "birth_year_band", "first_source", "removed_flag"],
                [[Tree.Value(i), Tree.Value("F"), Tree.Value("WH"), Tree.Value($"band {i}"), Tree.Value("test"), Tree.Value(false)]]));
        }

        var faults = new ServingGate(() => _profile).Check([new("sdp", Examine(store))]);

        var fault = Assert.Single(faults);
        Assert.Equal("E2C_ANONYMITY_THRESHOLD", fault.Code);
        Assert.Contains("people in classes below 5 are 100.0 % of people, at most 1/50 may be", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_RefusesTheLoad_WhenItsReportIsMissingOrOfAnotherProfile()
    {
        using var store = new WorkingStore(sample.Facts);
        var report = Examine(store);

        var faults = new ServingGate(() => _profile with { Hash = "other" }).Check([new("sdp", report), new("dua", null)]);

        Assert.Equal(["E2C_ANONYMITY_OUTDATED", "E2C_ANONYMITY_UNREPORTED"], faults.Select(fault => fault.Code));
    }

    [Fact]
    public void FromJson_IsTheReport_WhenItWasWritten()
    {
        using var store = new WorkingStore(sample.Facts);
        var report = Examine(store);

        Assert.Equal(report.ToJson(), AnonymityReport.FromJson(report.ToJson()).ToJson());
        Assert.True(AnonymityReport.FromJson(report.ToJson()).Holds);
    }

    private static AnonymityReport Examine(WorkingStore store)
    {
        var report = new PartExamination(Sample.Star, _profile).Examine(Sample.Contract.Source, Sample.Contract.Filled, [], TimeProvider.System.GetUtcNow(), store.Read, (table, alias) => new NamedTable(table, alias, "main"));
        Assert.True(report.Succeeded, string.Join('\n', report.Diagnostics));
        return report.Value;
    }
}
