using E2CSemantic.Model.Versions;

namespace E2CSemantic.Model.Tests.Versions;

public sealed class ClauseChangeTests
{
    public static TheoryData<string, string, string, VersionBump> Changes() => new()
    {
        { "title", "a", "b", VersionBump.Patch },
        { "description", "a", "b", VersionBump.Patch },
        { "owner", "a", "b", VersionBump.Patch },
        { "present", "Percent 1", "Percent 2", VersionBump.Patch },
        { "effective", "2000-01 to now", "2000-01 to 2013-14", VersionBump.Minor },
        { "mature_after", "0", "1", VersionBump.Minor },
        { "contributions", "a", "b", VersionBump.Minor },
        { "providers", "a", "b", VersionBump.Minor },
        { "allow", "grade", "grade, school", VersionBump.Minor },
        { "allow", "grade, school", "school, grade", VersionBump.Minor },
        { "allow", "grade, school", "grade", VersionBump.Major },
        { "required", "subject", "", VersionBump.Minor },
        { "required", "", "subject", VersionBump.Major },
        { "max_cross", "9", "10", VersionBump.Minor },
        { "max_cross", "10", "9", VersionBump.Major },
        { "kind", "Count", "Sum", VersionBump.Major },
        { "unit", "person_key", "staff_key", VersionBump.Major },
        { "rows", "a", "b", VersionBump.Major },
        { "where", "", "b", VersionBump.Major },
        { "per_unit", "a", "b", VersionBump.Major },
        { "having", "a", "", VersionBump.Major },
        { "numerator", "a", "b", VersionBump.Major },
        { "denominator", "", "b", VersionBump.Major },
        { "measure", "a", "b", VersionBump.Major },
        { "whole", "a", "b", VersionBump.Major },
        { "quantile", "0.5", "0.9", VersionBump.Major },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void Between_SaysWhatTheVersionNeeds(string key, string before, string after, VersionBump bump) =>
        Assert.Equal(bump, Assert.Single(ClauseChange.Between([new(key, before)], [new(key, after)])).Bump);

    [Fact]
    public void Between_FindsNothing_WhereNothingChanged() => Assert.Empty(ClauseChange.Between([new("where", "a")], [new("where", "a")]));

    [Theory]
    [InlineData("", "days > 1", "Which rows belong is new: days > 1.")]
    [InlineData("days > 1", "", "Which rows belong is gone; it was: days > 1.")]
    [InlineData("days > 1", "days > 2", "Which rows belong was: days > 1; it is now: days > 2.")]
    public void Sentence_SaysBothSides(string before, string after, string sentence) =>
        Assert.Equal(sentence, Assert.Single(ClauseChange.Between([new("where", before)], [new("where", after)])).Sentence);
}
