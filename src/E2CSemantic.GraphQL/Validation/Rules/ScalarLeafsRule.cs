using E2CSemantic.GraphQL.Language;

namespace E2CSemantic.GraphQL.Validation.Rules;

/// <summary>Leaf fields have no selections and composite fields have some (spec 5.3.3, Leaf Field Selections).</summary>
internal sealed class ScalarLeafsRule(DocumentValidatorContext context) : ValidationRule
{
    public override void Register(RuleHandlers handlers) => handlers.Enter<FieldNode>(SyntaxKind.Field, Check);

    private void Check(FieldNode field)
    {
        if (context.Types.OutputType is not { } type)
        {
            return;
        }

        var isLeaf = type.Named.IsLeafType;

        if (isLeaf && field.SelectionSet is not null)
        {
            context.Report(ValidationErrors.LeafWithSelection(field, type));
        }
        else if (!isLeaf && field.SelectionSet is null)
        {
            context.Report(ValidationErrors.CompositeWithoutSelection(field, type));
        }
    }
}
