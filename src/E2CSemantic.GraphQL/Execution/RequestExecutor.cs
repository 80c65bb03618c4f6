using System.Collections.Immutable;
using E2CSemantic.GraphQL.Errors;
using E2CSemantic.GraphQL.Execution.Preparation;
using E2CSemantic.GraphQL.Language;
using E2CSemantic.GraphQL.Types;
using E2CSemantic.GraphQL.Validation;

namespace E2CSemantic.GraphQL.Execution;

/// <summary>
/// Runs requests against one schema: document cache, parse, validate, operation, variables, plan, execute. A stage that refuses
/// gives a result with its errors and no data. For use from several threads; a new schema means a new executor, while requests
/// under way finish on the old one.
/// </summary>
public sealed class RequestExecutor : IDisposable
{
    private readonly RequestExecutorOptions _options;
    private readonly BoundedCache<DocumentKey, PreparedDocument> _documents;
    private readonly SemaphoreSlim _concurrency;

    /// <summary>An executor with empty caches.</summary>
    public RequestExecutor(Schema schema, RequestExecutorOptions? options = null)
    {
        Schema = schema;
        _options = options ?? new();
        _documents = new(_options.OperationDocumentCacheSize, _options.OperationDocumentCacheBytes, static key => key.Bytes.Length);
        _concurrency = new(_options.MaxConcurrentExecutions);
    }

    /// <summary>The schema that requests run against.</summary>
    public Schema Schema { get; }

    /// <summary>Answers one request.</summary>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public async ValueTask<OperationResult> ExecuteAsync(OperationRequest request, CancellationToken cancellationToken = default)
    {
        using var timeout = new CancellationTokenSource(_options.ExecutionTimeout, _options.TimeProvider);
        using var leaving = cancellationToken.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), timeout);
        try
        {
            return await RunAsync(request, timeout.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return OperationResult.Refused(
                new GraphQLError($"The request exceeded the configured timeout of `{_options.ExecutionTimeout:c}`.").WithCode(ErrorCodes.Timeout));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _concurrency.Dispose();

    private async ValueTask<OperationResult> RunAsync(OperationRequest request, CancellationToken requestAborted)
    {
        var (document, refusals) = Prepare(request);
        if (document is null)
        {
            return OperationResult.Refused(refusals);
        }

        var (operation, refusal) = document.Operation(request.OperationName);
        if (operation is null || (refusal = Forbidden(operation.Definition)) is not null)
        {
            return OperationResult.Refused(refusal!);
        }

        var (variables, faults) = VariableCoercion.Coerce(Schema, operation.Definition.VariableDefinitions, request.Variables);
        if (!faults.IsEmpty)
        {
            return OperationResult.Refused(faults);
        }

        if (Schema.RootType(operation.Definition.Operation) is not { } rootType)
        {
            return OperationResult.Executed(null, [NotConfigured(operation.Definition)]);
        }

        var planned = operation.Variant(rootType, variables, _options.Planner);
        var context = new OperationContext(planned.Operation, request, variables, planned.Plan, requestAborted);
        await _concurrency.WaitAsync(requestAborted).ConfigureAwait(false);
        try
        {
            return await new OperationExecutor(context, _options.ErrorFilter).ExecuteAsync().ConfigureAwait(false);
        }
        finally
        {
            _concurrency.Release();
        }
    }

    private (PreparedDocument? Document, ImmutableArray<GraphQLError> Errors) Prepare(OperationRequest request)
    {
        var key = new DocumentKey(request.Document, request.AllowIntrospection || !_options.DisableIntrospection);
        if (_documents.TryGet(key, out var known))
        {
            return (known, []);
        }

        DocumentNode document;
        try
        {
            document = Utf8GraphQLParser.Parse(key.Bytes.Span, _options.ParserOptions);
        }
        catch (SyntaxException exception)
        {
            return (null, [exception.Error]);
        }

        if (_options.Validation is { } rules)
        {
            var faults = DocumentValidator.Validate(Schema, document, rules with { AllowIntrospection = key.AllowIntrospection });
            if (!faults.IsEmpty)
            {
                return (null, faults);
            }
        }

        return (_documents.GetOrAdd(key.Kept(), new(Schema, document)), []);
    }

    private static GraphQLError? Forbidden(OperationDefinitionNode operation) =>
        operation.Operation == OperationType.Subscription
            ? new GraphQLError("Subscriptions are not supported by this executor.").WithNodes(operation)
            : null;

    private static GraphQLError NotConfigured(OperationDefinitionNode operation)
    {
        var kind = operation.Operation == OperationType.Mutation ? "mutation" : "query";
        return new GraphQLError($"Schema is not configured to execute {kind} operation.").WithNodes(operation);
    }
}
