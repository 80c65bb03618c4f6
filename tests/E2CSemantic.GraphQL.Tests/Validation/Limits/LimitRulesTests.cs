using System.Collections.Immutable;
using E2CSemantic.GraphQL.Errors;
using E2CSemantic.GraphQL.Language;
using E2CSemantic.GraphQL.Types;
using E2CSemantic.GraphQL.Validation;

namespace E2CSemantic.GraphQL.Tests.Validation.Limits;

public class LimitRulesTests
{
    private const string _tooDeep = "Maximum allowed introspection depth exceeded.";
    private const string _cycle = "Maximum allowed coordinate cycle depth was exceeded.";

    private static readonly Schema _schema = SchemaBuilder.New()
        .AddDocument(Utf8GraphQLParser.Parse("type Query { a: Query b: Query c: Int }"))
        .Create();

    [Theory]
    [InlineData("{ c __typename }")]
    [InlineData("{ __schema { description } }", "__schema")]
    [InlineData("{ ...F } fragment F on Query { __type(name: \"x\") { name } }", "__type")]
    public void Introspection_IsRefused_WhenItIsNotAllowed(string document, string? field = null)
    {
        var errors = Validate(document, new() { AllowIntrospection = false });

        Assert.Equal(field is null ? [] : [("HC0046", field)], errors.Select(error => (error.Code, error.Extensions["field"])));
    }

    [Theory]
    [InlineData("{ __schema { types { fields { args { type { ofType { ofType { name } } } } } enumValues { name } } } }")]
    [InlineData("{ __schema { types { fields { type { fields { name } } } } } }", _tooDeep)]
    [InlineData("{ __schema { types { interfaces { ...T } } } } fragment T on __Type { interfaces { name } }", _tooDeep)]
    [InlineData("{ a { b { __type(name: \"Q\") { possibleTypes { possibleTypes { name } } } } } }", _tooDeep)]
    [InlineData("{ __type(name: \"Q\") { ofType { ofType { ofType { name } } } } }")]
    [InlineData("{ __type(name: \"Q\") { ofType { ofType { ofType { ofType { name } } } } } }", _tooDeep)]
    public void IntrospectionDepth_IsLimited(string document, string? message = null)
    {
        var errors = Validate(document, new() { IntrospectionDepth = new(3, 1) }).Where(error => error.Code is not null);

        Assert.Equal(message is null ? [] : [(message, "HC0086")], errors.Select(error => (error.Message, error.Code)));
    }

    [Theory]
    [InlineData(2, "{ a { a { b { b { c } } } } }")]
    [InlineData(1, "{ a { b { a { c } } } }", "1:11")]
    [InlineData(2, "{ a { a { a { a { a { c } } } } } }", "1:11")]
    [InlineData(2, "{ a { ...F } } fragment F on Query { a { ... { a { c } } } }", "1:48")]
    [InlineData(1, "{ __type(name: \"Q\") { ofType { ofType { ofType { name } } } } }")]
    public void FieldCycleDepth_IsLimited(int limit, string document, string? place = null)
    {
        var errors = Validate(document, new() { MaxAllowedFieldCycleDepth = limit });

        Assert.Equal(place is null ? [] : [$"{_cycle} [{place}]"], errors.Select(RuleCase.Print));
        Assert.All(errors, error => Assert.Equal("HC0087", error.Code));
    }

    [Theory]
    [InlineData("{ a { a { c } } }")]
    [InlineData("{ a { b { a { c } } } }", 4)]
    [InlineData("{ a { ...F } } fragment F on Query { b { ... { a { b { c } } } } }", 5)]
    [InlineData("{ __schema { types { fields { type { name } } } } }")]
    public void ExecutionDepth_IsLimited(string document, int? depth = null)
    {
        var errors = Validate(document, new() { MaxAllowedExecutionDepth = 3 });

        Assert.Equal(
            depth is null ? [] : [$"The GraphQL document has an execution depth of {depth} which exceeds the max allowed execution depth of 3. [1:1]"],
            errors.Select(RuleCase.Print));
    }

    // What an IDE asks for: every part of the schema, types unwrapped nine times.
    [Fact]
    public void Request_AcceptsAWholeIntrospection()
    {
        var unwrapped = string.Concat(Enumerable.Repeat("ofType { kind name ", 9)) + new string('}', 9);
        var document =
            $$"""
            query Introspection {
              __schema {
                description queryType { name } mutationType { name } subscriptionType { name }
                types { ...FullType }
                directives { name description isRepeatable locations args(includeDeprecated: true) { ...Input } }
              }
            }
            fragment FullType on __Type {
              kind name description specifiedByURL isOneOf
              fields(includeDeprecated: true) { name description args(includeDeprecated: true) { ...Input } type { ...Ref } isDeprecated deprecationReason }
              inputFields(includeDeprecated: true) { ...Input }
              interfaces { ...Ref }
              enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason }
              possibleTypes { ...Ref }
            }
            fragment Input on __InputValue { name description type { ...Ref } defaultValue isDeprecated deprecationReason }
            fragment Ref on __Type { kind name {{unwrapped}} }
            """;

        Assert.Empty(Validate(document, ValidationOptions.Request));
    }

    [Fact]
    public void Limits_Answer_WhenFragmentsMultiply()
    {
        var fragments = Enumerable.Range(0, 40).Select(index => $"fragment F{index} on Query {{ a {{ ...F{index + 1} }} b {{ ...F{index + 1} }} }}");
        var document = "{ ...F0 } " + string.Join(' ', fragments) + " fragment F40 on Query { c }";

        var errors = Validate(document, new() { MaxAllowedExecutionDepth = 100 });

        Assert.Equal("Validation aborted.", Assert.Single(errors).Message);
    }

    private static ImmutableArray<GraphQLError> Validate(string document, ValidationOptions options) =>
        DocumentValidator.Validate(_schema, Utf8GraphQLParser.Parse(document), options);
}
