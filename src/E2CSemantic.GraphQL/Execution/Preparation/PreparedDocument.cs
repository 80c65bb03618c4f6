using System.Collections.Concurrent;
using E2CSemantic.GraphQL.Errors;
using E2CSemantic.GraphQL.Language;
using E2CSemantic.GraphQL.Types;

namespace E2CSemantic.GraphQL.Execution.Preparation;

/// <summary>A parsed and validated document with the operations of it that were asked for.</summary>
internal sealed class PreparedDocument
{
    private readonly Schema _schema;
    private readonly Dictionary<string, FragmentDefinitionNode> _fragments = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<OperationDefinitionNode, PreparedOperation> _operations = new(ReferenceEqualityComparer.Instance);

    public PreparedDocument(Schema schema, DocumentNode document)
    {
        _schema = schema;
        Document = document;
        foreach (var fragment in document.Definitions.OfType<FragmentDefinitionNode>())
        {
            _fragments[fragment.Name.Value] = fragment;
        }
    }

    public DocumentNode Document { get; }

    /// <summary>The operation of the name, or the only one (spec: GetOperation).</summary>
    public (PreparedOperation? Operation, GraphQLError? Error) Operation(string? name)
    {
        OperationDefinitionNode? found = null;
        foreach (var operation in Document.Definitions.OfType<OperationDefinitionNode>())
        {
            if (name is null)
            {
                if (found is not null)
                {
                    return (null, new("Must provide operation name if query contains multiple operations."));
                }

                found = operation;
            }
            else if (operation.Name?.Value == name)
            {
                found = operation;
            }
        }

        if (found is null)
        {
            return (null, new(name is null ? "Must provide an operation." : $"Unknown operation named \"{name}\"."));
        }

        return (_operations.GetOrAdd(found, definition => new(_schema, definition, _fragments)), null);
    }
}
