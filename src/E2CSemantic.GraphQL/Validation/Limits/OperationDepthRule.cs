using E2CSemantic.GraphQL.Language;
using E2CSemantic.GraphQL.Types;

namespace E2CSemantic.GraphQL.Validation.Limits;

/// <summary>
/// Follows the fields of each operation downwards, through fragments as if they were written out. Fields and fragments
/// that do not exist, and cycles, are passed over: other rules report them.
/// </summary>
internal abstract class OperationDepthRule(DocumentValidatorContext context) : ValidationRule
{
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);

    protected DocumentValidatorContext Context { get; } = context;

    public override void Register(RuleHandlers handlers) =>
        handlers.Enter<OperationDefinitionNode>(SyntaxKind.OperationDefinition, Check);

    /// <summary>Called on the way down.</summary>
    /// <returns>Whether to go below the field.</returns>
    protected abstract bool Enter(FieldNode field, FieldDefinition definition);

    /// <summary>Called on the way up for each field that was gone below.</summary>
    protected abstract void Leave(FieldNode field, FieldDefinition definition);

    protected virtual void Leave(OperationDefinitionNode operation)
    {
    }

    private void Check(OperationDefinitionNode operation)
    {
        if (Context.Schema.RootType(operation.Operation) is { } root)
        {
            Follow(operation.SelectionSet, root);
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

    private void Follow(SelectionSetNode selectionSet, NamedTypeNode condition)
    {
        if (Context.Schema.FindType(condition.Name.Value) is { } type)
        {
            Follow(selectionSet, type);
        }
    }

    private void Follow(FragmentSpreadNode spread)
    {
        if (Context.Fragments.Find(spread.Name.Value) is not { } fragment || !_open.Add(spread.Name.Value))
        {
            return;
        }

        Context.Fragments.Spend(1);
        Follow(fragment.SelectionSet, fragment.TypeCondition);
        _open.Remove(spread.Name.Value);
    }

    private void Follow(FieldNode field, NamedType type)
    {
        if (Context.Schema.FindField(type, field.Name.Value) is { } definition && Enter(field, definition))
        {
            if (field.SelectionSet is not null)
            {
                Follow(field.SelectionSet, definition.Type.Named);
            }

            Leave(field, definition);
        }
    }
}
