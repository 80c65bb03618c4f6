using E2CSemantic.Testing;
using E2CSemantic.Warehouse.Contracts;
using E2CSemantic.Warehouse.Dictionary;

namespace E2CSemantic.Warehouse.Tests.Dictionary;

/// <summary>Every variable that the department's catalogue page lists for a data set is an element, whether it is sent or not.</summary>
public sealed class ListedElementsTests
{
    private static readonly Lazy<ElementCatalog> Shipped = new(() =>
        ElementCatalog.Of(Sample.Star, ContractFolder.Read(Repository.PathTo("warehouse", "sources"), Sample.Star).Value!.All, new([])));

    [Theory]
    [Trait("Requirement", "J9")]
    [InlineData("sims", "DOE001 DOE002 DOE012 DOE014 DOE015 DOE016 DOE017 DOE019 DOE020 DOE022 DOE025 DOE033 DOE034 DOE041")]
    [InlineData("scs", "SCS_LOCAL_COURSE SCS_SUBJECT_COURSE SCS_SECTION SCS_TERM SCS_STATUS SCS_LEVEL SCS_CREDIT SCS_MARK")]
    [InlineData("ssdr", "SSDR_DATE SSDR_OFFENSE SSDR_VICTIMS SSDR_PERSONNEL SSDR_OFFENDERS SSDR_ACTION SSDR_APPEAL SSDR_SERVICES")]
    [InlineData("epims", "EPIMS_LICENCE EPIMS_MEPID EPIMS_STATUS EPIMS_EXIT EPIMS_HIRE EPIMS_SALARY EPIMS_DEGREE EPIMS_DEGREE_INSTITUTION EPIMS_DEGREE_SUBJECT EPIMS_EVALUATION EPIMS_ATTENDANCE EPIMS_LOCATION EPIMS_JOB EPIMS_GRADE EPIMS_COURSE EPIMS_SECTION EPIMS_FTE EPIMS_NCLB EPIMS_HQ EPIMS_COMPETENCY EPIMS_TERM")]
    [InlineData("mcas", "MCAS_BOOKLET MCAS_TEST MCAS_ITEMS MCAS_ACCOMMODATIONS MCAS_LEVEL")]
    public void Of_HasEveryListedVariable(string source, string listed)
    {
        var known = Shipped.Value.Elements.Where(element => element.Source == source).Select(element => element.Id).ToHashSet(StringComparer.Ordinal);

        Assert.Subset(known, listed.Split(' ').ToHashSet(StringComparer.Ordinal));
    }

    [Fact]
    [Trait("Requirement", "J9")]
    public void Of_DropsBookletAndLicenceNumbers() => Assert.Equal(
        "EPIMS_LICENCE:dropped:identifier MCAS_BOOKLET:dropped:identifier",
        string.Join(' ', Shipped.Value.Elements.Where(element => element.Id is "MCAS_BOOKLET" or "EPIMS_LICENCE").Select(element => $"{element.Id}:{element.Treatment}:{element.Class}")));

    [Fact]
    [Trait("Requirement", "J2")]
    public void Of_KeepsTheOctoberScheduleFromResearch() => Assert.All(
        Shipped.Value.Elements.Where(element => element.Key.StartsWith("scs.october.", StringComparison.Ordinal) && element.Treatment == "kept" && !element.Header.StartsWith("submission_", StringComparison.Ordinal)),
        element => Assert.Equal("not_for_research", element.Class));
}
