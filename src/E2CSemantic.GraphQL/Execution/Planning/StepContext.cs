namespace E2CSemantic.GraphQL.Execution.Planning;

/// <summary>What a step may know of the request that it works for.</summary>
public readonly struct StepContext
{
    private readonly OperationContext _operation;

    internal StepContext(OperationContext operation)
    {
        _operation = operation;
    }

    /// <summary>The compiled operation of the request.</summary>
    public Operation Operation => _operation.Operation;

    /// <summary>The coerced variables of the request.</summary>
    public VariableValues Variables => _operation.Variables;

    /// <summary>The state that the host gave with the request, such as the caller.</summary>
    public IReadOnlyDictionary<string, object?> ContextData => _operation.Request.ContextData;

    /// <summary>The host's services, if it gave any.</summary>
    public IServiceProvider? Services => _operation.Request.Services;

    /// <summary>Cancelled when the caller leaves or the time is up.</summary>
    public CancellationToken RequestAborted => _operation.RequestAborted;

    /// <summary>The coerced arguments of a selection of the operation.</summary>
    /// <exception cref="GraphQLException">An argument has no valid value under the request's variables.</exception>
    public ArgumentValues Arguments(Selection selection)
    {
        var outcome = _operation.Arguments(selection);
        return outcome.Values ?? throw new GraphQLException(outcome.Error!);
    }
}
