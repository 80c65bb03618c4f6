using E2CSemantic.GraphQL.Language;
using E2CSemantic.GraphQL.Types;

namespace E2CSemantic.GraphQL.Validation.Rules;

/// <summary>Some object can be of both a fragment's type and the type around it (spec 5.5.2.3, Fragment Spread Is Possible).</summary>
internal sealed class PossibleFragmentSpreadsRule(DocumentValidatorContext context) : ValidationRule
{
    public override void Register(RuleHandlers handlers)
    {
        handlers.Enter<InlineFragmentNode>(SyntaxKind.InlineFragment, CheckInline);
        handlers.Enter<FragmentSpreadNode>(SyntaxKind.FragmentSpread, CheckSpread);
    }

    private void CheckInline(InlineFragmentNode fragment)
    {
        if (context.Types.OutputType is NamedType { IsCompositeType: true } type
            && context.Types.ParentType is { } parent
            && !context.Schema.Overlap(type, parent))
        {
            context.Report(ValidationErrors.FragmentImpossible(fragment, parent, type));
        }
    }

    private void CheckSpread(FragmentSpreadNode spread)
    {
        if (context.Fragments.Find(spread.Name.Value) is { } fragment
            && context.Schema.FindType(fragment.TypeCondition.Name.Value) is { IsCompositeType: true } type
            && context.Types.ParentType is { } parent
            && !context.Schema.Overlap(type, parent))
        {
            context.Report(ValidationErrors.FragmentImpossible(spread, parent, type));
        }
    }
}
