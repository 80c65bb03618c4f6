using E2CSemantic.GraphQL.Language;

namespace E2CSemantic.GraphQL.Validation.Rules;

/// <summary>A spread names a fragment of the document (spec 5.5.2.1, Fragment Spread Target Defined).</summary>
internal sealed class KnownFragmentNamesRule(DocumentValidatorContext context) : ValidationRule
{
    public override void Register(RuleHandlers handlers) =>
        handlers.Enter<FragmentSpreadNode>(SyntaxKind.FragmentSpread, Check);

    private void Check(FragmentSpreadNode spread)
    {
        if (context.Fragments.Find(spread.Name.Value) is null)
        {
            context.Report(ValidationErrors.FragmentUnknown(spread.Name));
        }
    }
}
