using E2CSemantic.GraphQL.Language;
using E2CSemantic.GraphQL.Types;

namespace E2CSemantic.GraphQL.Validation;

/// <summary>
/// The types at the current node of a walk: null wherever the document names something the schema does not have.
/// </summary>
internal sealed class TypeTracker(Schema schema)
{
    private readonly List<SyntaxNode> _ancestors = [];
    private readonly List<GraphQLType?> _outputTypes = [];
    private readonly List<NamedType?> _parentTypes = [];
    private readonly List<GraphQLType?> _inputTypes = [];
    private readonly List<FieldDefinition?> _fields = [];
    private readonly List<ValueNode?> _defaultValues = [];

    /// <summary>The nodes around the current one, the document first; the current node is the last.</summary>
    public IReadOnlyList<SyntaxNode> Path => _ancestors;

    /// <summary>The type of the current field or fragment.</summary>
    public GraphQLType? OutputType => Top(_outputTypes);

    /// <summary>The composite type that the current selections are made on.</summary>
    public NamedType? ParentType => Top(_parentTypes);

    /// <summary>The type expected of the current value.</summary>
    public GraphQLType? InputType => Top(_inputTypes);

    /// <summary>The type expected of the list or object that the current value is in.</summary>
    public GraphQLType? ParentInputType => _inputTypes.Count < 2 ? null : _inputTypes[^2];

    public FieldDefinition? Field => Top(_fields);

    /// <summary>The default value of the position that the current value is given for.</summary>
    public ValueNode? DefaultValue => Top(_defaultValues);

    public DirectiveDefinition? Directive { get; private set; }

    public ArgumentDefinition? Argument { get; private set; }

    public void Enter(SyntaxNode node)
    {
        _ancestors.Add(node);

        switch (node)
        {
            case SelectionSetNode:
                var selected = OutputType?.Named;
                _parentTypes.Add(selected is { IsCompositeType: true } ? selected : null);
                break;
            case FieldNode field:
                var definition = ParentType is { } parent ? schema.FindField(parent, field.Name.Value) : null;
                _fields.Add(definition);
                _outputTypes.Add(definition?.Type);
                break;
            case DirectiveNode directive:
                Directive = schema.FindDirective(directive.Name.Value);
                break;
            case OperationDefinitionNode operation:
                _outputTypes.Add(schema.RootType(operation.Operation));
                break;
            case FragmentDefinitionNode fragment:
                _outputTypes.Add(OutputTypeOf(fragment.TypeCondition));
                break;
            case InlineFragmentNode fragment:
                _outputTypes.Add(
                    fragment.TypeCondition is null ? OutputType?.Named : OutputTypeOf(fragment.TypeCondition));
                break;
            case VariableDefinitionNode variable:
                _inputTypes.Add(Input(schema.FindType(variable.Type)));
                break;
            case ArgumentNode argument:
                EnterArgument(argument);
                break;
            case ListValueNode:
                _defaultValues.Add(null);
                _inputTypes.Add(Input((InputType?.NullableType as ListType)?.ItemType));
                break;
            case ObjectFieldNode field:
                EnterObjectField(field);
                break;
        }
    }

    public void Leave(SyntaxNode node)
    {
        _ancestors.RemoveAt(_ancestors.Count - 1);

        switch (node)
        {
            case SelectionSetNode:
                Pop(_parentTypes);
                break;
            case FieldNode:
                Pop(_fields);
                Pop(_outputTypes);
                break;
            case DirectiveNode:
                Directive = null;
                break;
            case OperationDefinitionNode or FragmentDefinitionNode or InlineFragmentNode:
                Pop(_outputTypes);
                break;
            case VariableDefinitionNode:
                Pop(_inputTypes);
                break;
            case ArgumentNode:
                Argument = null;
                Pop(_defaultValues);
                Pop(_inputTypes);
                break;
            case ListValueNode or ObjectFieldNode:
                Pop(_defaultValues);
                Pop(_inputTypes);
                break;
        }
    }

    // The arguments of an unknown directive are looked up on the field, as graphql-js does.
    private void EnterArgument(ArgumentNode node)
    {
        var arguments = Directive?.Arguments ?? Field?.Arguments;
        ArgumentDefinition? argument = null;
        arguments?.TryGet(node.Name.Value, out argument);
        Argument = argument;
        _defaultValues.Add(argument?.DefaultValue);
        _inputTypes.Add(Input(argument?.Type));
    }

    private void EnterObjectField(ObjectFieldNode node)
    {
        InputField? field = null;
        (InputType?.Named as InputObjectType)?.Fields.TryGet(node.Name.Value, out field);
        _defaultValues.Add(field?.DefaultValue);
        _inputTypes.Add(Input(field?.Type));
    }

    private NamedType? OutputTypeOf(NamedTypeNode node) =>
        schema.FindType(node.Name.Value) is { IsOutputType: true } type ? type : null;

    private static GraphQLType? Input(GraphQLType? type) => type is { IsInputType: true } ? type : null;

    private static T? Top<T>(List<T?> stack)
        where T : class => stack.Count == 0 ? null : stack[^1];

    private static void Pop<T>(List<T> stack) => stack.RemoveAt(stack.Count - 1);
}
