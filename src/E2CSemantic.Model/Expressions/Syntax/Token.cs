namespace E2CSemantic.Model.Expressions.Syntax;

internal enum TokenKind
{
    Name,
    Keyword,
    Integer,
    Decimal,
    Text,
    Symbol,
    End,
}

/// <summary>A token: its text is lower case for a keyword and without quotes for a text literal.</summary>
internal sealed record Token(TokenKind Kind, string Text, int Offset)
{
    public bool Is(TokenKind kind, string text) => Kind == kind && Text == text;

    public string Words => Kind is TokenKind.End ? "the end" : $"'{Text}'";
}
