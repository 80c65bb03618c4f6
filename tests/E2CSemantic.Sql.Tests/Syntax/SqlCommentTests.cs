using E2CSemantic.Sql.Syntax;

namespace E2CSemantic.Sql.Tests.Syntax;

public class SqlCommentTests
{
    [Theory]
    [InlineData("a\nDROP TABLE t")]
    [InlineData("a\rb")]
    [InlineData("a\u0085b")]
    [InlineData("a\u2028b")]
    [InlineData("a\0b")]
    public void Constructor_Throws_WhenTheTextCouldEndItsLine(string text) => Assert.Throws<ArgumentException>(() => new SqlComment(text));
}
