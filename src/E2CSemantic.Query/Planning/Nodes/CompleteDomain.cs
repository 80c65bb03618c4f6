using System.Collections.Immutable;

namespace E2CSemantic.Query.Planning.Nodes;

/// <summary>Gives one cell for every school year and combination of declared members, whether there are people in it or not.</summary>
internal sealed record CompleteDomain(PlanNode Cells, ImmutableArray<string> Dimensions, long CellCount) : ReleaseNode
{
    public override PlanNode? Input => Cells;

    public override PlanNode WithInput(PlanNode input) => this with { Cells = input };

    public override string Description =>
        $"Complete the declared domain of ({string.Join(", ", Dimensions.Prepend(StarColumns.SchoolYear))}): {CellCount} cells";
}
