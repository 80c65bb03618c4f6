using E2CSemantic.Model;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Policies;
using E2CSemantic.Privacy.Sampling;
using E2CSemantic.Query.Publication;
using E2CSemantic.Query.Tests.States;

namespace E2CSemantic.Query.Tests.Resolution;

public sealed class ExclusionSelectionTests
{
    private const string Project = "RR-2026-014";

    private static readonly ProviderExclusion _exclusion = new(
        "low_income", "sdp", ["Student_School_Year"], Project, "20 U.S.C. 1232g(b)", "The study needs no such record.", new(2026, 1, 1), new(2026, 12, 31), new("exclusions/low_income.yaml", 1, 1));

    private static readonly MetricQuery _enrollment = MetricQuery.Of("k12.enrollment").In("2003-04", "2004-05");

    [Fact]
    [Trait("Requirement", "B28")]
    public async Task Excluded_IsRefused_WithProviderAndStatute()
    {
        await using var warehouse = SmallState.Build(60);

        var answer = await AskAsync(Excluding(_exclusion), warehouse, Project);

        Assert.Equal(
            "E2C_PROVIDER_EXCLUDED: k12.enrollment 1.0.0 does not answer: sdp excludes Student_School_Year from project RR-2026-014 under 20 U.S.C. 1232g(b) "
                + "(The study needs no such record).",
            $"{Assert.Single(answer.Diagnostics).Code}: {answer.Diagnostics[0].Message}");
        Assert.Empty(warehouse.Reads);
    }

    [Fact]
    [Trait("Requirement", "B28")]
    public async Task Excluded_IsMarked_AndNothingIsRead_WhereTheMetricSaysSo()
    {
        await using var warehouse = SmallState.Build(60);

        var answer = await AskAsync(Excluding(_exclusion, ExclusionAnswer.Mark), warehouse, Project);

        Assert.Equal([CellStatus.ProviderExcluded, CellStatus.ProviderExcluded], answer.Value!.Rows.Select(row => row.Value.Status));
        Assert.All(answer.Value.Rows, row => Assert.Null(row.Value.Value));
        Assert.Equal(new AppliedProvider("sdp", Included: false), Assert.Single(answer.Value.Applied.Providers));
        Assert.Equal(
            "sdp excludes Student_School_Year under 20 U.S.C. 1232g(b): The study needs no such record.", Assert.Single(answer.Value.Applied.Warnings));
        Assert.Empty(warehouse.Reads);
    }

    [Theory]
    [InlineData("RR-2026-015", "2026-06-01", "Student_School_Year")]
    [InlineData(null, "2026-06-01", "Student_School_Year")]
    [InlineData(Project, "2025-12-31", "Student_School_Year")]
    [InlineData(Project, "2027-01-01", "Student_School_Year")]
    [InlineData(Project, "2026-06-01", "Student_Test_Scores")]
    public async Task OtherQuestions_AreAnswered_AsIfNothingWereExcluded(string? project, string day, string element)
    {
        await using var warehouse = SmallState.Build(60);
        var exclusion = _exclusion with { Elements = [element] };

        var answer = await AskAsync(Excluding(exclusion, ExclusionAnswer.Refuse, day), warehouse, project);
        var plain = await AskAsync(SmallState.Catalog, warehouse, project);

        Assert.Equal(Ask.Print(plain.Value!), Ask.Print(answer.Value!));
        Assert.All(answer.Value!.Rows, row => Assert.Equal(CellStatus.Exact, row.Value.Status));
        Assert.Equal(new AppliedProvider("sdp", Included: true), Assert.Single(answer.Value.Applied.Providers));
    }

    [Theory]
    [InlineData("2026-01-01")]
    [InlineData("2026-12-31")]
    public async Task AnExclusionWithoutAProject_HoldsForEveryone_OnItsFirstAndLastDay(string day)
    {
        await using var warehouse = SmallState.Build(60);
        var catalog = Excluding(_exclusion with { Project = null }, ExclusionAnswer.Refuse, day);

        Assert.Equal("E2C_PROVIDER_EXCLUDED", Assert.Single((await AskAsync(catalog, warehouse, null)).Diagnostics).Code);
        Assert.Equal("E2C_PROVIDER_EXCLUDED", Assert.Single((await AskAsync(catalog, warehouse, Project)).Diagnostics).Code);
    }

    [Fact]
    public async Task Nothing_IsPublished_OfWhatIsExcludedFromEveryQuestion()
    {
        await using var warehouse = SmallState.Build(60);
        var everyone = Excluding(_exclusion with { Project = null });

        var drawn = await new CubePublisher(everyone, warehouse, new SecureUniformSource(), TimeProvider.System).PublishAsync(null, CancellationToken.None);

        Assert.Contains("E2C_PROVIDER_EXCLUDED", drawn.Diagnostics.Select(issue => issue.Code));
        Assert.Null((await warehouse.ReleasesAsync(CancellationToken.None)).Single().Publication);
    }

    [Fact]
    [Trait("Requirement", "B28")]
    public async Task Excluded_IsRefused_WhereTheMetricMarksOneNeedAndRefusesAnother()
    {
        await using var warehouse = SmallState.Build(60);
        var marking = Excluding(_exclusion, ExclusionAnswer.Mark);
        var both = marking with
        {
            Metrics = [.. marking.Metrics.Select(metric => metric with { Providers = [.. metric.Providers, .. metric.Providers.Select(need => need with { WhenExcluded = ExclusionAnswer.Refuse })] })],
        };

        Assert.Equal("E2C_PROVIDER_EXCLUDED", Assert.Single((await AskAsync(both, warehouse, Project)).Diagnostics).Code);
    }

    [Fact]
    public async Task AMarkedAnswer_HasAnotherHash()
    {
        await using var warehouse = SmallState.Build(60);

        var marked = await AskAsync(Excluding(_exclusion, ExclusionAnswer.Mark), warehouse, Project);
        var plain = await AskAsync(SmallState.Catalog, warehouse, Project);

        Assert.NotEqual(plain.Value!.Applied.QueryHash, marked.Value!.Applied.QueryHash);
    }

    private static SemanticCatalog Excluding(ProviderExclusion exclusion, ExclusionAnswer answer = ExclusionAnswer.Refuse, string day = "2026-06-01") =>
        (SmallState.Catalog with
        {
            Exclusions = [exclusion],
            Metrics = [.. SmallState.Catalog.Metrics.Select(metric => metric with { Providers = [.. metric.Providers.Select(need => need with { WhenExcluded = answer })] })],
        }).On(DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    private static async Task<Outcome<MetricAnswer>> AskAsync(SemanticCatalog catalog, MemoryWarehouse warehouse, string? project) =>
        await new MetricQueryEngine(catalog, warehouse).AnswerAsync(_enrollment, Ask.As(Tier.Steward) with { Project = project }, CancellationToken.None);
}
