using E2CSemantic.GraphQL.Language;

namespace E2CSemantic.GraphQL.Types.Building;

/// <summary>The names of the root types: given ones, those of a schema definition, or the three default names.</summary>
internal sealed class RootNames
{
    private readonly Dictionary<OperationType, string> _names = [];
    private readonly List<SchemaExtensionNode> _extensions = [];
    private SchemaDefinitionNode? _definition;
    private bool _given;

    public void Set(OperationType operation, string typeName)
    {
        _given = true;
        _names[operation] = typeName;
    }

    public void Read(SchemaDocument document)
    {
        _definition ??= document.Definition;
        _extensions.AddRange(document.Extensions);
        foreach (var node in (document.Definition?.OperationTypes ?? []).Concat(document.Extensions.SelectMany(extension => extension.OperationTypes)))
        {
            _names[node.Operation] = node.Type.Name.Value;
        }
    }

    public SchemaRoots Resolve(TypeRegistry types)
    {
        return new(Find(OperationType.Query, "Query"), Find(OperationType.Mutation, "Mutation"), Find(OperationType.Subscription, "Subscription"))
        {
            Definition = _definition,
            Extensions = _extensions,
        };

        NamedType? Find(OperationType operation, string defaultName)
        {
            if (!_given && _definition is null && types.Contains(defaultName))
            {
                return types.Find(defaultName);
            }

            return _names.TryGetValue(operation, out var name) ? types.Find(name) : null;
        }
    }
}
