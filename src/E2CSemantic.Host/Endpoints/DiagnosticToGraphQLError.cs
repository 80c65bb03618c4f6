using E2CSemantic.GraphQL.Errors;
using E2CSemantic.Model.Diagnostics;

namespace E2CSemantic.Host.Endpoints;

/// <summary>Says a domain's fault in GraphQL's words: the code and the suggestion are extensions; a place in a file of the server is not shown.</summary>
internal static class DiagnosticToGraphQLError
{
    public static GraphQLError Convert(Diagnostic diagnostic)
    {
        var error = new GraphQLError(diagnostic.Message).WithCode(diagnostic.Code);
        return diagnostic.Suggestion is null ? error : error.WithExtension("suggestion", diagnostic.Suggestion);
    }
}
