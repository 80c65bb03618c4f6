using System.Collections.Immutable;
using E2CSemantic.Query.Planning;
using E2CSemantic.Query.Planning.Nodes;

namespace E2CSemantic.Query.Rewrites;

/// <summary>Applies every rewrite to a plan, in order. None changes what the plan answers.</summary>
internal static class PlanRewriter
{
    /// <summary>The rewrites. Each gives the same instance back where it has nothing to do.</summary>
    public static ImmutableArray<Func<PlanNode, PlanNode>> Rewrites { get; } =
    [
        PushFilterDown.Rewrite,
        PruneJoins.Rewrite,
        PruneColumns.Rewrite,
    ];

    public static LogicalPlan Rewrite(LogicalPlan plan)
    {
        var root = Rewrite(plan.Root);
        return ReferenceEquals(root, plan.Root) ? plan : plan with { Root = root };
    }

    public static PlanNode Rewrite(PlanNode root) => Rewrites.Aggregate(root, (node, rewrite) => rewrite(node));
}
