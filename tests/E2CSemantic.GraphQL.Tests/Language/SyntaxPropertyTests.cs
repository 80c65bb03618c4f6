using System.Text;
using E2CSemantic.GraphQL.Language;
using FsCheck;
using FsCheck.Fluent;

namespace E2CSemantic.GraphQL.Tests.Language;

public class SyntaxPropertyTests
{
    private static readonly Config _config = Config.QuickThrowOnFailure
        .WithMaxTest(500)
        .WithReplay(20260101, 4711);

    private static readonly string[] _pieces =
    [
        "{", "}", "(", ")", "[", "]", "a", "on", "...", "..", "@", "$", "!", "=", ":", "|", "&", "\"", "\"\"\"", "\\", "\\u{1F600}", "\\uD83D",
        "#", "\n", "\r", "-", "0", "1.5", "1e", "query", "fragment", "type", "extend", "schema", "directive", "é", "😀", "\uFEFF", "\0", "\uD800",
    ];

    [Fact]
    public void Parse_GivesTheNodeBack_WhenItIsPrinted() => Check.One(
        _config,
        Prop.ForAll(
            SyntaxGenerator.Documents.ToArbitrary(),
            document => document.Equals(Utf8GraphQLParser.Parse(document.ToString(), ParserOptions.Trusted))));

    [Fact]
    public void Print_IsAFixedPoint() => Check.One(
        _config,
        Prop.ForAll(
            SyntaxGenerator.Documents.Select(document => document.ToString()).ToArbitrary(),
            text => text == Utf8GraphQLParser.Parse(text, ParserOptions.Trusted).ToString()));

    [Fact]
    public void Parse_ThrowsOnlySyntaxExceptions_WhenGivenAnyBytes() => Check.One(
        _config.WithMaxTest(3000),
        Prop.ForAll(
            Gen.Choose(0, 255).Select(value => (byte)value).ArrayOf().ToArbitrary(),
            bytes => IsReadOrRefused(bytes)));

    [Fact]
    public void Parse_ThrowsOnlySyntaxExceptions_WhenGivenPiecesOfGraphQL() => Check.One(
        _config.WithMaxTest(3000),
        Prop.ForAll(
            Gen.Elements(_pieces).ArrayOf().Select(pieces => string.Join("", pieces)).ToArbitrary(),
            text => IsReadOrRefused(Encoding.UTF8.GetBytes(text)) && IsReadOrRefused(text)));

    [Fact]
    public void Parse_ThrowsOnlySyntaxExceptions_WhenADocumentIsDamaged() => Check.One(
        _config.WithMaxTest(1000),
        Prop.ForAll(
            (from document in SyntaxGenerator.Documents
             from position in Gen.Choose(0, 10_000)
             from damage in Gen.Choose(0, 255)
             select Damage(Encoding.UTF8.GetBytes(document.ToString()), position, (byte)damage)).ToArbitrary(),
            bytes => IsReadOrRefused(bytes)));

    private static byte[] Damage(byte[] text, int position, byte damage)
    {
        text[position % text.Length] = damage;
        return text;
    }

    private static bool IsReadOrRefused(byte[] text)
    {
        try
        {
            return Utf8GraphQLParser.Parse(text).Definitions.Length > 0;
        }
        catch (SyntaxException fault)
        {
            return fault.Position <= text.Length && fault.Error.Locations.Length == 1;
        }
    }

    private static bool IsReadOrRefused(string text)
    {
        try
        {
            return Utf8GraphQLParser.Parse(text).Definitions.Length > 0;
        }
        catch (SyntaxException fault)
        {
            return fault.Message.StartsWith("Syntax Error: ", StringComparison.Ordinal);
        }
    }
}
