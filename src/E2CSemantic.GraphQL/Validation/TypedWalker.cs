using System.Collections.Immutable;
using E2CSemantic.GraphQL.Language;

namespace E2CSemantic.GraphQL.Validation;

/// <summary>Walks a document depth first, keeps the types in step, and calls the handlers of each node.</summary>
internal sealed class TypedWalker(TypeTracker types, RuleHandlers handlers)
{
    public void Walk(SyntaxNode? node)
    {
        if (node is null)
        {
            return;
        }

        types.Enter(node);
        handlers.Enter(node);
        WalkChildren(node);
        handlers.Leave(node);
        types.Leave(node);
    }

    public void WalkAll<T>(ImmutableArray<T> nodes)
        where T : SyntaxNode
    {
        foreach (var node in nodes)
        {
            Walk(node);
        }
    }

    // Typed access where documents from outside are large; names and descriptions interest no rule.
    private void WalkChildren(SyntaxNode node)
    {
        switch (node)
        {
            case FieldNode field:
                WalkAll(field.Arguments);
                WalkAll(field.Directives);
                Walk(field.SelectionSet);
                break;
            case SelectionSetNode selectionSet:
                WalkAll(selectionSet.Selections);
                break;
            case ArgumentNode argument:
                Walk(argument.Value);
                break;
            case DirectiveNode directive:
                WalkAll(directive.Arguments);
                break;
            case FragmentSpreadNode spread:
                WalkAll(spread.Directives);
                break;
            case InlineFragmentNode fragment:
                Walk(fragment.TypeCondition);
                WalkAll(fragment.Directives);
                Walk(fragment.SelectionSet);
                break;
            case ListValueNode list:
                WalkAll(list.Items);
                break;
            case ObjectValueNode record:
                WalkAll(record.Fields);
                break;
            case ObjectFieldNode field:
                Walk(field.Value);
                break;
            case NameNode or StringValueNode or NamedTypeNode:
                break;
            default:
                foreach (var child in node.GetNodes())
                {
                    Walk(child);
                }

                break;
        }
    }
}
