using System.Collections.Immutable;
using System.Diagnostics;

namespace E2CSemantic.Query.Planning.Nodes;

/// <summary>Reads columns of a fact of the release.</summary>
internal sealed record ScanFact(string Table, ImmutableArray<ScanColumn> Reads) : RowNode
{
    public override RowNode? Source => null;

    public override ImmutableArray<string> ReadsFor(ImmutableArray<string> wanted) => [];

    public override PlanNode WithInput(PlanNode input) => throw new UnreachableException();

    public override ImmutableArray<string> Columns => [.. Reads.Select(read => read.As)];

    public override string Description => $"Read {Table}: {string.Join(", ", Columns)}";
}
