using E2CSemantic.GraphQL.Language;
using E2CSemantic.GraphQL.Validation;

namespace E2CSemantic.GraphQL.Tests.Validation.Rules;

public class RuleCasesTests
{
    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();

        foreach (var found in RuleCase.All)
        {
            cases.Add(found.Rule, found.Title);
        }

        return cases;
    }

    public static TheoryData<string> Rules() => [.. RuleCase.All.Select(found => found.Rule).Distinct()];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Validate_TellsTheErrorsOfTheCase(string rule, string title)
    {
        var expected = RuleCase.Find(rule, title);

        var errors = DocumentValidator.Validate(RuleCase.Schema, Utf8GraphQLParser.Parse(expected.Document, ParserOptions.Trusted));

        Assert.Equal(expected.Errors, errors.Select(RuleCase.Print));
    }

    [Fact]
    public void Cases_HoldAValidAndTwoInvalidDocuments_ForEveryRule()
    {
        var rules = SpecifiedRules.OfSpecification(Context("{ echo }")).Select(rule => rule.GetType().Name);
        var covered = RuleCase.All
            .GroupBy(found => found.Rule)
            .Where(group => group.Any(found => found.Errors.Count == 0) && group.Count(found => found.Errors.Count > 0) >= 2)
            .Select(group => group.Key + "Rule");

        Assert.Equal(27, rules.Count());
        Assert.Equal(rules.Order(StringComparer.Ordinal), covered.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Cases_FailWithoutTheirRule(string rule)
    {
        var cases = RuleCase.All.Where(found => found.Rule == rule);

        Assert.Contains(cases, found => !found.Errors.SequenceEqual(ValidateWithout(rule + "Rule", found.Document)));
    }

    private static IEnumerable<string> ValidateWithout(string rule, string document) =>
        DocumentValidator.Validate(
            RuleCase.Schema,
            Utf8GraphQLParser.Parse(document, ParserOptions.Trusted),
            ValidationOptions.Complete,
            context => SpecifiedRules.OfSpecification(context).Where(other => other.GetType().Name != rule))
            .Select(RuleCase.Print);

    private static DocumentValidatorContext Context(string document) =>
        new(RuleCase.Schema, Utf8GraphQLParser.Parse(document), ValidationOptions.Complete);
}
