using E2CSemantic.GraphQL.Errors;
using E2CSemantic.GraphQL.Language;

namespace E2CSemantic.GraphQL.Tests.Language;

public class SourceTests
{
    [Theory]
    [InlineData("", 0, 1, 1)]
    [InlineData("ab", 2, 1, 3)]
    [InlineData("a\nb", 1, 1, 2)]
    [InlineData("a\nb", 2, 2, 1)]
    [InlineData("a\r\nb", 3, 2, 1)]
    [InlineData("a\rb\n", 4, 3, 1)]
    [InlineData("é😀x", 6, 1, 4)]
    public void GetPosition_GivesLineAndColumn(string text, int offset, int line, int column)
    {
        Assert.Equal(new SourceLocation(line, column), new Source(text).GetPosition(offset));
        Assert.Equal(new SourceLocation(line, column), Source.Locate(new Source(text).Body, offset));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(3)]
    public void GetPosition_Refuses_WhatIsOutside(int offset) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Source("ab").GetPosition(offset));

    [Fact]
    public void Source_DoesNotChange_WhenTheGivenBytesDo()
    {
        var bytes = "{ a }"u8.ToArray();
        var source = new Source(bytes);
        bytes[2] = (byte)'b';

        Assert.Equal("{ a }", source.ToString());
    }
}
