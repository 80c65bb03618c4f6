using E2CSemantic.GraphQL.Language;
using E2CSemantic.Testing;

namespace E2CSemantic.GraphQL.Tests.Language;

public class SyntaxPrinterTests
{
    [Theory]
    [InlineData("query { a }", "{\n  a\n}")]
    [InlineData("query Q { a }", "query Q {\n  a\n}")]
    [InlineData("mutation { a }", "mutation {\n  a\n}")]
    [InlineData("query @x { a }", "query @x {\n  a\n}")]
    [InlineData("{ }", "{}")]
    [InlineData("{ x: a(b: 1, c: $d) @e { f { } } ...G @h ... on I @j { k } ... { l } }", "{\n  x: a(b: 1, c: $d) @e {\n    f {}\n  }\n  ...G @h\n  ... on I @j {\n    k\n  }\n  ... {\n    l\n  }\n}")]
    [InlineData("query ($a: [Int!]! = [1, {b: {}}] @c) { d }", "query ($a: [Int!]! = [1, { b: {  } }] @c) {\n  d\n}")]
    [InlineData("query (\"first\" $a: Int, $b: Int) { c }", "query (\n\"first\"\n$a: Int\n$b: Int\n) {\n  c\n}")]
    [InlineData("\"\"\"d\"\"\" fragment F on T @x { a }", "\"\"\"d\"\"\"\nfragment F on T @x {\n  a\n}")]
    [InlineData("extend schema @a { query: Q }", "extend schema @a {\n  query: Q\n}")]
    [InlineData("union U @a = | B | C", "union U @a = B | C")]
    [InlineData("type A implements & B & C", "type A implements B & C")]
    [InlineData("extend directive @a @b", "extend directive @a @b")]
    public void Print_GivesTheCanonicalText(string text, string printed) =>
        Assert.Equal(printed, Utf8GraphQLParser.Parse(text).ToString());

    [Fact]
    public void Print_BreaksLines_WhenTheyWouldPassEightyCharacters()
    {
        var fits = $"{{ a(b: \"{new string('x', 66)}\", c: 1) }}";
        var breaks = $"{{ a(b: \"{new string('x', 67)}\", c: 1) }}";
        var list = $"{{ a(b: [\"{new string('x', 70)}\", 123456789]) }}";

        Assert.Equal(3, Lines(fits));
        Assert.Equal(6, Lines(breaks));
        Assert.Equal(8, Lines(list));
    }

    [Theory]
    [InlineData("a", "\"\"\"a\"\"\"")]
    [InlineData("", "\"\"\"\"\"\"")]
    [InlineData("a\nb", "\"\"\"\na\nb\n\"\"\"")]
    [InlineData("a\n b", "\"\"\"\na\n b\n\"\"\"")]
    [InlineData(" a", "\"\"\" a\"\"\"")]
    [InlineData("a\"", "\"\"\"\na\"\n\"\"\"")]
    [InlineData("a\\", "\"\"\"\na\\\n\"\"\"")]
    [InlineData("a\"\"\"", "\"\"\"\na\\\"\"\"\n\"\"\"")]
    [InlineData("a\"\"\"b", "\"\"\"a\\\"\"\"b\"\"\"")]
    public void Print_GivesABlockStringThatReadsBack(string value, string printed)
    {
        Assert.Equal(printed, new StringValueNode(null, value, true).ToString());
        Assert.Equal(value, ((StringValueNode)Utf8GraphQLParser.ParseValueLiteral(printed)).Value);
    }

    [Fact]
    public void Print_EscapesWhatAQuotedStringCannotHold() =>
        Assert.Equal(
            "\"\\\" \\\\ / \\b\\f\\n\\r\\t \\u0000\\u001F\\u007F\\u009F é😀\"",
            new StringValueNode(null, "\" \\ / \b\f\n\r\t \u0000\u001F\u007F\u009F é😀", false).ToString());

    [Fact]
    public void Print_LaysOutATypeSystem() => Snapshot.Match(
        Utf8GraphQLParser.Parse(
            """"
            "the schema" schema @a { query: Q mutation: M }
            """
            an object
              of two lines
            """
            type Q implements A & B @a { "f" f(x: Int = 1 @d, "y" y: [E!]!): T! @deprecated g: Int
            """
            block
            """
            h(a: Int, b: Int): Int }
            interface A implements B { a: Int } scalar S @specifiedBy(url: "https://example.org/s")
            enum E { "one" A B @deprecated } input I @oneOf { a: Int = 1, b: [I!] = [{a: 2}] } union U = Q | M
            "note" directive @note(text: String!, "tone" tone: E = A) @a repeatable on FIELD | QUERY directive @a on OBJECT
            extend type Q { z: Int } extend interface A @a extend scalar S @a extend enum E { C } extend input I { c: S } extend union U = N extend schema { subscription: N }
            """",
            ParserOptions.Trusted).ToString(),
        extension: "graphql");

    private static int Lines(string text) => Utf8GraphQLParser.Parse(text).ToString().Split('\n').Length;
}
