using E2CSemantic.Sql.Syntax;

namespace E2CSemantic.Sql.Tests.Syntax;

public class ParameterValueTests
{
    [Fact]
    public void Constructor_Throws_WhenTheTypeIsNotOneThatEveryEngineTakes() =>
        Assert.Throws<ArgumentException>(() => new ParameterValue(1.5));
}
