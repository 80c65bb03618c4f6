namespace E2CSemantic.GraphQL.Language;

public ref partial struct Utf8GraphQLParser
{
    private SelectionNode ParseFragment()
    {
        var start = _reader.Start;
        Expect(TokenKind.Spread);
        var hasTypeCondition = Skip("on");

        if (!hasTypeCondition && _reader.Kind == TokenKind.Name)
        {
            var name = ParseFragmentName();
            var spreadDirectives = ParseDirectives(constant: false);
            return new FragmentSpreadNode(Locate(start), name, spreadDirectives);
        }

        var typeCondition = hasTypeCondition ? ParseNamedType() : null;
        var directives = ParseDirectives(constant: false);
        var selectionSet = ParseSelectionSet();
        return new InlineFragmentNode(Locate(start), typeCondition, directives, selectionSet);
    }

    private FragmentDefinitionNode ParseFragmentDefinition()
    {
        var start = _reader.Start;
        var description = ParseDescription();
        ExpectKeyword("fragment");
        var name = ParseFragmentName();
        ExpectKeyword("on");
        var typeCondition = ParseNamedType();
        var directives = ParseDirectives(constant: false);
        var selectionSet = ParseSelectionSet();
        return new(Locate(start), description, name, typeCondition, directives, selectionSet);
    }

    private NameNode ParseFragmentName() => _reader.IsName("on"u8) ? throw Unexpected() : ParseName();
}
