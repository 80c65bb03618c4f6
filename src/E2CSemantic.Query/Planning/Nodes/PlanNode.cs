namespace E2CSemantic.Query.Planning.Nodes;

/// <summary>A step of a plan. Plans are chains: every step has one input, a scan none.</summary>
internal abstract record PlanNode
{
    /// <summary>The step before; null for a scan.</summary>
    public abstract PlanNode? Input { get; }

    /// <summary>The same step after <paramref name="input"/>; never asked of a scan.</summary>
    public abstract PlanNode WithInput(PlanNode input);

    /// <summary>What the step does, in one printable line without any value of the query or of a row.</summary>
    public abstract string Description { get; }
}
