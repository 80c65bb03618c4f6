namespace E2CSemantic.GraphQL.Language;

public ref partial struct Utf8GraphQLReader
{
    private bool ReadNumber(int start)
    {
        var position = start;
        var isFloat = false;

        if (At(position) == '-')
        {
            position++;
        }

        if (At(position) == '0')
        {
            position++;

            if (CharacterClass.IsDigit(At(position)))
            {
                throw Fault(position, $"Invalid number, unexpected digit after 0: {Describe(position)}.");
            }
        }
        else
        {
            position = ReadDigits(position);
        }

        if (At(position) == '.')
        {
            isFloat = true;
            position = ReadDigits(position + 1);
        }

        if (At(position) is 'E' or 'e')
        {
            isFloat = true;
            position++;

            if (At(position) is '+' or '-')
            {
                position++;
            }

            position = ReadDigits(position);
        }

        // Spec 2.9.1, 2.9.2: a number is not followed by a dot or the start of a name.
        if (At(position) == '.' || CharacterClass.IsNameStart(At(position)))
        {
            throw ExpectedDigit(position);
        }

        return Set(isFloat ? TokenKind.Float : TokenKind.Integer, start, position);
    }

    private readonly int ReadDigits(int start)
    {
        if (!CharacterClass.IsDigit(At(start)))
        {
            throw ExpectedDigit(start);
        }

        var position = start + 1;

        while (CharacterClass.IsDigit(At(position)))
        {
            position++;
        }

        return position;
    }

    private readonly SyntaxException ExpectedDigit(int position) =>
        Fault(position, $"Invalid number, expected digit but got: {Describe(position)}.");

    private readonly string Describe(int position) => Utf8Character.Describe(_body[position..]);
}
