using E2CSemantic.GraphQL.Language;
using E2CSemantic.GraphQL.Types;

namespace E2CSemantic.GraphQL.Validation;

/// <summary>Where the operations and fragments of a document use variables; each definition is walked once.</summary>
internal sealed class VariableUsages(Schema schema, FragmentGraph fragments)
{
    private readonly Dictionary<DefinitionNode, List<VariableUsage>> _own = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<OperationDefinitionNode, List<VariableUsage>> _all = new(ReferenceEqualityComparer.Instance);

    /// <summary>The usages in an operation and in all fragments that it reaches.</summary>
    public IReadOnlyList<VariableUsage> Of(OperationDefinitionNode operation)
    {
        if (_all.TryGetValue(operation, out var known))
        {
            return known;
        }

        var usages = new List<VariableUsage>(OwnOf(operation));

        foreach (var fragment in fragments.ReachedFrom(operation))
        {
            var own = OwnOf(fragment);
            fragments.Spend(1 + own.Count);
            usages.AddRange(own);
        }

        return _all[operation] = usages;
    }

    private List<VariableUsage> OwnOf(DefinitionNode definition)
    {
        if (_own.TryGetValue(definition, out var known))
        {
            return known;
        }

        var usages = new List<VariableUsage>();
        var types = new TypeTracker(schema);
        var handlers = new RuleHandlers();
        handlers.Enter<VariableNode>(
            SyntaxKind.Variable,
            node => usages.Add(new(node, types.InputType, types.ParentInputType, types.DefaultValue)));
        var walker = new TypedWalker(types, handlers);

        types.Enter(definition);

        switch (definition)
        {
            case OperationDefinitionNode operation:
                walker.WalkAll(operation.Directives);
                walker.Walk(operation.SelectionSet);
                break;
            case FragmentDefinitionNode fragment:
                walker.WalkAll(fragment.Directives);
                walker.Walk(fragment.SelectionSet);
                break;
        }

        types.Leave(definition);
        return _own[definition] = usages;
    }
}
