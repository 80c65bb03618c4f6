namespace E2CSemantic.GraphQL.Language;

public ref partial struct Utf8GraphQLParser
{
    private TypeSystemExtensionNode ParseTypeSystemExtension()
    {
        var keyword = _reader;
        keyword.MoveNext();

        return keyword switch
        {
            _ when keyword.IsName("schema"u8) => ParseSchemaExtension(),
            _ when keyword.IsName("scalar"u8) => ParseScalarTypeExtension(),
            _ when keyword.IsName("type"u8) => ParseObjectTypeExtension(),
            _ when keyword.IsName("interface"u8) => ParseInterfaceTypeExtension(),
            _ when keyword.IsName("union"u8) => ParseUnionTypeExtension(),
            _ when keyword.IsName("enum"u8) => ParseEnumTypeExtension(),
            _ when keyword.IsName("input"u8) => ParseInputObjectTypeExtension(),
            _ when keyword.IsName("directive"u8) => ParseDirectiveExtension(),
            _ => throw Unexpected(keyword),
        };
    }

    private SchemaExtensionNode ParseSchemaExtension()
    {
        var start = ExpectExtend("schema");
        var directives = ParseDirectives(constant: true);
        var operationTypes = OptionalMany(
            TokenKind.LeftBrace,
            static (ref Utf8GraphQLParser parser) => parser.ParseOperationTypeDefinition(),
            TokenKind.RightBrace);
        ExpectAddition(directives.Length + operationTypes.Length);
        return new(Locate(start), directives, operationTypes);
    }

    private ScalarTypeExtensionNode ParseScalarTypeExtension()
    {
        var start = ExpectExtend("scalar");
        var name = ParseName();
        var directives = ParseDirectives(constant: true);
        ExpectAddition(directives.Length);
        return new(Locate(start), name, directives);
    }

    private ObjectTypeExtensionNode ParseObjectTypeExtension()
    {
        var start = ExpectExtend("type");
        var name = ParseName();
        var interfaces = ParseInterfaces();
        var directives = ParseDirectives(constant: true);
        var fields = ParseFieldDefinitions();
        ExpectAddition(interfaces.Length + directives.Length + fields.Length);
        return new(Locate(start), name, interfaces, directives, fields);
    }

    private InterfaceTypeExtensionNode ParseInterfaceTypeExtension()
    {
        var start = ExpectExtend("interface");
        var name = ParseName();
        var interfaces = ParseInterfaces();
        var directives = ParseDirectives(constant: true);
        var fields = ParseFieldDefinitions();
        ExpectAddition(interfaces.Length + directives.Length + fields.Length);
        return new(Locate(start), name, interfaces, directives, fields);
    }

    private UnionTypeExtensionNode ParseUnionTypeExtension()
    {
        var start = ExpectExtend("union");
        var name = ParseName();
        var directives = ParseDirectives(constant: true);
        var types = ParseUnionMembers();
        ExpectAddition(directives.Length + types.Length);
        return new(Locate(start), name, directives, types);
    }

    private EnumTypeExtensionNode ParseEnumTypeExtension()
    {
        var start = ExpectExtend("enum");
        var name = ParseName();
        var directives = ParseDirectives(constant: true);
        var values = ParseEnumValueDefinitions();
        ExpectAddition(directives.Length + values.Length);
        return new(Locate(start), name, directives, values);
    }

    private InputObjectTypeExtensionNode ParseInputObjectTypeExtension()
    {
        var start = ExpectExtend("input");
        var name = ParseName();
        var directives = ParseDirectives(constant: true);
        var fields = ParseInputFieldDefinitions();
        ExpectAddition(directives.Length + fields.Length);
        return new(Locate(start), name, directives, fields);
    }

    private DirectiveExtensionNode ParseDirectiveExtension()
    {
        var start = ExpectExtend("directive");
        Expect(TokenKind.At);
        var name = ParseName();
        var directives = ParseDirectives(constant: true);
        ExpectAddition(directives.Length);
        return new(Locate(start), name, directives);
    }

    private int ExpectExtend(string keyword)
    {
        var start = _reader.Start;
        ExpectKeyword("extend");
        ExpectKeyword(keyword);
        return start;
    }

    private readonly void ExpectAddition(int additions)
    {
        if (additions == 0)
        {
            throw Unexpected();
        }
    }
}
