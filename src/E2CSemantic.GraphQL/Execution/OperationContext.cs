using E2CSemantic.GraphQL.Execution.Planning;

namespace E2CSemantic.GraphQL.Execution;

/// <summary>One request on its way through a compiled operation.</summary>
internal sealed class OperationContext
{
    private readonly Lock _gate = new();
    private Dictionary<Selection, ArgumentCoercion.Outcome>? _arguments;

    public OperationContext(
        Operation operation,
        OperationRequest request,
        VariableValues variables,
        QueryPlan plan,
        CancellationToken requestAborted)
    {
        Operation = operation;
        Request = request;
        Variables = variables;
        RequestAborted = requestAborted;
        Steps = new(this, plan);
    }

    public Operation Operation { get; }

    public OperationRequest Request { get; }

    public VariableValues Variables { get; }

    public CancellationToken RequestAborted { get; }

    public StepResults Steps { get; }

    // Arguments depend on variables alone, so they are coerced once per request however many rows there are. Steps may ask from any thread.
    public ArgumentCoercion.Outcome Arguments(Selection selection)
    {
        if (selection.HasConstantArguments)
        {
            return selection.Arguments(VariableValues.Empty);
        }

        lock (_gate)
        {
            _arguments ??= [];
            if (!_arguments.TryGetValue(selection, out var outcome))
            {
                _arguments[selection] = outcome = selection.Arguments(Variables);
            }

            return outcome;
        }
    }
}
