using System.Runtime.CompilerServices;
using E2CSemantic.GraphQL.Language;

namespace E2CSemantic.GraphQL.Validation;

/// <summary>
/// The fragments of a document by name and what spreads them. Following spreads spends a budget, so that no document
/// makes validation more than linear.
/// </summary>
internal sealed class FragmentGraph
{
    private const int _workBudget = 50_000;
    private readonly Dictionary<string, FragmentDefinitionNode> _fragments = new(StringComparer.Ordinal);
    private readonly Dictionary<SelectionSetNode, List<FragmentSpreadNode>> _spreads = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<OperationDefinitionNode, List<FragmentDefinitionNode>> _reached = new(ReferenceEqualityComparer.Instance);
    private int _remainingWork = _workBudget;

    public FragmentGraph(DocumentNode document)
    {
        foreach (var definition in document.Definitions)
        {
            if (definition is FragmentDefinitionNode fragment)
            {
                _fragments[fragment.Name.Value] = fragment;
            }
        }
    }

    /// <summary>The fragment of the name; of several the last.</summary>
    public FragmentDefinitionNode? Find(string name) => _fragments.GetValueOrDefault(name);

    /// <summary>All spreads in a selection set, those in its fields and inline fragments too.</summary>
    public IReadOnlyList<FragmentSpreadNode> SpreadsIn(SelectionSetNode selectionSet)
    {
        if (_spreads.TryGetValue(selectionSet, out var known))
        {
            return known;
        }

        var spreads = new List<FragmentSpreadNode>();
        var rest = new Stack<SelectionSetNode>([selectionSet]);

        while (rest.TryPop(out var next))
        {
            foreach (var selection in next.Selections)
            {
                switch (selection)
                {
                    case FragmentSpreadNode spread:
                        spreads.Add(spread);
                        break;
                    case FieldNode { SelectionSet: { } nested }:
                        rest.Push(nested);
                        break;
                    case InlineFragmentNode fragment:
                        rest.Push(fragment.SelectionSet);
                        break;
                }
            }
        }

        return _spreads[selectionSet] = spreads;
    }

    /// <summary>The fragments that an operation uses, directly or through others.</summary>
    public IReadOnlyList<FragmentDefinitionNode> ReachedFrom(OperationDefinitionNode operation)
    {
        if (!_reached.TryGetValue(operation, out var fragments))
        {
            fragments = Reach([operation]);
            _reached[operation] = fragments;
        }

        return fragments;
    }

    public List<FragmentDefinitionNode> ReachedFromAny(IEnumerable<OperationDefinitionNode> operations) => Reach(operations);

    /// <summary>Call at each step of a recursion over fragments.</summary>
    /// <exception cref="ValidationAbortedException">The budget, or the stack, is used up.</exception>
    public void Spend(int work)
    {
        _remainingWork -= work;

        if (_remainingWork < 0 || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new ValidationAbortedException(ValidationErrors.Aborted());
        }
    }

    private List<FragmentDefinitionNode> Reach(IEnumerable<OperationDefinitionNode> operations)
    {
        var names = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);

        foreach (var operation in operations)
        {
            Collect(operation.SelectionSet);
        }

        Spend(names.Count);
        var fragments = new List<FragmentDefinitionNode>();

        for (var index = 0; index < names.Count; index++)
        {
            if (Find(names[index]) is { } fragment)
            {
                fragments.Add(fragment);
                Spend(Collect(fragment.SelectionSet));
            }
        }

        return fragments;

        int Collect(SelectionSetNode selectionSet)
        {
            var spreads = SpreadsIn(selectionSet);

            foreach (var spread in spreads)
            {
                if (seen.Add(spread.Name.Value))
                {
                    names.Add(spread.Name.Value);
                }
            }

            return spreads.Count;
        }
    }
}
