using System.Collections.Immutable;
using E2CSemantic.GraphQL.Language;
using E2CSemantic.GraphQL.Types;

namespace E2CSemantic.GraphQL.Execution.Preparation;

/// <summary>The variables that skip and include conditions of an operation and the fragments of its document ask, in order and once each.</summary>
internal static class ConditionVariables
{
    public static ImmutableArray<string> Of(OperationDefinitionNode operation, IEnumerable<FragmentDefinitionNode> fragments)
    {
        var names = new OrderedDictionary<string, bool>(StringComparer.Ordinal);
        Visit(operation.SelectionSet, names);
        foreach (var fragment in fragments)
        {
            Visit(fragment.SelectionSet, names);
        }

        return [.. names.Keys];
    }

    private static void Visit(SelectionSetNode set, OrderedDictionary<string, bool> names)
    {
        foreach (var selection in set.Selections)
        {
            var (directives, inner) = selection switch
            {
                FieldNode field => (field.Directives, field.SelectionSet),
                InlineFragmentNode fragment => (fragment.Directives, fragment.SelectionSet),
                FragmentSpreadNode spread => (spread.Directives, null),
                _ => throw new System.Diagnostics.UnreachableException(),
            };
            foreach (var directive in directives)
            {
                if (directive.Name.Value is SpecifiedDirectives.Skip or SpecifiedDirectives.Include)
                {
                    foreach (var variable in directive.Arguments.Select(argument => argument.Value).OfType<VariableNode>())
                    {
                        names[variable.Name.Value] = true;
                    }
                }
            }

            if (inner is not null)
            {
                Visit(inner, names);
            }
        }
    }
}
