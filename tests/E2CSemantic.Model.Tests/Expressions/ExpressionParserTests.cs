using E2CSemantic.Model.Expressions;

namespace E2CSemantic.Model.Tests.Expressions;

public sealed class ExpressionParserTests
{
    [Theory]
    [InlineData("days = 1 or days = 2 and paid", "days = 1 or days = 2 and paid")]
    [InlineData("(days = 1 or days = 2) and paid", "(days = 1 or days = 2) and paid")]
    [InlineData("not days = 1", "not days = 1")]
    [InlineData("NOT (paid AND paid)", "not (paid and paid)")]
    [InlineData("days - (1 - 2) * 3 >= -4", "days - (1 - 2) * 3 >= -4")]
    [InlineData("((days)) is not null", "days is not null")]
    [InlineData("kind_code not in ('it''s', 'b')", "kind_code not in ('it''s', 'b')")]
    [InlineData("level=next_level and band<>'UN'", "level = next_level and band <> 'UN'")]
    [InlineData("cost/days<0.50", "cost / days < 0.50")]
    [InlineData("places >= 2 and school_year > 2003", "places >= 2 and school_year > 2003")]
    public void ParseCondition_KeepsTheMeaning_WhenPrintedAgain(string text, string printed) =>
        Assert.Equal(printed, ExpressionPrinter.Print(SmallScope.Parse(text).Value!));

    [Theory]
    [InlineData("", "E2C_EXPRESSION_SYNTAX", 1)]
    [InlineData("days = 1 days", "E2C_EXPRESSION_SYNTAX", 10)]
    [InlineData("days = 1 = 2", "E2C_EXPRESSION_SYNTAX", 10)]
    [InlineData("days != 1", "E2C_EXPRESSION_SYNTAX", 6)]
    [InlineData("days = null", "E2C_EXPRESSION_SYNTAX", 8)]
    [InlineData("kind_code = 'x", "E2C_EXPRESSION_SYNTAX", 13)]
    [InlineData("days = 1x", "E2C_EXPRESSION_SYNTAX", 8)]
    [InlineData("days = 99999999999999999999", "E2C_EXPRESSION_SYNTAX", 8)]
    [InlineData("days in ()", "E2C_EXPRESSION_SYNTAX", 10)]
    [InlineData("days in (days)", "E2C_EXPRESSION_SYNTAX", 10)]
    [InlineData("(days = 1", "E2C_EXPRESSION_SYNTAX", 10)]
    [InlineData("days = 1; drop", "E2C_EXPRESSION_SYNTAX", 9)]
    [InlineData("days", "E2C_EXPRESSION_TYPE", 1)]
    [InlineData("days and paid", "E2C_EXPRESSION_TYPE", 1)]
    [InlineData("not days", "E2C_EXPRESSION_TYPE", 5)]
    [InlineData("kind_code + 1 > 2", "E2C_EXPRESSION_TYPE", 1)]
    [InlineData("days = 'x'", "E2C_EXPRESSION_TYPE", 6)]
    [InlineData("days in (1, 'x')", "E2C_EXPRESSION_TYPE", 13)]
    [InlineData("paid < true", "E2C_EXPRESSION_TYPE", 6)]
    [InlineData("level < 'B'", "E2C_EXPRESSION_TYPE", 7)]
    [InlineData("next_level = 'C'", "E2C_MEMBER_UNDECLARED", 14)]
    [InlineData("'C' = level", "E2C_MEMBER_UNDECLARED", 1)]
    [InlineData("next_level_key = 1", "E2C_SURROGATE_KEY", 1)]
    [InlineData("person_key = 1", "E2C_SURROGATE_KEY", 1)]
    [InlineData("  dais = 1", "E2C_NAME_UNKNOWN", 3)]
    public void ParseCondition_TellsOneFaultAtItsColumn_WhenAnExpressionIsWrong(string text, string code, int column)
    {
        var fault = Assert.Single(SmallScope.Parse(text).Diagnostics);

        Assert.Equal((code, column), (fault.Code, fault.Place!.Column));
    }

    [Fact]
    public void ParseCondition_SuggestsTheNearestName_WhenOneIsUnknown() =>
        Assert.Equal("did you mean 'next_level'?", Assert.Single(SmallScope.Parse("nxt_level = 'A'").Diagnostics).Suggestion);

    [Fact]
    public void ParseCondition_SuggestsTheDimension_WhenASurrogateKeyIsUsed() =>
        Assert.Equal("write 'level'", Assert.Single(SmallScope.Parse("level_key = 1").Diagnostics).Suggestion);

    [Fact]
    public void ParseCondition_TellsAllFaultsOfNames_WhenSeveralAreUnknown() =>
        Assert.Equal([1, 12], SmallScope.Parse("aaa = 1 or bbb = 2 and paid").Diagnostics.Select(fault => fault.Place!.Column));

    [Theory]
    [InlineData("(", 5_000)]
    [InlineData("not ", 400)]
    [InlineData("paid and ", 100_000)]
    public void ParseCondition_RefusesWithoutHarm_WhenAnExpressionIsDeepOrLong(string part, int times) =>
        Assert.Equal("E2C_EXPRESSION_SYNTAX", Assert.Single(SmallScope.Parse(string.Concat(Enumerable.Repeat(part, times)) + "paid").Diagnostics).Code);
}
