using System.Collections.Immutable;

namespace E2CSemantic.GraphQL.Language;

public ref partial struct Utf8GraphQLParser
{
    private DefinitionNode? ParseExecutableDefinition(ReadOnlySpan<byte> keyword)
    {
        if (keyword.SequenceEqual("query"u8) || keyword.SequenceEqual("mutation"u8) || keyword.SequenceEqual("subscription"u8))
        {
            return ParseOperationDefinition();
        }

        return keyword.SequenceEqual("fragment"u8) ? ParseFragmentDefinition() : null;
    }

    private OperationDefinitionNode ParseOperationDefinition()
    {
        var start = _reader.Start;

        if (_reader.Kind == TokenKind.LeftBrace)
        {
            var shorthand = ParseSelectionSet();
            return new(Locate(start), null, OperationType.Query, null, [], [], shorthand);
        }

        var description = ParseDescription();
        var operation = ParseOperationType();
        var name = _reader.Kind == TokenKind.Name ? ParseName() : null;
        var variables = OptionalMany(
            TokenKind.LeftParenthesis,
            static (ref Utf8GraphQLParser parser) => parser.ParseVariableDefinition(),
            TokenKind.RightParenthesis);
        var directives = ParseDirectives(constant: false);
        var selectionSet = ParseSelectionSet();
        return new(Locate(start), description, operation, name, variables, directives, selectionSet);
    }

    private OperationType ParseOperationType()
    {
        var token = Expect(TokenKind.Name);

        return token switch
        {
            _ when token.IsName("query"u8) => OperationType.Query,
            _ when token.IsName("mutation"u8) => OperationType.Mutation,
            _ when token.IsName("subscription"u8) => OperationType.Subscription,
            _ => throw Unexpected(token),
        };
    }

    private VariableDefinitionNode ParseVariableDefinition()
    {
        var start = _reader.Start;
        var description = ParseDescription();
        var variable = ParseVariable();
        Expect(TokenKind.Colon);
        var type = ParseType();
        var defaultValue = Skip(TokenKind.Equal) ? ParseValue(constant: true) : null;
        var directives = ParseDirectives(constant: true);
        return new(Locate(start), description, variable, type, defaultValue, directives);
    }

    private SelectionSetNode ParseSelectionSet()
    {
        var start = _reader.Start;
        Descend();
        var selections = Any(
            TokenKind.LeftBrace,
            static (ref Utf8GraphQLParser parser) => parser.ParseSelection(),
            TokenKind.RightBrace);
        Ascend();
        return new(Locate(start), selections);
    }

    private SelectionNode ParseSelection() => _reader.Kind == TokenKind.Spread ? ParseFragment() : ParseField();

    private FieldNode ParseField()
    {
        var start = _reader.Start;

        if (++_fields > _options.MaxAllowedFields)
        {
            throw OverLimit(_options.MaxAllowedFields, "fields");
        }

        NameNode? alias = null;
        var name = ParseName();

        if (Skip(TokenKind.Colon))
        {
            alias = name;
            name = ParseName();
        }

        var arguments = ParseArguments(constant: false);
        var directives = ParseDirectives(constant: false);
        var selectionSet = _reader.Kind == TokenKind.LeftBrace ? ParseSelectionSet() : null;
        return new(Locate(start), alias, name, arguments, directives, selectionSet);
    }

    private ImmutableArray<ArgumentNode> ParseArguments(bool constant) =>
        OptionalMany<ArgumentNode>(
            TokenKind.LeftParenthesis,
            constant
                ? static (ref Utf8GraphQLParser parser) => parser.ParseArgument(constant: true)
                : static (ref Utf8GraphQLParser parser) => parser.ParseArgument(constant: false),
            TokenKind.RightParenthesis);

    private ArgumentNode ParseArgument(bool constant)
    {
        var start = _reader.Start;
        var name = ParseName();
        Expect(TokenKind.Colon);
        var value = ParseValue(constant);
        return new(Locate(start), name, value);
    }
}
