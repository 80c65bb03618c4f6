using System.Collections.Immutable;

namespace E2CSemantic.Query.Planning.Nodes;

/// <summary>A step that the engine computes: it compiles to a select over its source.</summary>
internal abstract record RowNode : PlanNode
{
    /// <summary>The step before; null for a scan.</summary>
    public abstract RowNode? Source { get; }

    /// <inheritdoc/>
    public override PlanNode? Input => Source;

    /// <summary>The names of the columns that it gives.</summary>
    public abstract ImmutableArray<string> Columns { get; }

    /// <summary>The columns that it needs of its source to give those wanted of it.</summary>
    public abstract ImmutableArray<string> ReadsFor(ImmutableArray<string> wanted);
}
