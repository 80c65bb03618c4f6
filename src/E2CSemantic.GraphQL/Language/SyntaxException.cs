using E2CSemantic.GraphQL.Errors;

namespace E2CSemantic.GraphQL.Language;

/// <summary>
/// The text is not GraphQL. The message is graphql-js 17.1.0's, "Syntax Error: " included; the code is HC0014.
/// </summary>
public sealed class SyntaxException : Exception
{
    private const string _code = "HC0014";

    internal SyntaxException(ReadOnlySpan<byte> body, int position, string description)
        : base("Syntax Error: " + description)
    {
        Position = position;
        Error = new GraphQLError(Message).WithLocations(Language.Source.Locate(body, position)).WithCode(_code);
    }

    /// <summary>The byte offset at which parsing stopped.</summary>
    public int Position { get; }

    /// <summary>The fault as a response carries it, with its one location.</summary>
    public GraphQLError Error { get; }
}
