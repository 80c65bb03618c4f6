using System.Text;
using E2CSemantic.GraphQL.Language;

namespace E2CSemantic.GraphQL.Tests.Language;

public class SyntaxErrorTests
{
    [Theory]
    [InlineData("", "Unexpected <EOF>.", 1, 1)]
    [InlineData("  \n # nothing\n", "Unexpected <EOF>.", 3, 1)]
    [InlineData("{", "Expected Name, found <EOF>.", 1, 2)]
    [InlineData("}", "Unexpected \"}\".", 1, 1)]
    [InlineData("{ a: }", "Expected Name, found \"}\".", 1, 6)]
    [InlineData("{ a(b) }", "Expected \":\", found \")\".", 1, 6)]
    [InlineData("{ a() }", "Expected Name, found \")\".", 1, 5)]
    [InlineData("{ a(b: }) }", "Unexpected \"}\".", 1, 8)]
    [InlineData("\n\n  { ...on }\n", "Expected Name, found \"}\".", 3, 11)]
    [InlineData("query () { a }", "Expected \"$\", found \")\".", 1, 8)]
    [InlineData("query ($a) { a }", "Expected \":\", found \")\".", 1, 10)]
    [InlineData("query ($a: Int = $b) { a }", "Unexpected variable \"$b\" in constant value.", 1, 18)]
    [InlineData("query ($a: Int = $) { a }", "Unexpected \"$\".", 1, 18)]
    [InlineData("query ($a: [Int) { a }", "Expected \"]\", found \")\".", 1, 16)]
    [InlineData("query", "Expected \"{\", found <EOF>.", 1, 6)]
    [InlineData("notAnOperation { a }", "Unexpected Name \"notAnOperation\".", 1, 1)]
    [InlineData("fragment on on on { a }", "Unexpected Name \"on\".", 1, 10)]
    [InlineData("fragment a { b }", "Expected \"on\", found \"{\".", 1, 12)]
    [InlineData("\"what\" { a }", "Unexpected description, descriptions are not supported on shorthand queries.", 1, 1)]
    [InlineData("\"what\" extend type A { b: C }", "Unexpected description, only GraphQL definitions support descriptions.", 1, 1)]
    [InlineData("\"what\" 1", "Unexpected Int \"1\".", 1, 8)]
    [InlineData("\"what\" \"ever\"", "Unexpected String \"ever\".", 1, 8)]
    [InlineData("extend", "Unexpected <EOF>.", 1, 7)]
    [InlineData("extend query { a }", "Unexpected Name \"query\".", 1, 8)]
    [InlineData("extend type A", "Unexpected <EOF>.", 1, 14)]
    [InlineData("extend scalar A {", "Unexpected \"{\".", 1, 17)]
    [InlineData("type A {}", "Expected Name, found \"}\".", 1, 9)]
    [InlineData("enum A { true }", "Name \"true\" is reserved and cannot be used for an enum value.", 1, 10)]
    [InlineData("directive @a on FIELDS", "Unexpected Name \"FIELDS\".", 1, 17)]
    [InlineData("directive @a repeatable FIELD", "Expected \"on\", found Name \"FIELD\".", 1, 25)]
    [InlineData("schema { q: Q }", "Unexpected Name \"q\".", 1, 10)]
    public void Parse_NamesTheFaultAndItsPlace_WhenTheGrammarIsBroken(string text, string message, int line, int column) =>
        AssertFault(text, message, line, column);

    [Theory]
    [InlineData("{ a ? }", "Unexpected character: \"?\".", 1, 5)]
    [InlineData("{ a ' }", "Unexpected single quote character ('), did you mean to use a double quote (\")?", 1, 5)]
    [InlineData("{ é }", "Unexpected character: U+00E9.", 1, 3)]
    [InlineData("{ 😀 }", "Unexpected character: U+1F600.", 1, 3)]
    [InlineData("{ \u0007 }", "Unexpected character: U+0007.", 1, 3)]
    [InlineData("{ . }", "Unexpected character: \".\".", 1, 3)]
    [InlineData("{ .. }", "Unexpected \"..\", did you mean \"...\"?", 1, 3)]
    [InlineData("{ .25 }", "Invalid number, expected digit before \".\", did you mean \"0.25\"?", 1, 3)]
    [InlineData("{ a(b: 01) }", "Invalid number, unexpected digit after 0: \"1\".", 1, 9)]
    [InlineData("{ a(b: 1.) }", "Invalid number, expected digit but got: \")\".", 1, 10)]
    [InlineData("{ a(b: 1e) }", "Invalid number, expected digit but got: \")\".", 1, 10)]
    [InlineData("{ a(b: 1a) }", "Invalid number, expected digit but got: \"a\".", 1, 9)]
    [InlineData("{ a(b: 1.2.3) }", "Invalid number, expected digit but got: \".\".", 1, 11)]
    [InlineData("{ a(b: -", "Invalid number, expected digit but got: <EOF>.", 1, 9)]
    [InlineData("{ a(b: -\") }", "Invalid number, expected digit but got: '\"'.", 1, 9)]
    public void Parse_NamesTheFaultAndItsPlace_WhenNoTokenCanBeRead(string text, string message, int line, int column) =>
        AssertFault(text, message, line, column);

    [Theory]
    [InlineData("{ a(b: \"", "Unterminated string.", 1, 9)]
    [InlineData("{ a(b: \"é😀\n\") }", "Unterminated string.", 1, 12)]
    [InlineData("{ a(b: \"\"\"\n\n  x", "Unterminated string.", 3, 4)]
    [InlineData("\"\\x\"", "Invalid character escape sequence: \"\\x\".", 1, 1 + 1)]
    [InlineData("\"\\", "Invalid character escape sequence: \"\\\".", 1, 2)]
    [InlineData("\"a\\u12\"", "Invalid Unicode escape sequence: \"\\u12\"\".", 1, 3)]
    [InlineData("\"\\uD83D\"", "Invalid Unicode escape sequence: \"\\uD83D\".", 1, 2)]
    [InlineData("\"\\uD83D\\u0041\"", "Invalid Unicode escape sequence: \"\\uD83D\".", 1, 2)]
    [InlineData("\"\\uDE00\\uD83D\"", "Invalid Unicode escape sequence: \"\\uDE00\".", 1, 2)]
    [InlineData("\"\\u{}\"", "Invalid Unicode escape sequence: \"\\u{}\".", 1, 2)]
    [InlineData("\"\\u{110000}\"", "Invalid Unicode escape sequence: \"\\u{110000}\".", 1, 2)]
    [InlineData("\"\\u{D800}\"", "Invalid Unicode escape sequence: \"\\u{D800}\".", 1, 2)]
    [InlineData("\"\\u{00é}\"", "Invalid Unicode escape sequence: \"\\u{00é\".", 1, 2)]
    public void Parse_NamesTheFaultAndItsPlace_WhenAStringIsBroken(string text, string message, int line, int column) =>
        AssertFault(text, message, line, column);

    // An attribute cannot hold a surrogate without its partner, so the sign ^ stands for one.
    [Theory]
    [InlineData("{ ^ }", "Invalid character: U+D83D.", 1, 3)]
    [InlineData("# ^", "Invalid character: U+D83D.", 1, 3)]
    [InlineData("\"é ^ b\"", "Invalid character within String: U+D83D.", 1, 4)]
    [InlineData("\"\"\"a\n ^\"\"\"", "Invalid character within String: U+D83D.", 2, 2)]
    [InlineData("\"\\u12^4\"", "Invalid Unicode escape sequence: \"\\u12^4\".", 1, 2)]
    public void Parse_NamesTheFaultAndItsPlace_WhenASurrogateIsAlone(string text, string message, int line, int column) =>
        AssertFault(text.Replace('^', '\uD83D'), message.Replace('^', '\uD83D'), line, column);

    [Theory]
    [InlineData("a\rb\r\nc\n ?", 4, 2)]
    [InlineData("a \uFEFF\u00E9", 1, 4)]
    [InlineData("a #😀é\n  \t?", 2, 4)]
    public void Position_CountsUtf16UnitsAndAllLineEnds(string prefix, int line, int column)
    {
        var fault = Assert.Throws<SyntaxException>(() => Utf8GraphQLParser.Parse("{" + prefix));

        var place = Assert.Single(fault.Error.Locations);
        Assert.Equal((line, line == 1 ? column + 1 : column), (place.Line, place.Column));
    }

    [Theory]
    [InlineData(new byte[] { (byte)'{', 0xFF, (byte)'}' }, "Invalid character: byte 0xFF is not UTF-8.", 1)]
    [InlineData(new byte[] { (byte)'{', 0xC3, (byte)'}' }, "Invalid character: byte 0xC3 is not UTF-8.", 1)]
    [InlineData(new byte[] { (byte)'#', 0xC0, 0x80 }, "Invalid character: byte 0xC0 is not UTF-8.", 1)]
    [InlineData(new byte[] { (byte)'"', 0xF5, 0x80, 0x80, 0x80 }, "Invalid character within String: byte 0xF5 is not UTF-8.", 1)]
    [InlineData(new byte[] { (byte)'"', (byte)'a', 0xED, 0xA0, 0x80, (byte)'"' }, "Invalid character within String: U+D800.", 2)]
    public void Parse_Refuses_WhenTheTextIsNotUtf8(byte[] text, string message, int position)
    {
        var fault = Assert.Throws<SyntaxException>(() => Utf8GraphQLParser.Parse(text));

        Assert.Equal(("Syntax Error: " + message, position), (fault.Message, fault.Position));
    }

    [Fact]
    public void Error_CarriesMessageCodeAndByteOffset()
    {
        var fault = Assert.Throws<SyntaxException>(() => Utf8GraphQLParser.Parse("# é\n?"));

        Assert.Equal("HC0014", fault.Error.Code);
        Assert.Equal(fault.Message, fault.Error.Message);
        Assert.Equal(Encoding.UTF8.GetByteCount("# é\n"), fault.Position);
    }

    private static void AssertFault(string text, string message, int line, int column)
    {
        var fault = Assert.Throws<SyntaxException>(() => Utf8GraphQLParser.Parse(text));

        var place = Assert.Single(fault.Error.Locations);
        Assert.Equal(("Syntax Error: " + message, line, column), (fault.Message, place.Line, place.Column));
    }
}
