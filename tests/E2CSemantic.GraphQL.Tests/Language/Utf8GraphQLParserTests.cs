using E2CSemantic.GraphQL.Language;

namespace E2CSemantic.GraphQL.Tests.Language;

public class Utf8GraphQLParserTests
{
    [Fact]
    public void Parse_GivesDescriptionsOfExecutableDefinitions()
    {
        var document = Utf8GraphQLParser.Parse("\"o\" query Q(\"v\" $a: Int) { b } \"\"\"f\"\"\" fragment F on T { c }");

        var operation = Assert.IsType<OperationDefinitionNode>(document.Definitions[0]);
        var fragment = Assert.IsType<FragmentDefinitionNode>(document.Definitions[1]);
        Assert.Equal("o", operation.Description?.Value);
        Assert.Equal("v", operation.VariableDefinitions[0].Description?.Value);
        Assert.Equal(("f", true), (fragment.Description?.Value, fragment.Description?.Block));
    }

    [Fact]
    public void Parse_GivesEveryPartOfAField()
    {
        var field = Field("{ x: a(b: $c, d: [1, 2.5], e: {f: E}) @g(h: null) { i } }");

        Assert.Equal(("x", "a"), (field.Alias?.Value, field.Name.Value));
        Assert.Equal(["b", "d", "e"], field.Arguments.Select(argument => argument.Name.Value));
        Assert.Equal("c", Assert.IsType<VariableNode>(field.Arguments[0].Value).Name.Value);
        Assert.Equal("g", Assert.Single(field.Directives).Name.Value);
        Assert.Single(field.SelectionSet!.Selections);
    }

    [Theory]
    [InlineData("1", SyntaxKind.IntValue)]
    [InlineData("-0", SyntaxKind.IntValue)]
    [InlineData("1e5", SyntaxKind.FloatValue)]
    [InlineData("\"\"", SyntaxKind.StringValue)]
    [InlineData("\"\"\"\"\"\"", SyntaxKind.StringValue)]
    [InlineData("true", SyntaxKind.BooleanValue)]
    [InlineData("null", SyntaxKind.NullValue)]
    [InlineData("nullish", SyntaxKind.EnumValue)]
    [InlineData("[]", SyntaxKind.ListValue)]
    [InlineData("{}", SyntaxKind.ObjectValue)]
    public void ParseValueLiteral_GivesTheKind(string text, SyntaxKind kind) =>
        Assert.Equal(kind, Utf8GraphQLParser.ParseValueLiteral(text).Kind);

    [Fact]
    public void ParseValueLiteral_RefusesAVariable_WhenConstant()
    {
        Assert.Throws<SyntaxException>(() => Utf8GraphQLParser.ParseValueLiteral("[$a]"));
        Assert.Equal(SyntaxKind.Variable, Utf8GraphQLParser.ParseValueLiteral("$a", constant: false).Kind);
    }

    [Theory]
    [InlineData("1 2", "Syntax Error: Expected <EOF>, found Int \"2\".")]
    [InlineData("", "Syntax Error: Unexpected <EOF>.")]
    public void ParseValueLiteral_Refuses_WhenTheTextIsNotOneLiteral(string text, string message) =>
        Assert.Equal(message, Assert.Throws<SyntaxException>(() => Utf8GraphQLParser.ParseValueLiteral(text)).Message);

    [Theory]
    [InlineData("A")]
    [InlineData("[A!]!")]
    [InlineData("[[A]]")]
    public void ParseTypeReference_GivesTheType(string text) =>
        Assert.Equal(text, Utf8GraphQLParser.ParseTypeReference(text).ToString());

    [Fact]
    public void ParseTypeReference_Refuses_WhenNonNullIsDoubled() =>
        Assert.Equal(
            "Syntax Error: Expected <EOF>, found \"!\".",
            Assert.Throws<SyntaxException>(() => Utf8GraphQLParser.ParseTypeReference("A!!")).Message);

    [Fact]
    public void Location_IsTheRangeOfTheNode()
    {
        var field = Field("# é\n{ é: a }".Replace("é: ", "x: ", StringComparison.Ordinal));

        Assert.Equal((7, 11), (field.Location!.Start, field.Location.End));
        Assert.Equal((2, 3), (field.Location.Line, field.Location.Column));
    }

    [Fact]
    public void Location_IsAbsent_WhenNotAskedFor() =>
        Assert.Null(Utf8GraphQLParser.Parse("{ a }"u8, new ParserOptions(noLocations: true)).Location);

    [Fact]
    public void Names_AreOneString_HoweverOftenTheyOccur()
    {
        var set = ((OperationDefinitionNode)Utf8GraphQLParser.Parse("{ name other name }").Definitions[0]).SelectionSet;

        Assert.Same(((FieldNode)set.Selections[0]).Name.Value, ((FieldNode)set.Selections[2]).Name.Value);
    }

    [Fact]
    public void Names_StayApart_WhenThereAreMany()
    {
        var names = Enumerable.Range(0, 2000).Select(index => $"name{index}").ToList();
        var set = ((OperationDefinitionNode)Utf8GraphQLParser.Parse("{ " + string.Join(' ', names) + " }").Definitions[0]).SelectionSet;

        Assert.Equal(names, set.Selections.Select(selection => ((FieldNode)selection).Name.Value));
    }

    [Fact]
    public void Parse_GivesAnEmptySelectionSet() => Assert.Empty(Field("{ a { } }").SelectionSet!.Selections);

    [Fact]
    public void Parse_ReadsTheWholeSource()
    {
        var document = Utf8GraphQLParser.Parse("{ a } # end\n");

        Assert.Equal((0, 12), (document.Location!.Start, document.Location.End));
    }

    private static FieldNode Field(string text) =>
        (FieldNode)((OperationDefinitionNode)Utf8GraphQLParser.Parse(text).Definitions[0]).SelectionSet.Selections[0];
}
