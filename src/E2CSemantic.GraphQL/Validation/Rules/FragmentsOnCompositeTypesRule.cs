using E2CSemantic.GraphQL.Language;

namespace E2CSemantic.GraphQL.Validation.Rules;

/// <summary>Fragments are on objects, interfaces or unions (spec 5.5.1.3, Fragments on Object, Interface or Union Types).</summary>
internal sealed class FragmentsOnCompositeTypesRule(DocumentValidatorContext context) : ValidationRule
{
    public override void Register(RuleHandlers handlers)
    {
        handlers.Enter<InlineFragmentNode>(SyntaxKind.InlineFragment, CheckInline);
        handlers.Enter<FragmentDefinitionNode>(SyntaxKind.FragmentDefinition, CheckDefinition);
    }

    private void CheckInline(InlineFragmentNode fragment)
    {
        if (fragment.TypeCondition is { } condition && IsOnLeafOrInput(condition))
        {
            context.Report(ValidationErrors.FragmentOnLeaf(condition));
        }
    }

    private void CheckDefinition(FragmentDefinitionNode fragment)
    {
        if (IsOnLeafOrInput(fragment.TypeCondition))
        {
            context.Report(ValidationErrors.FragmentOnLeaf(fragment.Name, fragment.TypeCondition));
        }
    }

    private bool IsOnLeafOrInput(NamedTypeNode condition) =>
        context.Schema.FindType(condition.Name.Value) is { IsCompositeType: false };
}
