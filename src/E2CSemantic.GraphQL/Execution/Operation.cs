using E2CSemantic.GraphQL.Language;
using E2CSemantic.GraphQL.Types;

namespace E2CSemantic.GraphQL.Execution;

/// <summary>
/// An operation compiled for one answer to all its skip and include conditions. Shared by all requests with the same answers;
/// arguments that hold variables are slots, filled per request.
/// </summary>
public sealed class Operation
{
    private readonly OperationCompiler _compiler;

    internal Operation(Schema schema, OperationDefinitionNode definition, ObjectType rootType, OperationCompiler compiler)
    {
        Schema = schema;
        Definition = definition;
        RootType = rootType;
        _compiler = compiler;
        RootSelectionSet = compiler.Compile(rootType, definition.SelectionSet);
    }

    /// <summary>The schema that it was compiled against.</summary>
    public Schema Schema { get; }

    /// <summary>The operation as written.</summary>
    public OperationDefinitionNode Definition { get; }

    /// <summary>The operation's name, if it has one.</summary>
    public string? Name => Definition.Name?.Value;

    /// <summary>The type that it starts from.</summary>
    public ObjectType RootType { get; }

    /// <summary>The selections on the root type.</summary>
    public SelectionSet RootSelectionSet { get; }

    /// <summary>The selections under a selection, if its value is of the object type. The selection's field has a composite type.</summary>
    public SelectionSet GetSelectionSet(Selection selection, ObjectType type) => selection.SelectionSet(type, _compiler);
}
