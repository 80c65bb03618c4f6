namespace E2CSemantic.GraphQL.Language;

public ref partial struct Utf8GraphQLParser
{
    private ValueNode ParseValue(bool constant)
    {
        switch (_reader.Kind)
        {
            case TokenKind.LeftBracket:
                return ParseList(constant);
            case TokenKind.LeftBrace:
                return ParseObject(constant);
            case TokenKind.Integer:
                var integer = _reader;
                MoveNext();
                return new IntValueNode(Locate(integer.Start), integer.GetString());
            case TokenKind.Float:
                var number = _reader;
                MoveNext();
                return new FloatValueNode(Locate(number.Start), number.GetString());
            case TokenKind.String or TokenKind.BlockString:
                return ParseStringValue();
            case TokenKind.Name:
                return ParseNamedValue();
            case TokenKind.Dollar when constant:
                throw VariableInConstant();
            case TokenKind.Dollar:
                return ParseVariable();
            default:
                throw Unexpected();
        }
    }

    private ValueNode ParseNamedValue()
    {
        var token = _reader;
        MoveNext();

        return token switch
        {
            _ when token.IsName("true"u8) => new BooleanValueNode(Locate(token.Start), true),
            _ when token.IsName("false"u8) => new BooleanValueNode(Locate(token.Start), false),
            _ when token.IsName("null"u8) => new NullValueNode(Locate(token.Start)),
            _ => new EnumValueNode(Locate(token.Start), _names.GetOrAdd(token.Value)),
        };
    }

    private StringValueNode ParseStringValue()
    {
        var token = _reader;
        MoveNext();
        return new(Locate(token.Start), token.GetString(), token.Kind == TokenKind.BlockString);
    }

    private ListValueNode ParseList(bool constant)
    {
        var start = _reader.Start;
        Descend();
        var items = Any<ValueNode>(
            TokenKind.LeftBracket,
            constant
                ? static (ref Utf8GraphQLParser parser) => parser.ParseValue(constant: true)
                : static (ref Utf8GraphQLParser parser) => parser.ParseValue(constant: false),
            TokenKind.RightBracket);
        Ascend();
        return new(Locate(start), items);
    }

    private ObjectValueNode ParseObject(bool constant)
    {
        var start = _reader.Start;
        Descend();
        var fields = Any<ObjectFieldNode>(
            TokenKind.LeftBrace,
            constant
                ? static (ref Utf8GraphQLParser parser) => parser.ParseObjectField(constant: true)
                : static (ref Utf8GraphQLParser parser) => parser.ParseObjectField(constant: false),
            TokenKind.RightBrace);
        Ascend();
        return new(Locate(start), fields);
    }

    private ObjectFieldNode ParseObjectField(bool constant)
    {
        var start = _reader.Start;
        var name = ParseName();
        Expect(TokenKind.Colon);
        var value = ParseValue(constant);
        return new(Locate(start), name, value);
    }

    private VariableNode ParseVariable()
    {
        var start = _reader.Start;
        Expect(TokenKind.Dollar);
        var name = ParseName();
        return new(Locate(start), name);
    }

    private SyntaxException VariableInConstant()
    {
        var dollar = Expect(TokenKind.Dollar);

        return _reader.Kind == TokenKind.Name
            ? _reader.Fault(dollar.Start, $"Unexpected variable \"${_reader.GetString()}\" in constant value.")
            : Unexpected(dollar);
    }
}
