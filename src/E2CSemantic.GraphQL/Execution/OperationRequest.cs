using System.Collections.Frozen;
using System.Text.Json;

namespace E2CSemantic.GraphQL.Execution;

/// <summary>What a client asks, and what the host adds to it.</summary>
public sealed record OperationRequest
{
    /// <summary>Asks for an operation of a document.</summary>
    /// <param name="document">The document as UTF-8.</param>
    public OperationRequest(ReadOnlyMemory<byte> document)
    {
        Document = document;
    }

    /// <summary>Asks for an operation of a document.</summary>
    public OperationRequest(string document)
        : this(System.Text.Encoding.UTF8.GetBytes(document))
    {
    }

    /// <summary>The document as UTF-8.</summary>
    public ReadOnlyMemory<byte> Document { get; }

    /// <summary>Which operation to run; needed only if the document has several.</summary>
    public string? OperationName { get; init; }

    /// <summary>The variables as a JSON object; undefined or null for none. Must stay readable until the result is there.</summary>
    public JsonElement Variables { get; init; }

    /// <summary>State for resolvers, such as the caller.</summary>
    public IReadOnlyDictionary<string, object?> ContextData { get; init; } = FrozenDictionary<string, object?>.Empty;

    /// <summary>Services for resolvers.</summary>
    public IServiceProvider? Services { get; init; }

    /// <summary>The parent value of the fields of the root type.</summary>
    public object? RootValue { get; init; }

    /// <summary>Whether introspection is allowed even where the options disable it.</summary>
    public bool AllowIntrospection { get; init; }
}
