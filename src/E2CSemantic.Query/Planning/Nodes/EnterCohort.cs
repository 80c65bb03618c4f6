using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Query.Planning.Conditions;

namespace E2CSemantic.Query.Planning.Nodes;

/// <summary>Keeps the rows by which people become members of a cohort; their school year becomes the one that reports it.</summary>
/// <param name="Rows">The rows of the entering fact.</param>
/// <param name="Unit">The person column.</param>
/// <param name="Cohort">Who enters and who joins.</param>
/// <param name="Carries">The columns that members keep of those rows; what was joined for the conditions alone is dropped.</param>
internal sealed record EnterCohort(RowNode Rows, string Unit, Cohort Cohort, ImmutableArray<string> Carries) : RowNode
{
    public override RowNode? Source => Rows;

    public override ImmutableArray<string> ReadsFor(ImmutableArray<string> wanted) =>
    [
        .. wanted.Concat([Unit, StarColumns.SchoolYear])
            .Concat(Cohort.EntersOnce ? Cohort.Grain : [])
            .Concat(Cohort.Additions.Select(addition => addition.Where).Prepend(Cohort.Entry).SelectMany(where => ExpressionColumns.Of(where)))
            .Distinct(),
    ];

    public override PlanNode WithInput(PlanNode input) => this with { Rows = (RowNode)input };

    public override ImmutableArray<string> Columns => [.. Rows.Columns.Where(Carries.Contains)];

    public override string Description =>
        $"Enter the cohort {(Cohort.EntersOnce ? "once" : "by each row")}{(Cohort.Additions.IsEmpty ? "" : $", {Cohort.Additions.Length} ways to join later")}, reported {Cohort.ReportedAfter} school years after";
}
