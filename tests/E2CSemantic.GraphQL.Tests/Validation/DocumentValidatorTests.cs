using System.Collections.Immutable;
using System.Text;
using E2CSemantic.GraphQL.Errors;
using E2CSemantic.GraphQL.Language;
using E2CSemantic.GraphQL.Validation;

namespace E2CSemantic.GraphQL.Tests.Validation;

public class DocumentValidatorTests
{
    [Fact]
    public void Validate_StopsWithOneMoreError_WhenTheLimitIsReached()
    {
        var errors = Validate("{ a b c d e f g }", ValidationOptions.Request);

        Assert.Equal(6, errors.Length);
        Assert.Equal("Too many validation errors, error limit reached. Validation aborted.", errors[5].Message);
        Assert.Empty(errors[5].Locations);
    }

    [Fact]
    public void Validate_TellsAllErrors_WhenThereIsNoLimit()
    {
        var document = "{ " + string.Concat(Enumerable.Range(0, 500).Select(index => $"unknown{index} ")) + "}";

        Assert.Equal(500, Validate(document, ValidationOptions.Complete).Length);
    }

    [Theory]
    [InlineData("{ schol { name } }", "Cannot query field \"schol\" on type \"Query\".")]
    [InlineData("{ school(nam: 1) { name } }", "Unknown argument \"nam\" on field \"Query.school\".")]
    [InlineData("{ find { name } }", "Cannot query field \"name\" on type \"Member\".")]
    [InlineData("{ find { ... on Studnet { id } } }", "Unknown type \"Studnet\".")]
    [InlineData("{ members(where: {grad: 1}) { __typename } }", "Expected value of type \"Filter\" not to include unknown field \"grad\", found: { grad: 1 }.")]
    [InlineData("{ echo(grade: GRADE_13) }", "Value \"GRADE_13\" does not exist in \"Grade\" enum.")]
    public void Validate_TellsNoNamesOfTheSchema_WhenSuggestionsAreHidden(string document, string message) =>
        Assert.Equal(message, Assert.Single(Validate(document, new() { HideSuggestions = true })).Message);

    [Theory]
    [InlineData("{ echo(int: \"1\") }", "HC0016")]
    [InlineData("{ members(where: 1) { __typename } }", "HC0016")]
    [InlineData("{ members(where: {zzzzzzzzz: 1}) { __typename } }", "HC0016")]
    [InlineData("query ($a: Member) { school @skip(if: false) { name } echo(int: $a) }", "HC0017")]
    [InlineData("{ student(id: null) { id } }", "HC0018")]
    [InlineData("{ person(key: {}) { id } }", "HC0054")]
    [InlineData("{ person(key: {id: 1, name: \"n\"}) { id } }", "HC0055")]
    [InlineData("{ person(key: {id: null}) { id } }", "HC0056")]
    [InlineData("query ($a: ID) { find(key: {id: $a}) { __typename } }", "HC0057")]
    [InlineData("{ echo unknown }", null)]
    public void Validate_GivesTheCode(string document, string? code) =>
        Assert.Equal(code, Validate(document, ValidationOptions.Complete)[0].Code);

    [Fact]
    public void Validate_TellsNoPlaces_WhenTheDocumentHasNone()
    {
        var document = Utf8GraphQLParser.Parse("{ unknown }", new ParserOptions(noLocations: true));

        Assert.Empty(Assert.Single(DocumentValidator.Validate(RuleCase.Schema, document)).Locations);
    }

    [Fact]
    public void Validate_RefusesWithACode_WhenFieldsTakeTooManyComparisons()
    {
        var document = "{ " + string.Concat(Enumerable.Repeat("echo ", 100)) + "}";

        var error = Assert.Single(Validate(document, new() { MaxAllowedFieldMergeComparisons = 4949 }));

        Assert.Equal(("Validation aborted.", "HC0107"), (error.Message, error.Code));
        Assert.Empty(Validate(document, new() { MaxAllowedFieldMergeComparisons = 4950 }));
    }

    [Theory]
    [InlineData(300)]
    [InlineData(100_000)]
    public void Validate_Answers_WhenFragmentsFormAChain(int length)
    {
        var document = new StringBuilder("{ school { ...F0 } }");

        for (var index = 0; index < length; index++)
        {
            document.Append(System.Globalization.CultureInfo.InvariantCulture, $" fragment F{index} on School {{ size ...F{index + 1} }}");
        }

        document.Append(System.Globalization.CultureInfo.InvariantCulture, $" fragment F{length} on School {{ size }}");
        var errors = Validate(document.ToString(), ValidationOptions.Request);

        Assert.All(errors, error => Assert.Equal("Validation aborted.", error.Message));
        Assert.Equal(length > 300, errors.Length == 1);
    }

    [Fact]
    public void Validate_Answers_WhenEveryFragmentSpreadsEveryOther()
    {
        var names = Enumerable.Range(0, 20).Select(index => $"F{index}").ToList();
        var all = string.Join(' ', names.Select(name => "..." + name));
        var document = $"{{ school {{ {all} }} }} " + string.Join(' ', names.Select(name => $"fragment {name} on School {{ size {all} }}"));

        var errors = Validate(document, ValidationOptions.Request);

        Assert.Equal(6, errors.Length);
        Assert.StartsWith("Cannot spread fragment \"F0\" within itself", errors[0].Message, StringComparison.Ordinal);
    }

    private static ImmutableArray<GraphQLError> Validate(string document, ValidationOptions options) =>
        DocumentValidator.Validate(RuleCase.Schema, Utf8GraphQLParser.Parse(document, ParserOptions.Trusted), options);
}
