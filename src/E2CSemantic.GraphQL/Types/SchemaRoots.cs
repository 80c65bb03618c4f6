using E2CSemantic.GraphQL.Language;

namespace E2CSemantic.GraphQL.Types;

/// <summary>The root types as declared, right or wrong, and the document nodes that declared them.</summary>
internal sealed record SchemaRoots(NamedType? Query, NamedType? Mutation, NamedType? Subscription)
{
    public SchemaDefinitionNode? Definition { get; init; }

    public IReadOnlyList<SchemaExtensionNode> Extensions { get; init; } = [];

    public NamedType? Of(OperationType operation) => operation switch
    {
        OperationType.Query => Query,
        OperationType.Mutation => Mutation,
        _ => Subscription,
    };

    public IEnumerable<NamedType> All() => new[] { Query, Mutation, Subscription }.OfType<NamedType>();

    public NamedTypeNode? NodeOf(OperationType operation) =>
        (Definition?.OperationTypes ?? [])
            .Concat(Extensions.SelectMany(extension => extension.OperationTypes))
            .FirstOrDefault(node => node.Operation == operation)?.Type;
}
