using System.Runtime.CompilerServices;
using System.Text;

namespace E2CSemantic.GraphQL.Language;

/// <summary>
/// Reads one token after the other from UTF-8 text without allocating; ignored tokens are skipped (spec 2.1.7).
/// A copy of the reader is a bookmark: moving the copy leaves the original in place.
/// </summary>
public ref partial struct Utf8GraphQLReader
{
    private const int _endOfText = -1;
    private readonly ReadOnlySpan<byte> _body;

    public Utf8GraphQLReader(ReadOnlySpan<byte> body)
    {
        _body = body;
    }

    public TokenKind Kind { readonly get; private set; }

    /// <summary>The byte offset of the token's first byte.</summary>
    public int Start { readonly get; private set; }

    /// <summary>The byte offset after the token's last byte.</summary>
    public int End { readonly get; private set; }

    /// <summary>The token as written, with quotes and escapes.</summary>
    public readonly ReadOnlySpan<byte> Value => _body[Start..End];

    /// <summary>Moves to the next token; at the end of the text it stays there.</summary>
    /// <returns>False at the end of the text.</returns>
    /// <exception cref="SyntaxException">No token can start or end here.</exception>
    public bool MoveNext()
    {
        var position = SkipIgnored(End);

        if (position >= _body.Length)
        {
            Set(TokenKind.EndOfFile, _body.Length, _body.Length);
            return false;
        }

        var code = _body[position];

        switch (code)
        {
            case (byte)'!':
                return Punctuator(TokenKind.Bang, position);
            case (byte)'$':
                return Punctuator(TokenKind.Dollar, position);
            case (byte)'&':
                return Punctuator(TokenKind.Ampersand, position);
            case (byte)'(':
                return Punctuator(TokenKind.LeftParenthesis, position);
            case (byte)')':
                return Punctuator(TokenKind.RightParenthesis, position);
            case (byte)':':
                return Punctuator(TokenKind.Colon, position);
            case (byte)'=':
                return Punctuator(TokenKind.Equal, position);
            case (byte)'@':
                return Punctuator(TokenKind.At, position);
            case (byte)'[':
                return Punctuator(TokenKind.LeftBracket, position);
            case (byte)']':
                return Punctuator(TokenKind.RightBracket, position);
            case (byte)'{':
                return Punctuator(TokenKind.LeftBrace, position);
            case (byte)'|':
                return Punctuator(TokenKind.Pipe, position);
            case (byte)'}':
                return Punctuator(TokenKind.RightBrace, position);
            case (byte)'.':
                return ReadSpread(position);
            case (byte)'"':
                return At(position + 1) == '"' && At(position + 2) == '"' ? ReadBlockString(position) : ReadString(position);
        }

        if (CharacterClass.IsNameStart(code))
        {
            return ReadName(position);
        }

        if (CharacterClass.IsDigit(code) || code == '-')
        {
            return ReadNumber(position);
        }

        throw UnexpectedCharacter(position);
    }

    /// <summary>True if the token is a name with this text.</summary>
    public readonly bool IsName(ReadOnlySpan<byte> name) => Kind == TokenKind.Name && Value.SequenceEqual(name);

    /// <summary>The value of the token: for strings with escapes resolved and block indentation removed.</summary>
    public readonly string GetString() => Kind switch
    {
        TokenKind.String => StringLiteral.Decode(_body[(Start + 1)..(End - 1)]),
        TokenKind.BlockString => BlockString.Decode(_body[(Start + 3)..(End - 3)]),
        _ => Encoding.UTF8.GetString(Value),
    };

    internal readonly SyntaxException Fault(int position, string description) => new(_body, position, description);

    private readonly int SkipIgnored(int position)
    {
        while (position < _body.Length)
        {
            switch (_body[position])
            {
                case (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)',':
                    position++;
                    break;
                case (byte)'#':
                    position = SkipComment(position);
                    break;
                case 0xEF when At(position + 1) == 0xBB && At(position + 2) == 0xBF:
                    position += 3;
                    break;
                default:
                    return position;
            }
        }

        return position;
    }

    private readonly int SkipComment(int start)
    {
        var length = _body[start..].IndexOfAny(CharacterClass.LineEnd);
        var comment = length < 0 ? _body[start..] : _body.Slice(start, length);

        if (!System.Text.Unicode.Utf8.IsValid(comment))
        {
            throw UnexpectedCharacter(start + Utf8Character.IndexOfInvalid(comment));
        }

        return start + comment.Length;
    }

    private bool ReadSpread(int position)
    {
        if (At(position + 1) == '.')
        {
            if (At(position + 2) == '.')
            {
                return Set(TokenKind.Spread, position, position + 3);
            }

            throw Fault(position, "Unexpected \"..\", did you mean \"...\"?");
        }

        if (CharacterClass.IsDigit(At(position + 1)))
        {
            var end = ReadDigits(position + 1);
            var digits = Encoding.UTF8.GetString(_body[(position + 1)..end]);
            throw Fault(position, $"Invalid number, expected digit before \".\", did you mean \"0.{digits}\"?");
        }

        throw UnexpectedCharacter(position);
    }

    private bool ReadName(int start)
    {
        var length = _body[start..].IndexOfAnyExcept(CharacterClass.NameContinue);
        return Set(TokenKind.Name, start, length < 0 ? _body.Length : start + length);
    }

    private bool Punctuator(TokenKind kind, int position) => Set(kind, position, position + 1);

    private bool Set(TokenKind kind, int start, int end)
    {
        Kind = kind;
        Start = start;
        End = end;
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly int At(int position) => (uint)position < (uint)_body.Length ? _body[position] : _endOfText;

    private readonly SyntaxException UnexpectedCharacter(int position)
    {
        if (_body[position] == '\'')
        {
            return Fault(position, "Unexpected single quote character ('), did you mean to use a double quote (\")?");
        }

        var code = Utf8Character.Decode(_body[position..], out _);
        var fault = CharacterClass.IsScalarValue(code) ? "Unexpected" : "Invalid";
        return Fault(position, $"{fault} character: {Utf8Character.Describe(_body[position..])}.");
    }
}
