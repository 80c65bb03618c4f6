using E2CSemantic.Model.Expressions;

namespace E2CSemantic.Model.Tests.Reading;

public sealed class CodesetReaderTests
{
    private const string Known = "metrics/codesets/known/v1.yaml";
    private const string Condition = "days is null or days > 0";

    private const string Text = """
        codeset: known
        version: 1.0.0
        title: Known levels
        description: Every level but the unknown one.
        dimension: level
        members: [A, B]

        """;

    [Theory]
    [InlineData("level in codeset('known@1')", "level in ('A', 'B')")]
    [InlineData("level not in codeset('known@1') and days > 0", "level not in ('A', 'B') and days > 0")]
    public void ACondition_IsThatOfTheMembers(string written, string printed)
    {
        using var world = World().With(SmallWorld.Visits, Condition, written);

        var visits = world.Read().Value!.VersionsOf(new("d", "visits"))[0];

        Assert.Equal(printed, ExpressionPrinter.Print(visits.Where!));
    }

    [Theory]
    [InlineData("level in codeset('known@2')", "E2C_VALUE_UNKNOWN metrics/d/visits/v1.yaml:9:53")]
    [InlineData("level in codeset('known')", "E2C_VALUE_UNKNOWN metrics/d/visits/v1.yaml:9:53")]
    [InlineData("band in codeset('known@1')", "E2C_EXPRESSION_TYPE metrics/d/visits/v1.yaml:9:52")]
    [InlineData("days in codeset('known@1')", "E2C_EXPRESSION_TYPE metrics/d/visits/v1.yaml:9:52")]
    [InlineData("level in codeset(known)", "E2C_EXPRESSION_SYNTAX metrics/d/visits/v1.yaml:9:53")]
    [InlineData("level in codeset('known@1'", "E2C_EXPRESSION_SYNTAX metrics/d/visits/v1.yaml:9:62")]
    public void ACondition_IsRefused_WhereItNamesNoSuchSet(string written, string fault)
    {
        using var world = World().With(SmallWorld.Visits, Condition, written);

        Assert.Equal([fault], world.Faults());
    }

    [Theory]
    [InlineData("codeset: known", "codeset: other", "E2C_FILE_LOCATION metrics/codesets/known/v1.yaml:1:10")]
    [InlineData("version: 1.0.0", "version: 2.0.0", "E2C_FILE_LOCATION metrics/codesets/known/v1.yaml:1:10")]
    [InlineData("version: 1.0.0", "version: one", "E2C_VALUE_FORM metrics/codesets/known/v1.yaml:2:10")]
    [InlineData("dimension: level", "dimension: levels", "E2C_DIMENSION_UNDECLARED metrics/codesets/known/v1.yaml:5:12")]
    [InlineData("[A, B]", "[A, C]", "E2C_VALUE_UNKNOWN metrics/codesets/known/v1.yaml:6:14")]
    [InlineData("[A, B]", "[A, A]", "E2C_ITEM_DUPLICATE metrics/codesets/known/v1.yaml:6:14")]
    [InlineData("[A, B]", "[]", "E2C_LIST_EMPTY metrics/codesets/known/v1.yaml:6:1")]
    [InlineData("title: Known levels\n", "", "E2C_KEY_MISSING metrics/codesets/known/v1.yaml:1:1")]
    public void Read_TellsTheFaultAtItsPlace(string old, string replacement, string fault)
    {
        using var world = World().With(Known, old, replacement);

        Assert.Equal([fault], world.Faults());
    }

    private static SmallWorld World()
    {
        var world = new SmallWorld();
        world.Write(Known, Text);
        return world;
    }
}
