using E2CSemantic.GraphQL.Language;

namespace E2CSemantic.GraphQL.Tests.Language;

public class SchemaCoordinateTests
{
    [Theory]
    [InlineData("Type", "Type", null, null, false)]
    [InlineData("Type.field", "Type", "field", null, false)]
    [InlineData("Type.field(argument:)", "Type", "field", "argument", false)]
    [InlineData("@directive", "directive", null, null, true)]
    [InlineData("@directive(argument:)", "directive", null, "argument", true)]
    public void Parse_GivesThePartsAndPrintsThemBack(string text, string name, string? member, string? argument, bool ofDirective)
    {
        var coordinate = SchemaCoordinate.Parse(text);

        Assert.Equal(new SchemaCoordinate(name, member, argument, ofDirective), coordinate);
        Assert.Equal(text, coordinate.ToString());
    }

    [Theory]
    [InlineData("", "Expected Name, found <EOF>.", 0)]
    [InlineData("Type.", "Expected Name, found <EOF>.", 5)]
    [InlineData("Type field", "Invalid character: \" \".", 4)]
    [InlineData("Type.field(argument)", "Expected \":\", found \")\".", 19)]
    [InlineData("Type(argument:)", "Expected <EOF>, found \"(\".", 4)]
    [InlineData("@directive.field", "Expected <EOF>, found \".\".", 10)]
    [InlineData("Type.field.more", "Expected <EOF>, found \".\".", 10)]
    [InlineData("Type.field(argument:)x", "Expected <EOF>, found Name \"x\".", 21)]
    [InlineData("é", "Invalid character: U+00E9.", 0)]
    public void Parse_Refuses_WhenTheTextIsNoCoordinate(string text, string message, int position)
    {
        var fault = Assert.Throws<SyntaxException>(() => SchemaCoordinate.Parse(text));

        Assert.Equal(("Syntax Error: " + message, position), (fault.Message, fault.Position));
    }

    [Fact]
    public void Constructor_Refuses_WhatNoCoordinateNames()
    {
        Assert.Throws<ArgumentException>(() => new SchemaCoordinate("directive", "member", ofDirective: true));
        Assert.Throws<ArgumentException>(() => new SchemaCoordinate("Type", argumentName: "argument"));
    }
}
