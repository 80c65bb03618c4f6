using E2CSemantic.GraphQL.Execution.Planning;

namespace E2CSemantic.GraphQL.Execution.Preparation;

/// <summary>A compiled operation with the plan beside it.</summary>
internal sealed record PlannedOperation(Operation Operation, QueryPlan Plan);
