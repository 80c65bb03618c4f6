using E2CSemantic.GraphQL.Language;

namespace E2CSemantic.GraphQL.Validation.Rules;

/// <summary>No fragment spreads itself, directly or through others (spec 5.5.2.2, Fragment Spreads Must Not Form Cycles).</summary>
internal sealed class NoFragmentCyclesRule(DocumentValidatorContext context) : ValidationRule
{
    private readonly HashSet<string> _visited = new(StringComparer.Ordinal);
    private readonly List<FragmentSpreadNode> _path = [];
    private readonly Dictionary<string, int> _pathIndex = new(StringComparer.Ordinal);

    public override void Register(RuleHandlers handlers) =>
        handlers.Enter<FragmentDefinitionNode>(SyntaxKind.FragmentDefinition, Visit);

    private void Visit(FragmentDefinitionNode fragment)
    {
        var name = fragment.Name.Value;

        if (!_visited.Add(name))
        {
            return;
        }

        context.Fragments.Spend(1);
        _pathIndex[name] = _path.Count;

        foreach (var spread in context.Fragments.SpreadsIn(fragment.SelectionSet))
        {
            _path.Add(spread);

            if (_pathIndex.TryGetValue(spread.Name.Value, out var start))
            {
                var cycle = _path[start..];
                context.Fragments.Spend(cycle.Count);
                context.Report(ValidationErrors.FragmentCycle(cycle));
            }
            else if (context.Fragments.Find(spread.Name.Value) is { } next)
            {
                Visit(next);
            }

            _path.RemoveAt(_path.Count - 1);
        }

        _pathIndex.Remove(name);
    }
}
