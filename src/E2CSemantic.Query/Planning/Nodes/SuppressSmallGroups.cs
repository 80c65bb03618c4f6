using System.Collections.Immutable;

namespace E2CSemantic.Query.Planning.Nodes;

/// <summary>Withholds cells of fewer people than the minimum and, where asked, the cells that would reveal them.</summary>
/// <param name="Cells">The cells.</param>
/// <param name="MinimumCount">The fewest people shown.</param>
/// <param name="ByNoisyCount">Whether the minimum is asked of the noisy count; else of the true one.</param>
/// <param name="Lattice">The dimensions over which complements are decided together; empty for none.</param>
internal sealed record SuppressSmallGroups(PlanNode Cells, int MinimumCount, bool ByNoisyCount, ImmutableArray<string> Lattice)
    : ReleaseNode
{
    public override PlanNode? Input => Cells;

    public override PlanNode WithInput(PlanNode input) => this with { Cells = input };

    public override string Description =>
        $"Withhold cells with a {(ByNoisyCount ? "noisy" : "true")} count of people under {MinimumCount}"
        + (Lattice.IsEmpty ? "" : $", and complements over ({string.Join(", ", Lattice)})");
}
