namespace E2CSemantic.GraphQL.Execution.Planning;

/// <summary>Turns a compiled operation into a plan. Asked once per prepared operation and include mask; must be safe for several threads.</summary>
public interface IOperationPlanner
{
    /// <summary>The plan of the operation; <see cref="QueryPlan.Empty"/> if nothing can be planned.</summary>
    QueryPlan Plan(Operation operation);
}
