using E2CSemantic.GraphQL.Language;

namespace E2CSemantic.GraphQL.Tests.Language.Syntax;

public class SyntaxNodeTests
{
    [Theory]
    [InlineData("{ a }", "query {\n  a\n}")]
    [InlineData("{ a(b: 1, c: [x]) @d }", "{a(b:1 c:[x])@d}")]
    [InlineData("type A { b: C }", "type   A{b:C}")]
    public void Equals_IgnoresPlaces(string left, string right)
    {
        var leftNode = Utf8GraphQLParser.Parse(left);
        var rightNode = Utf8GraphQLParser.Parse(right);

        Assert.Equal(leftNode, rightNode);
        Assert.Equal(leftNode.GetHashCode(), rightNode.GetHashCode());
        Assert.True(leftNode == rightNode);
    }

    [Theory]
    [InlineData("{ a }", "{ b }")]
    [InlineData("{ a: b }", "{ b: a }")]
    [InlineData("{ a: b }", "{ b }")]
    [InlineData("{ a b }", "{ b a }")]
    [InlineData("{ a }", "mutation { a }")]
    [InlineData("{ a(b: 1) }", "{ a(b: 1.0) }")]
    [InlineData("{ a(b: \"x\") }", "{ a(b: \"\"\"x\"\"\") }")]
    [InlineData("{ a(b: true) }", "{ a(b: false) }")]
    [InlineData("{ a(b: x) }", "{ a(b: \"x\") }")]
    [InlineData("{ a }", "{ a { } }")]
    [InlineData("directive @a on FIELD", "directive @a repeatable on FIELD")]
    [InlineData("\"d\" query { a }", "{ a }")]
    [InlineData("extend type A @b", "extend interface A @b")]
    public void Equals_SeesEveryDifference(string left, string right) =>
        Assert.NotEqual(Utf8GraphQLParser.Parse(left), Utf8GraphQLParser.Parse(right));

    [Fact]
    public void Kinds_AreOneForEachSealedNode()
    {
        var nodes = typeof(SyntaxNode).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(SyntaxNode)) && !type.IsAbstract)
            .Select(type => type.Name);

        Assert.Equal(
            Enum.GetNames<SyntaxKind>().Select(kind => kind + "Node").Order(StringComparer.Ordinal),
            nodes.Order(StringComparer.Ordinal));
    }
}
