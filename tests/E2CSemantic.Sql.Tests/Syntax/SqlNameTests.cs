using E2CSemantic.Sql.Syntax;

namespace E2CSemantic.Sql.Tests.Syntax;

public class SqlNameTests
{
    [Theory]
    [InlineData("")]
    [InlineData("1a")]
    [InlineData("a b")]
    [InlineData("a\"b")]
    [InlineData("a;b")]
    [InlineData("schule_ä")]
    [InlineData("abcdefghijklmnopqrstuvwxyz_abcdefghijklmnopqrstuvwxyz_abcdefghij")]
    public void Constructor_Throws_WhenTheTextIsNoIdentifier(string text) => Assert.Throws<ArgumentException>(() => new SqlName(text));

    [Theory]
    [InlineData("a")]
    [InlineData("_A1")]
    [InlineData("select")]
    public void Constructor_KeepsTheText_WhenItIsAnIdentifier(string text) => Assert.Equal(text, new SqlName(text).Text);
}
