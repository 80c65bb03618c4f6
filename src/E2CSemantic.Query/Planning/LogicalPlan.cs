using E2CSemantic.Query.Planning.Nodes;

namespace E2CSemantic.Query.Planning;

/// <summary>What is to be done for one version's years: the chain of steps, where its rows are read, and what becomes of them.</summary>
/// <param name="Root">The last step.</param>
/// <param name="Target">The store that the row steps run in.</param>
/// <param name="Release">How the rows become an answer.</param>
internal sealed record LogicalPlan(PlanNode Root, WarehouseTarget Target, ReleasePlan Release)
{
    /// <summary>The last step that the engine computes.</summary>
    public RowNode Rows
    {
        get
        {
            var node = Root;
            while (node is not RowNode)
            {
                node = node.Input!;
            }

            return (RowNode)node;
        }
    }
}
