using E2CSemantic.GraphQL.Language;

namespace E2CSemantic.GraphQL.Execution.Preparation;

/// <summary>How deep an operation nests fields, fragments followed; a field of the root is at depth 1, and introspection counts for nothing.</summary>
internal sealed class ExecutionDepth(IReadOnlyDictionary<string, FragmentDefinitionNode> fragments)
{
    private readonly Dictionary<string, int> _ofFragment = new(StringComparer.Ordinal);

    public int Of(OperationDefinitionNode operation) => Of(operation.SelectionSet);

    private int Of(SelectionSetNode set)
    {
        var deepest = 0;
        foreach (var selection in set.Selections)
        {
            var depth = selection switch
            {
                FieldNode field when field.Name.Value.StartsWith("__", StringComparison.Ordinal) => 0,
                FieldNode field => 1 + (field.SelectionSet is null ? 0 : Of(field.SelectionSet)),
                InlineFragmentNode fragment => Of(fragment.SelectionSet),
                FragmentSpreadNode spread => OfFragment(spread.Name.Value),
                _ => throw new System.Diagnostics.UnreachableException(),
            };
            deepest = Math.Max(deepest, depth);
        }

        return deepest;
    }

    private int OfFragment(string name)
    {
        if (_ofFragment.TryGetValue(name, out var known))
        {
            return known;
        }

        // A cycle, which validation refuses, ends here.
        _ofFragment[name] = 0;
        return fragments.TryGetValue(name, out var fragment) ? _ofFragment[name] = Of(fragment.SelectionSet) : 0;
    }
}
