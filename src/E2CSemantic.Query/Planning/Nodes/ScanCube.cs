using System.Collections.Immutable;
using System.Diagnostics;

namespace E2CSemantic.Query.Planning.Nodes;

/// <summary>Reads the cells of a published cube; no row of it is about a person.</summary>
internal sealed record ScanCube(string Table, ImmutableArray<string> Dimensions, ImmutableArray<string> Statistics) : RowNode
{
    public override RowNode? Source => null;

    public override ImmutableArray<string> ReadsFor(ImmutableArray<string> wanted) => [];

    public override PlanNode WithInput(PlanNode input) => throw new UnreachableException();

    public override ImmutableArray<string> Columns => [StarColumns.SchoolYear, .. Dimensions, .. Statistics];

    public override string Description => $"Read published cube {Table}";
}
