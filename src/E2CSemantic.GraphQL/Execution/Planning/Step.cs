namespace E2CSemantic.GraphQL.Execution.Planning;

/// <summary>
/// One piece of work of a query plan, such as one statement to a database. Immutable and shared by all requests of the prepared
/// operation; what varies reaches it through the <see cref="StepContext"/>. Steps with equal keys are merged into one.
/// </summary>
/// <param name="key">What the step does, as a value with equality; variables stand in it by name.</param>
public abstract class Step(object key)
{
    /// <summary>What the step does, as a value with equality.</summary>
    public object Key { get; } = key;

    /// <summary>The step that does the work of both; the other has an equal key. This one unless overridden.</summary>
    public virtual Step MergeWith(Step other) => this;

    /// <summary>Does the work for one request. Refuse with a <see cref="GraphQLException"/>.</summary>
    public abstract ValueTask<object?> ExecuteAsync(StepContext context);
}
