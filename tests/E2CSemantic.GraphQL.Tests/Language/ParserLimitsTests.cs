using System.Text;
using E2CSemantic.GraphQL.Language;

namespace E2CSemantic.GraphQL.Tests.Language;

public class ParserLimitsTests
{
    private const int _tenMegabytes = 10_000_000;

    [Fact]
    public void Default_HasTheLimitsOfHotChocolate()
    {
        var options = ParserOptions.Default;

        Assert.Equal(
            (int.MaxValue, int.MaxValue, 2048, 4, 200, false),
            (options.MaxAllowedNodes, options.MaxAllowedTokens, options.MaxAllowedFields, options.MaxAllowedDirectives, options.MaxAllowedRecursionDepth, options.NoLocations));
    }

    [Theory]
    [InlineData("{ a b }", 4)]
    [InlineData("{ a # comments are no tokens\n }", 3)]
    [InlineData("{ a(b: \"\"\"x\"\"\") }", 8)]
    public void Parse_Refuses_WhenThereAreMoreTokens(string text, int tokens)
    {
        Assert.Single(Utf8GraphQLParser.Parse(text, new ParserOptions(maxAllowedTokens: tokens)).Definitions);
        AssertRefused(text, new ParserOptions(maxAllowedTokens: tokens - 1), $"Document contains more than {tokens - 1} tokens. Parsing aborted.");
    }

    [Fact]
    public void Parse_Refuses_WhenThereAreMoreNodes()
    {
        Assert.Single(Utf8GraphQLParser.Parse("{ a }", new ParserOptions(maxAllowedNodes: 5)).Definitions);
        AssertRefused("{ a }", new ParserOptions(maxAllowedNodes: 4), "Document contains more than 4 nodes. Parsing aborted.");
    }

    [Fact]
    public void Parse_Refuses_WhenThereAreMoreFields()
    {
        var fields = "{" + string.Concat(Enumerable.Repeat(" a", 2048));

        Assert.Single(Utf8GraphQLParser.Parse(fields + "}").Definitions);
        AssertRefused(fields + " a}", ParserOptions.Default, "Document contains more than 2048 fields. Parsing aborted.");
    }

    [Fact]
    public void Parse_Refuses_WhenThereAreMoreDirectivesAtOnePlace()
    {
        Assert.Single(Utf8GraphQLParser.Parse("{ a @b @c @d @e f @g }").Definitions);
        AssertRefused("{ a @b @c @d @e @f }", ParserOptions.Default, "Document contains more than 4 directives at one location. Parsing aborted.");
    }

    [Theory]
    [InlineData("{ a(b: ", "[", "]", ") }", 1)]
    [InlineData("{ a(b: ", "{c: ", "1}", ") }", 1)]
    [InlineData("query ($a: ", "[", "]", ") { b }", 0)]
    [InlineData("", "{ a ", "}", "", 0)]
    public void Parse_Refuses_WhenTextIsNestedDeeper(string before, string open, string close, string after, int around)
    {
        var center = open == "[" && before.Contains('$', StringComparison.Ordinal) ? "A" : "";
        var closing = open == "{c: " ? "1" + new string('}', 200 - around) : string.Concat(Enumerable.Repeat(close, 200 - around));
        var allowed = before + string.Concat(Enumerable.Repeat(open, 200 - around)) + center + closing + after;

        Assert.Single(Utf8GraphQLParser.Parse(allowed).Definitions);
        AssertRefused(
            before + string.Concat(Enumerable.Repeat(open, 201)),
            ParserOptions.Default,
            "Document is nested more than 200 levels deep. Parsing aborted.");
    }

    [Fact]
    public void Constructor_Refuses_WhenNestingCouldExhaustTheStack() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new ParserOptions(maxAllowedRecursionDepth: 501));

    [Theory]
    [InlineData("{", 0)]
    [InlineData("{a", 0)]
    [InlineData("a ", 0)]
    [InlineData("[", 0)]
    [InlineData("\"", 0)]
    [InlineData("# comment\n", _tenMegabytes)]
    [InlineData("\\", 0)]
    [InlineData("query q{a}", 0)]
    [InlineData("\u0000", 0)]
    [InlineData("{a(b:\"\\u{1F600}\")", 0)]
    public void Parse_RefusesTenMegabytesOfGarbage(string piece, int notBefore)
    {
        var text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(piece, _tenMegabytes / piece.Length)));

        var fault = Assert.Throws<SyntaxException>(() => Utf8GraphQLParser.Parse(text));

        Assert.InRange(fault.Position, notBefore, text.Length);
    }

    [Fact]
    public void Passes_DoNotExhaustASmallStack_WhenTheDocumentIsAsDeepAsAnyMayBe()
    {
        const int depth = 500;
        var text = string.Concat(Enumerable.Repeat("{ a ", depth)) + new string('}', depth);
        var printed = "";
        var thread = new Thread(
            () =>
            {
                var document = Utf8GraphQLParser.Parse(text, ParserOptions.Trusted);
                printed = document.ToString();
                Assert.Equal(document, Utf8GraphQLParser.Parse(printed, ParserOptions.Trusted));
            },
            maxStackSize: 1536 * 1024);

        thread.Start();
        thread.Join();

        Assert.StartsWith("{\n  a {\n    a {\n", printed, StringComparison.Ordinal);
    }

    private static void AssertRefused(string text, ParserOptions options, string message)
    {
        var fault = Assert.Throws<SyntaxException>(() => Utf8GraphQLParser.Parse(text, options));

        Assert.Equal("Syntax Error: " + message, fault.Message);
    }
}
