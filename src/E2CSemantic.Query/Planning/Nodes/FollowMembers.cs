using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Query.Planning.Conditions;

namespace E2CSemantic.Query.Planning.Nodes;

/// <summary>Gives each member of a cohort what another fact tells of the person within a window; no member is lost or doubled.</summary>
/// <param name="Rows">The members.</param>
/// <param name="Others">The rows of the followed fact.</param>
/// <param name="Unit">The person column of both.</param>
/// <param name="Keys">The columns that tell members apart.</param>
/// <param name="Followed">The condition and the window.</param>
/// <param name="ReportedAfter">School years from the entry of a member to the year that the member is reported for.</param>
/// <param name="Computes">What is computed; null where it is asked whether there is a row.</param>
/// <param name="As">The name of the column that is added.</param>
internal sealed record FollowMembers(
    RowNode Rows, RowNode Others, string Unit, ImmutableArray<string> Keys, FollowedRows Followed, int ReportedAfter, FollowedValue? Computes, string As) : RowNode
{
    public override RowNode? Source => Rows;

    public override RowNode? Side => Others;

    public override RowNode WithSide(RowNode side) => this with { Others = side };

    public override ImmutableArray<string> ReadsFor(ImmutableArray<string> wanted) =>
        [.. wanted.Where(column => column != As).Concat(Keys).Append(Unit).Append(Followed.Within.FromQuarter is { } from ? OrdinalOf(from) : StarColumns.SchoolYear).Distinct()];

    public override ImmutableArray<string> SideReadsFor(ImmutableArray<string> wanted) =>
    [
        .. ReadOfOthers.Append(Unit).Append(StarColumns.SchoolYear).Concat(Followed.Within.AtQuarter is { } at ? [OrdinalOf(at)] : []).Distinct(),
    ];

    public override PlanNode WithInput(PlanNode input) => this with { Rows = (RowNode)input };

    public override ImmutableArray<string> Columns => [.. Rows.Columns, As];

    public override string Description =>
        $"Follow members in {Followed.Fact}, {Followed.Within}: {As} = {(Computes is null ? "whether there is such a row" : $"{Computes.Function} of {Computes.Column}")}{(Followed.OnlyLast ? ", of the last row" : "")}";

    /// <summary>The columns of the other fact that the condition and the computation read.</summary>
    public ImmutableArray<string> ReadOfOthers =>
        [.. (Followed.Where is { } where ? ExpressionColumns.Of(where) : []).Concat(Computes is { } computes ? [computes.Column] : []).Distinct()];

    /// <summary>The name under which the count of a quarter stands beside its key.</summary>
    public static string OrdinalOf(string column) => $"{column}_ordinal";
}
