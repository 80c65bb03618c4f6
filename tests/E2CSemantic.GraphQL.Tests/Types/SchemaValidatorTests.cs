using System.Text.Json;
using E2CSemantic.GraphQL.Language;
using E2CSemantic.GraphQL.Tests.Recorded;
using E2CSemantic.GraphQL.Types;

namespace E2CSemantic.GraphQL.Tests.Types;

public sealed class SchemaValidatorTests
{
    public static TheoryData<string, string> InvalidSchemas()
    {
        var data = new TheoryData<string, string>();
        foreach (var line in RecordedLines.Read("invalid-schemas.jsonl"))
        {
            data.Add(line.TextOf("sdl")!, string.Join('\n', line.GetProperty("errors").EnumerateArray().Select(Line)));
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(InvalidSchemas))]
    public void Validate_GivesTheRecordedErrors(string sdl, string expected)
    {
        var schema = SchemaBuilder.New().AddDocument(Utf8GraphQLParser.Parse(sdl, ParserOptions.Trusted)).CreateUnchecked();

        var errors = SchemaValidator.Validate(schema);

        Assert.Equal(expected, string.Join('\n', errors.Select(error =>
            error.Message + string.Concat(error.Locations.Select(location => $" {location.Line}:{location.Column}")))));
    }

    [Fact]
    public void Create_ThrowsEveryError_WhenTheSchemaIsInvalid()
    {
        var builder = SchemaBuilder.New().AddDocument(Utf8GraphQLParser.Parse("type Query type Empty", ParserOptions.Trusted));

        var exception = Assert.Throws<SchemaException>(builder.Create);

        Assert.Equal(
            ["Type Query must define one or more fields.", "Type Empty must define one or more fields."],
            exception.Errors.Select(error => error.Message));
    }

    private static string Line(JsonElement error) =>
        error.GetProperty("message").GetString()
        + (error.TryGetProperty("locations", out var locations)
            ? string.Concat(locations.EnumerateArray().Select(location => $" {location.GetProperty("line")}:{location.GetProperty("column")}"))
            : "");
}
