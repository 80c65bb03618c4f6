using System.Collections.Immutable;

namespace E2CSemantic.Query.Planning.Nodes;

/// <summary>Gives each member of a cohort the columns of the person's last row from the entry to the year that reports it; no member is lost or doubled.</summary>
/// <param name="Rows">The members.</param>
/// <param name="Others">The rows of the entering fact, one for each person and school year.</param>
/// <param name="Unit">The person column of both.</param>
/// <param name="ReportedAfter">School years from the entry to the year that the member is reported for.</param>
/// <param name="Carries">The columns that members keep of their own, the person and the year apart.</param>
internal sealed record TakeLastRow(RowNode Rows, RowNode Others, string Unit, int ReportedAfter, ImmutableArray<string> Carries) : RowNode
{
    public override RowNode? Source => Rows;

    public override RowNode? Side => Others;

    public override RowNode WithSide(RowNode side) => this with { Others = side };

    public override ImmutableArray<string> ReadsFor(ImmutableArray<string> wanted) => [Unit, StarColumns.SchoolYear, .. Carries.Where(wanted.Contains)];

    public override ImmutableArray<string> SideReadsFor(ImmutableArray<string> wanted) =>
        [.. wanted.Where(column => !Carries.Contains(column)).Append(Unit).Append(StarColumns.SchoolYear).Distinct()];

    public override PlanNode WithInput(PlanNode input) => this with { Rows = (RowNode)input };

    /// <summary>The columns of members.</summary>
    public ImmutableArray<string> OfMembers => [Unit, StarColumns.SchoolYear, .. Carries.Where(Rows.Columns.Contains)];

    /// <summary>The columns of the last row.</summary>
    public ImmutableArray<string> OfOthers => [.. Others.Columns.Except(OfMembers)];

    public override ImmutableArray<string> Columns => [.. OfMembers, .. OfOthers];

    public override string Description => $"Take the attributes of members from their last row within {ReportedAfter} school years of entry";
}
