using E2CSemantic.GraphQL.Validation.Limits;
using E2CSemantic.GraphQL.Validation.Rules;

namespace E2CSemantic.GraphQL.Validation;

/// <summary>The rules for executable documents, in the order in which they report on one node.</summary>
internal static class SpecifiedRules
{
    /// <summary>The spec's rules, then the limits that the options ask for.</summary>
    public static IEnumerable<ValidationRule> Create(DocumentValidatorContext context) =>
        [.. OfSpecification(context), .. LimitRules.Create(context)];

    /// <summary>Section 5 of the September 2025 edition.</summary>
    public static IEnumerable<ValidationRule> OfSpecification(DocumentValidatorContext context) =>
    [
        new ExecutableDefinitionsRule(context),
        new KnownOperationTypesRule(context),
        new UniqueOperationNamesRule(context),
        new LoneAnonymousOperationRule(context),
        new SingleFieldSubscriptionsRule(context),
        new KnownTypeNamesRule(context),
        new FragmentsOnCompositeTypesRule(context),
        new VariablesAreInputTypesRule(context),
        new ScalarLeafsRule(context),
        new FieldsOnCorrectTypeRule(context),
        new UniqueFragmentNamesRule(context),
        new KnownFragmentNamesRule(context),
        new NoUnusedFragmentsRule(context),
        new PossibleFragmentSpreadsRule(context),
        new NoFragmentCyclesRule(context),
        new UniqueVariableNamesRule(context),
        new NoUndefinedVariablesRule(context),
        new NoUnusedVariablesRule(context),
        new KnownDirectivesRule(context),
        new UniqueDirectivesPerLocationRule(context),
        new KnownArgumentNamesRule(context),
        new UniqueArgumentNamesRule(context),
        new ValuesOfCorrectTypeRule(context),
        new ProvidedRequiredArgumentsRule(context),
        new VariablesInAllowedPositionRule(context),
        new OverlappingFieldsCanBeMergedRule(context),
        new UniqueInputFieldNamesRule(context),
    ];
}
