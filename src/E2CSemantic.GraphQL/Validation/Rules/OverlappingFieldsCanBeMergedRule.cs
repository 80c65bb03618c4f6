using E2CSemantic.GraphQL.Language;
using E2CSemantic.GraphQL.Validation.OverlappingFields;

namespace E2CSemantic.GraphQL.Validation.Rules;

/// <summary>Fields that share a response name can be answered as one (spec 5.3.2, Field Selection Merging).</summary>
internal sealed class OverlappingFieldsCanBeMergedRule(DocumentValidatorContext context) : ValidationRule
{
    private readonly ConflictSearch _search = new(context);

    public override void Register(RuleHandlers handlers) =>
        handlers.Enter<SelectionSetNode>(SyntaxKind.SelectionSet, Check);

    private void Check(SelectionSetNode selectionSet)
    {
        // The fields of an inline fragment are compared with those around it.
        if (context.Types.Path[^2] is InlineFragmentNode
            || (selectionSet.Selections.Length <= 1 && selectionSet.Selections is not [InlineFragmentNode]))
        {
            return;
        }

        foreach (var conflict in _search.Within(selectionSet, context.Types.ParentType))
        {
            context.Report(ValidationErrors.FieldsConflict(
                FieldConflict.Abbreviate(conflict.ResponseName),
                conflict.Reason,
                conflict.LeftFields.Concat(conflict.RightFields)));
        }
    }
}
