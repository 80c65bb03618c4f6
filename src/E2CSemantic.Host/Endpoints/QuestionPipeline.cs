using E2CSemantic.GraphQL.Errors;
using E2CSemantic.GraphQL.Execution;
using E2CSemantic.Host.Configuration;
using E2CSemantic.Host.Schema;
using E2CSemantic.Query;

namespace E2CSemantic.Host.Endpoints;

/// <summary>Runs GraphQL requests, the same way from the web and from the shell. Every error that leaves it has a code.</summary>
internal sealed class QuestionPipeline : IDisposable
{
    private readonly Rooms _rooms;
    private readonly RequestExecutor _executor;

    /// <param name="rooms">Who answers.</param>
    /// <param name="tell">Told of failures that the client must not see.</param>
    public QuestionPipeline(Rooms rooms, Action<Exception> tell)
    {
        _rooms = rooms;
        _executor = new(rooms.Schema, new() { ErrorFilter = (error, exception) => Mask(error, exception, tell) });
    }

    public ValueTask<OperationResult> AnswerAsync(Requester requester, GraphQLHttpRequest asked, CancellationToken cancellation) =>
        RunAsync(Asking.Of(_rooms, requester), asked, cancellation);

    public async ValueTask<OperationResult> RunAsync(Asking asking, GraphQLHttpRequest asked, CancellationToken cancellation)
    {
        var result = await _executor.ExecuteAsync(
            new OperationRequest(asked.Query)
            {
                OperationName = asked.OperationName,
                Variables = asked.Variables ?? default,
                ContextData = asking.ToContextData(),
            },
            cancellation);
        return result.HasData ? result : OperationResult.Refused([.. result.Errors.Select(WithCode)]);
    }

    public void Dispose() => _executor.Dispose();

    private static GraphQLError Mask(GraphQLError error, Exception? exception, Action<Exception> tell)
    {
        if (exception is null or GraphQLException)
        {
            return error;
        }

        tell(exception);
        if (exception is WarehouseException { Fault: var fault })
        {
            return DiagnosticToGraphQLError.Convert(fault).WithLocations(error.Locations.AsSpan()).WithPath(error.Path);
        }

        return error.WithCode(TransportFaults.ProcessingFailed);
    }

    // The specification's validation rules have no codes of their own, neither here nor in HotChocolate; clients still branch on one.
    private static GraphQLError WithCode(GraphQLError error) => error.Code is null ? error.WithCode(TransportFaults.RequestInvalid) : error;
}
