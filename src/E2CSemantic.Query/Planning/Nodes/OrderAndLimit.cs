namespace E2CSemantic.Query.Planning.Nodes;

/// <summary>Orders the released rows and keeps one page.</summary>
internal sealed record OrderAndLimit(PlanNode Rows, AnswerOrder Order, int First, int Skip) : ReleaseNode
{
    public override PlanNode? Input => Rows;

    public override PlanNode WithInput(PlanNode input) => this with { Rows = input };

    public override string Description => $"Order by {Name} and keep at most {First} rows after the first {Skip}";

    private string Name => Order switch
    {
        AnswerOrder.Declared => "declared order",
        AnswerOrder.ValueAscending => "value ascending, withheld last",
        _ => "value descending, withheld last",
    };
}
