using E2CSemantic.GraphQL.Language;
using E2CSemantic.GraphQL.Types;

namespace E2CSemantic.GraphQL.Validation.Limits;

/// <summary>
/// Follows the fields of each operation downwards, through fragments as if they were written out. A document that
/// other rules refuse is not followed: its fragments may not end.
/// </summary>
internal abstract class OperationDepthRule(DocumentValidatorContext context) : ValidationRule
{
    protected DocumentValidatorContext Context { get; } = context;

    public override void Register(RuleHandlers handlers) =>
        handlers.Leave<DocumentNode>(SyntaxKind.Document, Check);

    /// <summary>Called on the way down.</summary>
    /// <returns>Whether to go below the field.</returns>
    protected abstract bool Enter(FieldNode field, FieldDefinition definition);

    /// <summary>Called on the way up for each field that was gone below.</summary>
    protected abstract void Leave(FieldNode field, FieldDefinition definition);

    protected virtual void Leave(OperationDefinitionNode operation)
    {
    }

    private void Check(DocumentNode document)
    {
        if (Context.Errors.Count > 0)
        {
            return;
        }

        foreach (var operation in document.Definitions.OfType<OperationDefinitionNode>())
        {
            Follow(operation.SelectionSet, Context.Schema.RootType(operation.Operation)!);
            Leave(operation);
        }
    }

    private void Follow(SelectionSetNode selectionSet, NamedType type)
    {
        foreach (var selection in selectionSet.Selections)
        {
            switch (selection)
            {
                case FieldNode field:
                    Follow(field, type);
                    break;
                case InlineFragmentNode { TypeCondition: null } fragment:
                    Follow(fragment.SelectionSet, type);
                    break;
                case InlineFragmentNode fragment:
                    Follow(fragment.SelectionSet, fragment.TypeCondition);
                    break;
                case FragmentSpreadNode spread:
                    Follow(spread);
                    break;
            }
        }
    }

    private void Follow(SelectionSetNode selectionSet, NamedTypeNode condition) =>
        Follow(selectionSet, Context.Schema.FindType(condition.Name.Value)!);

    private void Follow(FragmentSpreadNode spread)
    {
        Context.Fragments.Spend(1);
        var fragment = Context.Fragments.Find(spread.Name.Value)!;
        Follow(fragment.SelectionSet, fragment.TypeCondition);
    }

    private void Follow(FieldNode field, NamedType type)
    {
        var definition = Context.Schema.FindField(type, field.Name.Value)!;

        if (Enter(field, definition))
        {
            if (field.SelectionSet is not null)
            {
                Follow(field.SelectionSet, definition.Type.Named);
            }

            Leave(field, definition);
        }
    }
}
