using E2CSemantic.Host.Schema;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Query;

namespace E2CSemantic.Host.Tests.Schema;

public sealed class SchemaNamesTests
{
    [Theory]
    [InlineData("enrollment", "enrollment", "EnrollmentRow")]
    [InlineData("low_income_share", "lowIncomeShare", "LowIncomeShareRow")]
    [InlineData("acgr_4yr", "acgr4yr", "Acgr4yrRow")]
    public void Names_AreGraphQLs_WhenTheCatalogWritesThemInSnakeCase(string name, string field, string type)
    {
        Assert.Equal(field, SchemaNames.FieldOf(new MetricName("k12", name)));
        Assert.Equal(type, SchemaNames.TypeOf(new("k12", name), "Row"));
    }

    [Fact]
    public void Names_BeginWithTheState_WhereSeveralAnswerUnderOneName()
    {
        Assert.Equal("maAttendance", SchemaNames.FieldOf(new MetricName("ma", "attendance")));
        Assert.Equal("UtAttendanceRow", SchemaNames.TypeOf(new("ut", "attendance"), "Row"));
    }

    [Fact]
    public void EnumValues_AreCapitals_WhenTheyComeFromTheRooms()
    {
        Assert.Equal("NOT_MATURE", SchemaNames.EnumValueOf(CellStatus.NotMature));
        Assert.Equal("RACE_ETHNICITY", SchemaNames.EnumValueOf(new DimensionName("race_ethnicity")));
    }
}
