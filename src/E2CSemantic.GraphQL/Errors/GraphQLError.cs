using System.Collections.Immutable;
using E2CSemantic.GraphQL.Language;

namespace E2CSemantic.GraphQL.Errors;

/// <summary>
/// One entry of a response's "errors" (spec 7.1.2). Messages are graphql-js 17.1.0's; clients branch on
/// <see cref="Code"/>, which is HotChocolate 16's where it has one. Equality is by content.
/// </summary>
/// <param name="Message">What is wrong, for a developer.</param>
/// <param name="Locations">The places in the document; empty if there is none.</param>
/// <param name="Path">The response position of an execution error, else null.</param>
/// <param name="Extensions">Further facts for machines, in a fixed order.</param>
public sealed record GraphQLError(
    string Message,
    ImmutableArray<SourceLocation> Locations,
    ResponsePath? Path,
    ErrorExtensions Extensions)
{
    public GraphQLError(string message)
        : this(message, [], null, ErrorExtensions.Empty)
    {
    }

    public string Message { get; } = Message;

    public ImmutableArray<SourceLocation> Locations { get; } = Locations;

    public ResponsePath? Path { get; } = Path;

    public ErrorExtensions Extensions { get; } = Extensions;

    /// <summary>The extension "code", or null.</summary>
    public string? Code => Extensions["code"] as string;

    public GraphQLError WithLocations(params ReadOnlySpan<SourceLocation> locations) =>
        new(Message, [.. locations], Path, Extensions);

    /// <summary>The start of each node that has a location, in the order given.</summary>
    public GraphQLError WithNodes(params IEnumerable<SyntaxNode> nodes) =>
        new(
            Message,
            [.. nodes.Select(node => node.Location).OfType<Location>().Select(location => location.Source.GetPosition(location.Start))],
            Path,
            Extensions);

    public GraphQLError WithPath(ResponsePath? path) => new(Message, Locations, path, Extensions);

    public GraphQLError WithCode(string code) => WithExtension("code", code);

    public GraphQLError WithExtension(string key, object? value) =>
        new(Message, Locations, Path, Extensions.Set(key, value));

    public bool Equals(GraphQLError? other) =>
        other is not null
        && Message == other.Message
        && Locations.AsSpan().SequenceEqual(other.Locations.AsSpan())
        && Equals(Path, other.Path)
        && Extensions.Equals(other.Extensions);

    public override int GetHashCode() => HashCode.Combine(Message, Locations.Length, Path, Extensions);
}
