using System.Collections.Frozen;
using System.Collections.Immutable;

namespace E2CSemantic.GraphQL.Execution.Planning;

/// <summary>The steps of one compiled operation, and which selection reads the result of which step. Shared by all its requests.</summary>
public sealed class QueryPlan
{
    private readonly FrozenDictionary<Selection, int> _stepOf;

    /// <summary>A plan in which each selection reads one of the steps.</summary>
    /// <param name="steps">The steps, in the order in which they are started.</param>
    /// <param name="stepOf">For each selection that reads a step, the place of the step, from 0.</param>
    public QueryPlan(ImmutableArray<Step> steps, IReadOnlyDictionary<Selection, int> stepOf)
    {
        Steps = steps;
        _stepOf = stepOf.ToFrozenDictionary();
    }

    /// <summary>A plan without steps.</summary>
    public static QueryPlan Empty { get; } = new([], FrozenDictionary<Selection, int>.Empty);

    /// <summary>The steps, in the order in which they are started; none waits for another.</summary>
    public ImmutableArray<Step> Steps { get; }

    /// <summary>Finds the step that a selection reads, as a place in <see cref="Steps"/>.</summary>
    public bool TryGetStep(Selection selection, out int step) => _stepOf.TryGetValue(selection, out step);
}
