using System.Text;
using E2CSemantic.GraphQL.Language;

namespace E2CSemantic.GraphQL.Tests.Language;

public class Utf8GraphQLReaderTests
{
    [Fact]
    public void MoveNext_GivesEachTokenWithItsRange()
    {
        var reader = new Utf8GraphQLReader("\uFEFF{a1_ ,...@$!&|=:()[] -1 1.5e3 \"x\" \"\"\"y\"\"\" }# end"u8);
        var tokens = new StringBuilder();

        while (reader.MoveNext())
        {
            tokens.Append(System.Globalization.CultureInfo.InvariantCulture, $"{reader.Kind} {reader.Start}-{reader.End}\n");
        }

        tokens.Append(System.Globalization.CultureInfo.InvariantCulture, $"{reader.Kind} {reader.Start}-{reader.End}");
        Assert.Equal(
            """
            LeftBrace 3-4
            Name 4-7
            Spread 9-12
            At 12-13
            Dollar 13-14
            Bang 14-15
            Ampersand 15-16
            Pipe 16-17
            Equal 17-18
            Colon 18-19
            LeftParenthesis 19-20
            RightParenthesis 20-21
            LeftBracket 21-22
            RightBracket 22-23
            Integer 24-26
            Float 27-32
            String 33-36
            BlockString 37-44
            RightBrace 45-46
            EndOfFile 51-51
            """.ReplaceLineEndings("\n"),
            tokens.ToString());
    }

    [Fact]
    public void MoveNext_StaysAtTheEnd()
    {
        var reader = new Utf8GraphQLReader("a"u8);

        Assert.True(reader.MoveNext());
        Assert.False(reader.MoveNext());
        Assert.False(reader.MoveNext());
        Assert.Equal((TokenKind.EndOfFile, 1), (reader.Kind, reader.Start));
    }

    [Theory]
    [InlineData("\"\"", "")]
    [InlineData("\" a \"", " a ")]
    [InlineData("\"\\\" \\\\ \\/ \\b \\f \\n \\r \\t\"", "\" \\ / \b \f \n \r \t")]
    [InlineData("\"\\u0041\\u{42}\\u{000043}\"", "ABC")]
    [InlineData("\"\\uD83D\\uDE00 \\u{1F600} 😀\"", "😀 😀 😀")]
    [InlineData("\"\u0001 é\"", "\u0001 é")]
    [InlineData("\"\"\"\"\"\"", "")]
    [InlineData("\"\"\"  a  \"\"\"", "  a  ")]
    [InlineData("\"\"\"\n\n  a\n    b\n\n  c\n  \n\"\"\"", "a\n  b\n\nc")]
    [InlineData("\"\"\"first\n  a\n   b\"\"\"", "first\na\n b")]
    [InlineData("\"\"\"\r\n\ta\r\tb\"\"\"", "a\nb")]
    [InlineData("\"\"\"\\n \\u0041 \\\"\"\" \\ \"\"\"", "\\n \\u0041 \"\"\" \\ ")]
    [InlineData("\"\"\" \n \t \"\"\"", "")]
    [InlineData("\"\"\"\n    a\n  \n   b\"\"\"", " a\n\nb")]
    public void GetString_GivesTheValue(string literal, string value)
    {
        var reader = new Utf8GraphQLReader(Encoding.UTF8.GetBytes(literal));
        reader.MoveNext();

        Assert.Equal(value, reader.GetString());
    }
}
