using E2CSemantic.Testing;
using E2CSemantic.Warehouse.Removal;

namespace E2CSemantic.Warehouse.Tests.Removal;

/// <summary>Who owns a connected record and on what ground a person leaves is the jurisdiction's to say.</summary>
public class LeavingPolicyTests
{
    private static readonly string _file = Repository.PathTo("warehouse", "policies", "leaving.yaml");

    [Theory]
    [Trait("Requirement", "U16")]
    [Trait("Requirement", "B21")]
    [InlineData("ma", false, RemovalTrigger.OptOut)]
    [InlineData("ut", true, RemovalTrigger.Removal)]
    public void Read_SaysWhoOwnsAndWhy_WhenTheJurisdictionIsKnown(string jurisdiction, bool individualOwns, RemovalTrigger trigger)
    {
        var policy = LeavingPolicy.Read(_file, jurisdiction).Value!;

        Assert.Equal(individualOwns, policy.IndividualOwns);
        Assert.Equal([trigger], policy.Triggers);
    }

    [Fact]
    public void Read_NamesTheJurisdictionsThereAre_WhenItIsUnknown() =>
        Assert.Equal(["E2C_REMOVAL_JURISDICTION"], LeavingPolicy.Read(_file, "ny").Diagnostics.Select(fault => fault.Code));
}
