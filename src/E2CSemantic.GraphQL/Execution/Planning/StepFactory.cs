namespace E2CSemantic.GraphQL.Execution.Planning;

/// <summary>The step that a selection of a field contributes to the plan of the operation; null if it needs none. Variables are not known yet.</summary>
public delegate Step? StepFactory(Operation operation, Selection selection);
