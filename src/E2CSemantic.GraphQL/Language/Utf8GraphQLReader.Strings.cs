namespace E2CSemantic.GraphQL.Language;

public ref partial struct Utf8GraphQLReader
{
    private bool ReadString(int start)
    {
        var position = start + 1;

        while (position < _body.Length)
        {
            switch (_body[position])
            {
                case (byte)'"':
                    return Set(TokenKind.String, start, position + 1);
                case (byte)'\\':
                    position += CheckEscape(position);
                    break;
                case (byte)'\n' or (byte)'\r':
                    throw Fault(position, "Unterminated string.");
                case < 0x80:
                    position++;
                    break;
                default:
                    position += CheckCharacter(position);
                    break;
            }
        }

        throw Fault(position, "Unterminated string.");
    }

    private bool ReadBlockString(int start)
    {
        var position = start + 3;

        while (position < _body.Length)
        {
            switch (_body[position])
            {
                case (byte)'"' when IsTripleQuote(position):
                    return Set(TokenKind.BlockString, start, position + 3);
                case (byte)'\\' when IsTripleQuote(position + 1):
                    position += 4;
                    break;
                case < 0x80:
                    position++;
                    break;
                default:
                    position += CheckCharacter(position);
                    break;
            }
        }

        throw Fault(position, "Unterminated string.");
    }

    private readonly bool IsTripleQuote(int position) =>
        At(position) == '"' && At(position + 1) == '"' && At(position + 2) == '"';

    private readonly int CheckCharacter(int position)
    {
        if (CharacterClass.IsScalarValue(Utf8Character.Decode(_body[position..], out var length)))
        {
            return length;
        }

        throw Fault(position, $"Invalid character within String: {Describe(position)}.");
    }

    private readonly int CheckEscape(int position)
    {
        if (At(position + 1) != 'u')
        {
            return StringLiteral.SimpleEscape(At(position + 1)) >= 0
                ? 2
                : throw Fault(position, $"Invalid character escape sequence: \"{Utf8Character.Take(_body[position..], 2)}\".");
        }

        var length = StringLiteral.ReadUnicodeEscape(_body[position..], out var code);

        return code >= 0
            ? length
            : throw Fault(position, $"Invalid Unicode escape sequence: \"{Utf8Character.Take(_body[position..], length)}\".");
    }
}
