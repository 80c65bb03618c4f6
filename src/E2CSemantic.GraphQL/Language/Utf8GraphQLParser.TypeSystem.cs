namespace E2CSemantic.GraphQL.Language;

public ref partial struct Utf8GraphQLParser
{
    private TypeSystemDefinitionNode? ParseTypeSystemDefinition(ReadOnlySpan<byte> keyword) => keyword switch
    {
        _ when keyword.SequenceEqual("schema"u8) => ParseSchemaDefinition(),
        _ when keyword.SequenceEqual("scalar"u8) => ParseScalarTypeDefinition(),
        _ when keyword.SequenceEqual("type"u8) => ParseObjectTypeDefinition(),
        _ when keyword.SequenceEqual("interface"u8) => ParseInterfaceTypeDefinition(),
        _ when keyword.SequenceEqual("union"u8) => ParseUnionTypeDefinition(),
        _ when keyword.SequenceEqual("enum"u8) => ParseEnumTypeDefinition(),
        _ when keyword.SequenceEqual("input"u8) => ParseInputObjectTypeDefinition(),
        _ when keyword.SequenceEqual("directive"u8) => ParseDirectiveDefinition(),
        _ => null,
    };

    private SchemaDefinitionNode ParseSchemaDefinition()
    {
        var start = _reader.Start;
        var description = ParseDescription();
        ExpectKeyword("schema");
        var directives = ParseDirectives(constant: true);
        var operationTypes = Many(
            TokenKind.LeftBrace,
            static (ref Utf8GraphQLParser parser) => parser.ParseOperationTypeDefinition(),
            TokenKind.RightBrace);
        return new(Locate(start), description, directives, operationTypes);
    }

    private OperationTypeDefinitionNode ParseOperationTypeDefinition()
    {
        var start = _reader.Start;
        var operation = ParseOperationType();
        Expect(TokenKind.Colon);
        var type = ParseNamedType();
        return new(Locate(start), operation, type);
    }

    private ScalarTypeDefinitionNode ParseScalarTypeDefinition()
    {
        var start = _reader.Start;
        var description = ParseDescription();
        ExpectKeyword("scalar");
        var name = ParseName();
        var directives = ParseDirectives(constant: true);
        return new(Locate(start), description, name, directives);
    }

    private ObjectTypeDefinitionNode ParseObjectTypeDefinition()
    {
        var start = _reader.Start;
        var description = ParseDescription();
        ExpectKeyword("type");
        var name = ParseName();
        var interfaces = ParseInterfaces();
        var directives = ParseDirectives(constant: true);
        var fields = ParseFieldDefinitions();
        return new(Locate(start), description, name, interfaces, directives, fields);
    }

    private InterfaceTypeDefinitionNode ParseInterfaceTypeDefinition()
    {
        var start = _reader.Start;
        var description = ParseDescription();
        ExpectKeyword("interface");
        var name = ParseName();
        var interfaces = ParseInterfaces();
        var directives = ParseDirectives(constant: true);
        var fields = ParseFieldDefinitions();
        return new(Locate(start), description, name, interfaces, directives, fields);
    }

    private UnionTypeDefinitionNode ParseUnionTypeDefinition()
    {
        var start = _reader.Start;
        var description = ParseDescription();
        ExpectKeyword("union");
        var name = ParseName();
        var directives = ParseDirectives(constant: true);
        var types = ParseUnionMembers();
        return new(Locate(start), description, name, directives, types);
    }

    private EnumTypeDefinitionNode ParseEnumTypeDefinition()
    {
        var start = _reader.Start;
        var description = ParseDescription();
        ExpectKeyword("enum");
        var name = ParseName();
        var directives = ParseDirectives(constant: true);
        var values = ParseEnumValueDefinitions();
        return new(Locate(start), description, name, directives, values);
    }

    private InputObjectTypeDefinitionNode ParseInputObjectTypeDefinition()
    {
        var start = _reader.Start;
        var description = ParseDescription();
        ExpectKeyword("input");
        var name = ParseName();
        var directives = ParseDirectives(constant: true);
        var fields = ParseInputFieldDefinitions();
        return new(Locate(start), description, name, directives, fields);
    }

    private DirectiveDefinitionNode ParseDirectiveDefinition()
    {
        var start = _reader.Start;
        var description = ParseDescription();
        ExpectKeyword("directive");
        Expect(TokenKind.At);
        var name = ParseName();
        var arguments = ParseArgumentDefinitions();
        var directives = ParseDirectives(constant: true);
        var repeatable = Skip("repeatable");
        ExpectKeyword("on");
        var locations = DelimitedMany(
            TokenKind.Pipe,
            static (ref Utf8GraphQLParser parser) => parser.ParseDirectiveLocation());
        return new(Locate(start), description, name, arguments, directives, repeatable, locations);
    }

    private NameNode ParseDirectiveLocation()
    {
        var token = _reader;
        var name = ParseName();
        return DirectiveLocations.Contains(name.Value) ? name : throw Unexpected(token);
    }
}
