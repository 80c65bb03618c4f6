using System.Collections.Immutable;
using System.Text;

namespace E2CSemantic.Model.Expressions.Syntax;

/// <summary>Cuts an expression into tokens; the last is the end.</summary>
internal static class ExpressionLexer
{
    private static readonly ImmutableHashSet<string> Keywords =
        ImmutableHashSet.Create(StringComparer.Ordinal, "and", "or", "not", "in", "is", "null", "true", "false");

    public static ImmutableArray<Token> Tokens(string text)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>();
        var at = 0;
        while (true)
        {
            while (at < text.Length && text[at] is ' ' or '\n' or '\r' or '\t')
            {
                at++;
            }

            if (at == text.Length)
            {
                tokens.Add(new(TokenKind.End, "", at));
                return tokens.ToImmutable();
            }

            var (token, length) = Next(text, at);
            tokens.Add(token);
            at += length;
        }
    }

    private static (Token Token, int Length) Next(string text, int at) => text[at] switch
    {
        >= 'a' and <= 'z' or >= 'A' and <= 'Z' or '_' => Word(text, at),
        >= '0' and <= '9' => Number(text, at),
        '\'' => TextLiteral(text, at),
        _ => Symbol(text, at),
    };

    private static (Token Token, int Length) Word(string text, int at)
    {
        var length = Run(text, at, c => char.IsAsciiLetterOrDigit(c) || c == '_');
        var word = text.Substring(at, length);
        var lower = word.ToLowerInvariant();
        return (Keywords.Contains(lower) ? new(TokenKind.Keyword, lower, at) : new(TokenKind.Name, word, at), length);
    }

    private static (Token Token, int Length) Number(string text, int at)
    {
        var length = Run(text, at, char.IsAsciiDigit);
        var point = at + length;
        var kind = TokenKind.Integer;
        if (point + 1 < text.Length && text[point] == '.' && char.IsAsciiDigit(text[point + 1]))
        {
            kind = TokenKind.Decimal;
            length += 1 + Run(text, point + 1, char.IsAsciiDigit);
        }

        var end = at + length;
        return end < text.Length && (char.IsAsciiLetter(text[end]) || text[end] is '_' or '.')
            ? throw new ExpressionSyntaxException($"'{text[at..(end + 1)]}' is neither a number nor a name", at)
            : (new(kind, text.Substring(at, length), at), length);
    }

    private static (Token Token, int Length) TextLiteral(string text, int at)
    {
        var content = new StringBuilder();
        for (var i = at + 1; i < text.Length; i++)
        {
            if (text[i] != '\'')
            {
                content.Append(text[i]);
            }
            else if (i + 1 < text.Length && text[i + 1] == '\'')
            {
                content.Append('\'');
                i++;
            }
            else
            {
                return (new(TokenKind.Text, content.ToString(), at), i + 1 - at);
            }
        }

        throw new ExpressionSyntaxException("the text that begins here has no closing quote", at);
    }

    private static (Token Token, int Length) Symbol(string text, int at)
    {
        var two = text.AsSpan(at, Math.Min(2, text.Length - at));
        if (two is "<=" or ">=" or "<>")
        {
            return (new(TokenKind.Symbol, two.ToString(), at), 2);
        }

        if (two is "!=" or "==")
        {
            throw new ExpressionSyntaxException($"'{two}' is not an operator here; write '{(two is "!=" ? "<>" : "=")}'", at);
        }

        return text[at] is '=' or '<' or '>' or '+' or '-' or '*' or '/' or '(' or ')' or ','
            ? (new(TokenKind.Symbol, text[at].ToString(), at), 1)
            : throw new ExpressionSyntaxException($"the character '{text[at]}' has no meaning here", at);
    }

    private static int Run(string text, int at, Func<char, bool> belongs) => text.AsSpan(at).ToString().TakeWhile(belongs).Count();
}
