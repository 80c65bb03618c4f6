using E2CSemantic.GraphQL.Errors;
using E2CSemantic.GraphQL.Execution;
using E2CSemantic.Host.Configuration;
using E2CSemantic.Host.Schema;
using E2CSemantic.Query;

namespace E2CSemantic.Host.Endpoints;

/// <summary>Runs one GraphQL request for one requester; the same way from the web and from the shell.</summary>
internal static class QuestionPipeline
{
    public static ValueTask<OperationResult> AnswerAsync(Rooms rooms, Requester requester, GraphQLHttpRequest asked, CancellationToken cancellation) =>
        RunAsync(Asking.Of(rooms, requester), asked, cancellation);

    public static async ValueTask<OperationResult> RunAsync(Asking asking, GraphQLHttpRequest asked, CancellationToken cancellation)
    {
        var result = await asking.Rooms.Executor.ExecuteAsync(
            new OperationRequest(asked.Query)
            {
                OperationName = asked.OperationName,
                Variables = asked.Variables ?? default,
                ContextData = asking.ToContextData(),
            },
            cancellation);
        return result.HasData ? result : OperationResult.Refused([.. result.Errors.Select(WithCode)]);
    }

    // The specification's validation rules have no codes of their own, neither here nor in HotChocolate; clients still branch on one.
    private static GraphQLError WithCode(GraphQLError error) => error.Code is null ? error.WithCode(TransportFaults.RequestInvalid) : error;
}
