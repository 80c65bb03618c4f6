using System.Collections.Immutable;

namespace E2CSemantic.GraphQL.Language;

public ref partial struct Utf8GraphQLParser
{
    private ImmutableArray<NamedTypeNode> ParseInterfaces() =>
        Skip("implements")
            ? DelimitedMany(
                TokenKind.Ampersand,
                static (ref Utf8GraphQLParser parser) => parser.ParseNamedType())
            : [];

    private ImmutableArray<NamedTypeNode> ParseUnionMembers() =>
        Skip(TokenKind.Equal)
            ? DelimitedMany(
                TokenKind.Pipe,
                static (ref Utf8GraphQLParser parser) => parser.ParseNamedType())
            : [];

    private ImmutableArray<FieldDefinitionNode> ParseFieldDefinitions() =>
        OptionalMany(
            TokenKind.LeftBrace,
            static (ref Utf8GraphQLParser parser) => parser.ParseFieldDefinition(),
            TokenKind.RightBrace);

    private ImmutableArray<InputValueDefinitionNode> ParseInputFieldDefinitions() =>
        OptionalMany(
            TokenKind.LeftBrace,
            static (ref Utf8GraphQLParser parser) => parser.ParseInputValueDefinition(),
            TokenKind.RightBrace);

    private ImmutableArray<InputValueDefinitionNode> ParseArgumentDefinitions() =>
        OptionalMany(
            TokenKind.LeftParenthesis,
            static (ref Utf8GraphQLParser parser) => parser.ParseInputValueDefinition(),
            TokenKind.RightParenthesis);

    private ImmutableArray<EnumValueDefinitionNode> ParseEnumValueDefinitions() =>
        OptionalMany(
            TokenKind.LeftBrace,
            static (ref Utf8GraphQLParser parser) => parser.ParseEnumValueDefinition(),
            TokenKind.RightBrace);

    private FieldDefinitionNode ParseFieldDefinition()
    {
        var start = _reader.Start;
        var description = ParseDescription();
        var name = ParseName();
        var arguments = ParseArgumentDefinitions();
        Expect(TokenKind.Colon);
        var type = ParseType();
        var directives = ParseDirectives(constant: true);
        return new(Locate(start), description, name, arguments, type, directives);
    }

    private InputValueDefinitionNode ParseInputValueDefinition()
    {
        var start = _reader.Start;
        var description = ParseDescription();
        var name = ParseName();
        Expect(TokenKind.Colon);
        var type = ParseType();
        var defaultValue = Skip(TokenKind.Equal) ? ParseValue(constant: true) : null;
        var directives = ParseDirectives(constant: true);
        return new(Locate(start), description, name, type, defaultValue, directives);
    }

    private EnumValueDefinitionNode ParseEnumValueDefinition()
    {
        var start = _reader.Start;
        var description = ParseDescription();
        var name = ParseEnumValueName();
        var directives = ParseDirectives(constant: true);
        return new(Locate(start), description, name, directives);
    }

    private NameNode ParseEnumValueName()
    {
        if (_reader.IsName("true"u8) || _reader.IsName("false"u8) || _reader.IsName("null"u8))
        {
            throw Fault($"{TokenDescription.Of(_reader)} is reserved and cannot be used for an enum value.");
        }

        return ParseName();
    }
}
