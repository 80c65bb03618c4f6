using E2CSemantic.GraphQL.Errors;
using E2CSemantic.GraphQL.Execution.Results;
using E2CSemantic.GraphQL.Types;

namespace E2CSemantic.GraphQL.Execution;

/// <summary>What a resolver may know: the parent value, the arguments, the selection, and the request. Cheap to copy; valid while the request runs.</summary>
public readonly struct ResolverContext
{
    private readonly OperationContext _operation;
    private readonly ObjectResult _owner;

    internal ResolverContext(OperationContext operation, ObjectResult owner, Selection selection, object? parent, ArgumentValues arguments)
    {
        _operation = operation;
        _owner = owner;
        Selection = selection;
        ParentValue = parent;
        Arguments = arguments;
    }

    /// <summary>The schema of the request.</summary>
    public Schema Schema => _operation.Operation.Schema;

    /// <summary>The compiled operation of the request.</summary>
    public Operation Operation => _operation.Operation;

    /// <summary>The selection that is resolved.</summary>
    public Selection Selection { get; }

    /// <summary>The object type whose field is resolved.</summary>
    public ObjectType ObjectType => Selection.DeclaringType;

    /// <summary>The coerced arguments.</summary>
    public ArgumentValues Arguments { get; }

    /// <summary>What the parent's resolver gave; the request's root value for fields of a root type.</summary>
    public object? ParentValue { get; }

    /// <summary>The coerced variables of the request.</summary>
    public VariableValues Variables => _operation.Variables;

    /// <summary>The state that the host gave with the request, such as the caller.</summary>
    public IReadOnlyDictionary<string, object?> ContextData => _operation.Request.ContextData;

    /// <summary>Cancelled when the caller leaves or the time is up.</summary>
    public CancellationToken RequestAborted => _operation.RequestAborted;

    /// <summary>Where the value will stand in the response.</summary>
    public ResponsePath Path => _owner.PathOf(_owner.IndexOf(Selection));

    /// <summary>The parent value as the type.</summary>
    /// <exception cref="InvalidCastException">It is of another type, or null.</exception>
    public T Parent<T>() => (T)ParentValue!;

    /// <summary>The argument's value as the type; the default of the type if the argument is absent or null.</summary>
    /// <exception cref="InvalidCastException">The value is of another type.</exception>
    public T ArgumentValue<T>(string name) => Arguments.Value<T>(name)!;

    /// <summary>The host's service of the type.</summary>
    /// <exception cref="InvalidOperationException">The request has no such service.</exception>
    public T Service<T>()
        where T : notnull =>
        _operation.Request.Services?.GetService(typeof(T)) is T service
            ? service
            : throw new InvalidOperationException($"The request has no service {typeof(T)}.");

    /// <summary>The result of the step that the plan gave this selection.</summary>
    /// <exception cref="InvalidOperationException">The field contributes no step.</exception>
    public ValueTask<T> StepResultAsync<T>() => _operation.Steps.ResultAsync<T>(Selection);
}
