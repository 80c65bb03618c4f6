using System.Collections.Immutable;
using System.Text.Json;
using E2CSemantic.GraphQL.Language;
using E2CSemantic.GraphQL.Types;

namespace E2CSemantic.GraphQL.Execution;

/// <summary>
/// One field of a compiled selection set: all field nodes of one response name merged (spec: CollectFields).
/// Two selections are equal only if they are the same instance.
/// </summary>
public sealed class Selection
{
    private readonly ArgumentCoercion.Outcome? _constantArguments;
    private readonly Dictionary<ObjectType, SelectionSet> _byType = [];
    private SelectionSet? _latest;

    internal Selection(ObjectType declaringType, FieldDefinition field, string responseName, ImmutableArray<FieldNode> nodes)
    {
        DeclaringType = declaringType;
        Field = field;
        ResponseName = responseName;
        EncodedName = JsonEncodedText.Encode(responseName, EcmaJsonEncoder.Instance);
        SyntaxNodes = nodes;
        LeafType = field.Type.Named as LeafType;
        if (field.Arguments.Count == 0)
        {
            _constantArguments = new(ArgumentValues.Empty, null);
        }
        else if (!nodes[0].Arguments.Any(argument => HoldsVariable(argument.Value)))
        {
            _constantArguments = ArgumentCoercion.Coerce(field.Arguments, nodes[0].Arguments, nodes[0], VariableValues.Empty);
        }
    }

    /// <summary>The object type whose field is selected.</summary>
    public ObjectType DeclaringType { get; }

    /// <summary>The field that is selected.</summary>
    public FieldDefinition Field { get; }

    /// <summary>The key in the response: the alias if there is one.</summary>
    public string ResponseName { get; }

    /// <summary>The merged field nodes, at least one, in the order of the document.</summary>
    public ImmutableArray<FieldNode> SyntaxNodes { get; }

    /// <summary>The type of the field.</summary>
    public GraphQLType Type => Field.Type;

    /// <summary>
    /// The arguments as text in the order of their definition, variables by name: equal texts of one field under one operation
    /// mean equal arguments. Made for the keys of steps.
    /// </summary>
    public string ArgumentsText => string.Join(
        ", ",
        Field.Arguments
            .Select(definition => SyntaxNodes[0].Arguments.FirstOrDefault(argument => argument.Name.Value == definition.Name))
            .OfType<ArgumentNode>()
            .Select(argument => $"{argument.Name.Value}: {SyntaxPrinter.Print(argument.Value)}"));

    internal JsonEncodedText EncodedName { get; }

    internal LeafType? LeafType { get; }

    /// <summary>Names the field and its place, for people.</summary>
    public override string ToString() => $"{ResponseName}: {Field.Coordinate}";

    internal ArgumentCoercion.Outcome Arguments(VariableValues variables) =>
        _constantArguments ?? ArgumentCoercion.Coerce(Field.Arguments, SyntaxNodes[0].Arguments, SyntaxNodes[0], variables);

    internal bool HasConstantArguments => _constantArguments is not null;

    // Compiled at the first value of the type, and only once, because plans find their steps by the instance of a selection.
    internal SelectionSet SelectionSet(ObjectType type, OperationCompiler compiler)
    {
        if (Volatile.Read(ref _latest) is { } latest && latest.Type == type)
        {
            return latest;
        }

        lock (_byType)
        {
            if (!_byType.TryGetValue(type, out var set))
            {
                _byType[type] = set = compiler.CompileSubselection(type, SyntaxNodes);
            }

            Volatile.Write(ref _latest, set);
            return set;
        }
    }

    private static bool HoldsVariable(ValueNode value) => value switch
    {
        VariableNode => true,
        ListValueNode list => list.Items.Any(HoldsVariable),
        ObjectValueNode map => map.Fields.Any(field => HoldsVariable(field.Value)),
        _ => false,
    };
}
