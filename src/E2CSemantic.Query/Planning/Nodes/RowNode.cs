using System.Collections.Immutable;
using System.Diagnostics;

namespace E2CSemantic.Query.Planning.Nodes;

/// <summary>A step that the engine computes: it compiles to a select over its source.</summary>
internal abstract record RowNode : PlanNode
{
    /// <summary>The step before; null for a scan.</summary>
    public abstract RowNode? Source { get; }

    /// <summary>Other rows that the step reads beside its source, with no step of their own in the chain; null for most steps.</summary>
    public virtual RowNode? Side => null;

    /// <summary>The same step beside other rows; never asked of a step without.</summary>
    public virtual RowNode WithSide(RowNode side) => throw new UnreachableException();

    /// <summary>The columns that it needs of the rows beside to give those wanted of it.</summary>
    public virtual ImmutableArray<string> SideReadsFor(ImmutableArray<string> wanted) => [];

    /// <inheritdoc/>
    public override PlanNode? Input => Source;

    /// <summary>The names of the columns that it gives.</summary>
    public abstract ImmutableArray<string> Columns { get; }

    /// <summary>The columns that it needs of its source to give those wanted of it.</summary>
    public abstract ImmutableArray<string> ReadsFor(ImmutableArray<string> wanted);
}
