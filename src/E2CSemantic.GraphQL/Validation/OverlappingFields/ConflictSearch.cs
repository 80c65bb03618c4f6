using System.Runtime.CompilerServices;
using E2CSemantic.GraphQL.Language;
using E2CSemantic.GraphQL.Types;

namespace E2CSemantic.GraphQL.Validation.OverlappingFields;

/// <summary>
/// Finds fields that share a response name and cannot be answered as one. Selection sets are collected once, and a
/// pair of fragments, or of a selection set and a fragment, is compared once; what remains is bounded by a budget,
/// as the number of pairs can still be large.
/// </summary>
internal sealed partial class ConflictSearch(DocumentValidatorContext context)
{
    private readonly Dictionary<(object? ParentType, object SelectionSet), CollectedFields> _collected = new(ByReference.Comparer);
    private readonly ComparedPairs<CollectedFields, string> _fieldsWithFragment = new();
    private readonly ComparedPairs<string, string> _fragments = new();
    private int _remainingComparisons = context.Options.MaxAllowedFieldMergeComparisons;

    /// <summary>The conflicts in a selection set, fragments that it spreads included.</summary>
    public List<FieldConflict> Within(SelectionSetNode selectionSet, NamedType? parentType)
    {
        var conflicts = new List<FieldConflict>();
        var collected = Collect(selectionSet, parentType);
        CompareWithin(conflicts, collected);
        var spreads = collected.Spreads;

        if (spreads.Count == 0 || (collected.Fields.Count == 0 && spreads.Count == 1))
        {
            return conflicts;
        }

        for (var left = 0; left < spreads.Count; left++)
        {
            CompareWithFragment(conflicts, collected, spreads[left], areMutuallyExclusive: false);

            for (var right = left + 1; right < spreads.Count; right++)
            {
                CompareFragments(conflicts, spreads[left], spreads[right], areMutuallyExclusive: false);
            }
        }

        return conflicts;
    }

    private void CompareWithin(List<FieldConflict> conflicts, CollectedFields collected)
    {
        foreach (var fields in collected.Fields.Values)
        {
            for (var left = 0; left < fields.Count; left++)
            {
                for (var right = left + 1; right < fields.Count; right++)
                {
                    Add(conflicts, Compare(fields[left], fields[right], parentsAreMutuallyExclusive: false));
                }
            }
        }
    }

    private void CompareWithFragment(
        List<FieldConflict> conflicts,
        CollectedFields collected,
        string fragmentName,
        bool areMutuallyExclusive)
    {
        Spend();

        if (collected.Fields.Count == 0
            || !_fieldsWithFragment.TryAdd(collected, fragmentName, areMutuallyExclusive)
            || context.Fragments.Find(fragmentName) is not { } fragment)
        {
            return;
        }

        var inFragment = Collect(fragment);

        if (inFragment == collected)
        {
            return;
        }

        CompareBetween(conflicts, collected, inFragment, areMutuallyExclusive);

        foreach (var spread in inFragment.Spreads)
        {
            CompareWithFragment(conflicts, collected, spread, areMutuallyExclusive);
        }
    }

    private void CompareFragments(List<FieldConflict> conflicts, string left, string right, bool areMutuallyExclusive)
    {
        Spend();

        if (left == right || !TryAddFragments(left, right, areMutuallyExclusive))
        {
            return;
        }

        if (context.Fragments.Find(left) is not { } leftFragment || context.Fragments.Find(right) is not { } rightFragment)
        {
            return;
        }

        var inLeft = Collect(leftFragment);
        var inRight = Collect(rightFragment);
        CompareBetween(conflicts, inLeft, inRight, areMutuallyExclusive);

        foreach (var spread in inRight.Spreads)
        {
            CompareFragments(conflicts, left, spread, areMutuallyExclusive);
        }

        foreach (var spread in inLeft.Spreads)
        {
            CompareFragments(conflicts, spread, right, areMutuallyExclusive);
        }
    }

    private bool TryAddFragments(string left, string right, bool areMutuallyExclusive) =>
        string.CompareOrdinal(left, right) < 0
            ? _fragments.TryAdd(left, right, areMutuallyExclusive)
            : _fragments.TryAdd(right, left, areMutuallyExclusive);

    private void CompareBetween(
        List<FieldConflict> conflicts,
        CollectedFields left,
        CollectedFields right,
        bool parentsAreMutuallyExclusive)
    {
        foreach (var (responseName, leftFields) in left.Fields)
        {
            if (!right.Fields.TryGetValue(responseName, out var rightFields))
            {
                continue;
            }

            foreach (var leftField in leftFields)
            {
                foreach (var rightField in rightFields)
                {
                    Add(conflicts, Compare(leftField, rightField, parentsAreMutuallyExclusive));
                }
            }
        }
    }

    private static void Add(List<FieldConflict> conflicts, FieldConflict? conflict)
    {
        if (conflict is not null)
        {
            conflicts.Add(conflict);
        }
    }

    private void Spend()
    {
        if (--_remainingComparisons < 0 || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new ValidationAbortedException(ValidationErrors.MergeBudgetUsedUp());
        }
    }
}
