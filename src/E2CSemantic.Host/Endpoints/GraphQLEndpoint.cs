using E2CSemantic.GraphQL.Language;
using E2CSemantic.Host.Security;
using E2CSemantic.Host.Serving;
using E2CSemantic.Query;

namespace E2CSemantic.Host.Endpoints;

/// <summary>GraphQL over HTTP at <c>/graphql</c>; a browser that comes to look is shown the IDE.</summary>
internal sealed class GraphQLEndpoint(LiveCatalog live, CallerIdentification callers, IdeEndpoint? ide, ILogger log)
{
    public async Task HandleAsync(HttpContext context)
    {
        var request = context.Request;
        if (ide is not null
            && HttpMethods.IsGet(request.Method)
            && !request.Query.ContainsKey("query")
            && AcceptNegotiation.PrefersHtml(request.Headers.Accept))
        {
            await ide.ShowAsync(context);
            return;
        }

        var (form, isMalformed) = AcceptNegotiation.Choose(request.Headers.Accept);
        if (form is not { } chosen)
        {
            var fault = isMalformed ? TransportFaults.AcceptMalformed() : TransportFaults.NotAcceptable();
            await ResponseWriter.WriteAsync(context.Response, ResponseMediaType.Json, fault, context.RequestAborted);
            return;
        }

        try
        {
            await AnswerAsync(context, chosen);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client left; there is nobody to answer.
        }
        catch (BadHttpRequestException refused)
        {
            var fault = refused.StatusCode == StatusCodes.Status413PayloadTooLarge ? TransportFaults.BodyTooLarge() : TransportFaults.BodyUnreadable();
            await ResponseWriter.WriteAsync(context.Response, chosen, fault, context.RequestAborted);
        }
        catch (Exception fault)
        {
            // The one catch-all: the client reads that the server failed, the log reads why; neither holds the query's variables or the token.
            Failures.Log(log, fault);
            if (!context.Response.HasStarted)
            {
                await ResponseWriter.WriteAsync(context.Response, chosen, TransportFaults.Failed(), context.RequestAborted);
            }
        }
    }

    private async Task AnswerAsync(HttpContext context, ResponseMediaType form)
    {
        var (asked, requester, fault) = await ReadAsync(context);
        if (asked is null)
        {
            await ResponseWriter.WriteAsync(context.Response, form, fault!, context.RequestAborted);
            return;
        }

        using var served = live.Enter();
        var result = await served.Pipeline.AnswerAsync(requester!, asked, context.RequestAborted);
        await ResponseWriter.WriteAsync(context.Response, form, result, context.RequestAborted);
    }

    private async Task<(GraphQLHttpRequest? Asked, Requester? Requester, TransportFault? Fault)> ReadAsync(HttpContext context)
    {
        var isGet = HttpMethods.IsGet(context.Request.Method);
        if (!isGet && !HttpMethods.IsPost(context.Request.Method))
        {
            context.Response.Headers.Allow = "GET, POST";
            return (null, null, TransportFaults.MethodNotAllowed());
        }

        var (requester, refused) = await callers.IdentifyAsync(context);
        if (requester is null)
        {
            return (null, null, refused);
        }

        var (asked, fault) = await GraphQLHttpRequestReader.ReadAsync(context.Request, context.RequestAborted);
        if (asked is not null && isGet && !IsQuery(asked))
        {
            context.Response.Headers.Allow = "POST";
            return (null, null, TransportFaults.MutationOverGet());
        }

        return (asked, requester, fault);
    }

    // A document that cannot be read is left to the executor, which says where it is wrong.
    private static bool IsQuery(GraphQLHttpRequest asked)
    {
        try
        {
            return Utf8GraphQLParser.Parse(asked.Query).Definitions
                .OfType<OperationDefinitionNode>()
                .Where(operation => asked.OperationName is null || operation.Name?.Value == asked.OperationName)
                .All(operation => operation.Operation is OperationType.Query);
        }
        catch (SyntaxException)
        {
            return true;
        }
    }
}
