using System.Diagnostics;

namespace E2CSemantic.GraphQL.Language;

/// <summary>How messages name tokens: punctuators in quotes, other kinds by name and value.</summary>
internal static class TokenDescription
{
    public static string Of(TokenKind kind) => kind switch
    {
        TokenKind.StartOfFile => "<SOF>",
        TokenKind.EndOfFile => "<EOF>",
        TokenKind.Bang => "\"!\"",
        TokenKind.Dollar => "\"$\"",
        TokenKind.Ampersand => "\"&\"",
        TokenKind.LeftParenthesis => "\"(\"",
        TokenKind.RightParenthesis => "\")\"",
        TokenKind.Spread => "\"...\"",
        TokenKind.Colon => "\":\"",
        TokenKind.Equal => "\"=\"",
        TokenKind.At => "\"@\"",
        TokenKind.LeftBracket => "\"[\"",
        TokenKind.RightBracket => "\"]\"",
        TokenKind.LeftBrace => "\"{\"",
        TokenKind.Pipe => "\"|\"",
        TokenKind.RightBrace => "\"}\"",
        TokenKind.Name => "Name",
        TokenKind.Integer => "Int",
        TokenKind.Float => "Float",
        TokenKind.String => "String",
        TokenKind.BlockString => "BlockString",
        _ => throw new UnreachableException(),
    };

    public static string Of(in Utf8GraphQLReader token) => token.Kind switch
    {
        TokenKind.Name or TokenKind.Integer or TokenKind.Float or TokenKind.String or TokenKind.BlockString =>
            $"{Of(token.Kind)} \"{token.GetString()}\"",
        _ => Of(token.Kind),
    };
}
