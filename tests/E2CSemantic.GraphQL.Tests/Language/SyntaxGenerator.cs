using System.Collections.Immutable;
using E2CSemantic.GraphQL.Language;
using FsCheck;
using FsCheck.Fluent;

namespace E2CSemantic.GraphQL.Tests.Language;

/// <summary>Random documents of the whole grammar, without locations; depth falls with each level, so they end.</summary>
internal static class SyntaxGenerator
{
    private static readonly string[] _names = ["a", "b1", "_", "on_", "type", "query", "fragment", "extend", "input", "aQuiteLongNameSoThatLinesBreakSooner"];
    private static readonly string[] _locations = ["FIELD", "QUERY", "ENUM_VALUE", "INPUT_FIELD_DEFINITION"];
    private static readonly string[] _pieces =
        ["a", " ", "  ", "\n", "\n\n", "\"", "\"\"\"", "\\", "\t", "é", "😀", "\u0001", "\u007F", "word word word word word word word"];

    public static Gen<DocumentNode> Documents =>
        from definitions in Some(Definition, 1, 3)
        select new DocumentNode(null, definitions);

    private static Gen<NameNode> Name => Gen.Elements(_names).Select(name => new NameNode(null, name));

    private static Gen<NamedTypeNode> NamedType => Name.Select(name => new NamedTypeNode(null, name));

    private static Gen<VariableNode> Variable => Name.Select(name => new VariableNode(null, name));

    private static Gen<StringValueNode> Quoted =>
        Text(_pieces).Select(text => new StringValueNode(null, text, false));

    // A block string keeps neither control characters nor blank lines and indentation around its text.
    private static Gen<StringValueNode> Block =>
        from text in Text(_pieces)
        let kept = BlockString.Decode(System.Text.Encoding.UTF8.GetBytes(text.Replace("\"\"\"", "\\\"\"\"", StringComparison.Ordinal)))
        select new StringValueNode(null, kept, true);

    private static Gen<StringValueNode> String => Gen.OneOf(Quoted, Block);

    private static Gen<StringValueNode?> Description => Maybe(String);

    private static Gen<DefinitionNode> Definition => Gen.OneOf(
        Operation.Select(node => (DefinitionNode)node),
        Operation.Select(node => (DefinitionNode)node),
        Fragment.Select(node => (DefinitionNode)node),
        TypeSystem);

    private static Gen<OperationDefinitionNode> Operation =>
        from description in Description
        from operation in Gen.Elements(Enum.GetValues<OperationType>())
        from name in Maybe(Name)
        from variables in Some(VariableDefinition, 0, 2)
        from directives in Directives(constant: false)
        from selectionSet in SelectionSet(3)
        select new OperationDefinitionNode(null, description, operation, name, variables, directives, selectionSet);

    private static Gen<FragmentDefinitionNode> Fragment =>
        from description in Description
        from name in Name
        from type in NamedType
        from directives in Directives(constant: false)
        from selectionSet in SelectionSet(2)
        select new FragmentDefinitionNode(null, description, name, type, directives, selectionSet);

    private static Gen<VariableDefinitionNode> VariableDefinition =>
        from description in Description
        from variable in Variable
        from type in Type(2)
        from value in Maybe(Value(1, constant: true))
        from directives in Directives(constant: true)
        select new VariableDefinitionNode(null, description, variable, type, value, directives);

    private static Gen<DefinitionNode> TypeSystem => Gen.OneOf(
        from description in Description
        from directives in Directives(constant: true)
        from type in NamedType
        select (DefinitionNode)new SchemaDefinitionNode(null, description, directives, [new(null, OperationType.Query, type)]),
        from description in Description
        from name in Name
        from interfaces in Some(NamedType, 0, 2)
        from directives in Directives(constant: true)
        from fields in Some(FieldDefinition, 0, 2)
        select (DefinitionNode)new ObjectTypeDefinitionNode(null, description, name, interfaces, directives, fields),
        from name in Name
        from directive in Directive(constant: true)
        from types in Some(NamedType, 0, 2)
        select (DefinitionNode)new UnionTypeExtensionNode(null, name, [directive], types),
        from description in Description
        from name in Name
        from values in Some(EnumValue, 0, 2)
        select (DefinitionNode)new EnumTypeDefinitionNode(null, description, name, [], values),
        from name in Name
        from fields in Some(InputValue, 1, 2)
        select (DefinitionNode)new InputObjectTypeExtensionNode(null, name, [], fields),
        from description in Description
        from name in Name
        from arguments in Some(InputValue, 0, 2)
        from repeatable in Gen.Elements(true, false)
        from locations in Some(Gen.Elements(_locations).Select(location => new NameNode(null, location)), 1, 2)
        select (DefinitionNode)new DirectiveDefinitionNode(null, description, name, arguments, [], repeatable, locations));

    private static Gen<FieldDefinitionNode> FieldDefinition =>
        from description in Description
        from name in Name
        from arguments in Some(InputValue, 0, 2)
        from type in Type(2)
        from directives in Directives(constant: true)
        select new FieldDefinitionNode(null, description, name, arguments, type, directives);

    private static Gen<InputValueDefinitionNode> InputValue =>
        from description in Description
        from name in Name
        from type in Type(1)
        from value in Maybe(Value(1, constant: true))
        select new InputValueDefinitionNode(null, description, name, type, value, []);

    private static Gen<EnumValueDefinitionNode> EnumValue =>
        from description in Description
        from name in Name
        from directives in Directives(constant: true)
        select new EnumValueDefinitionNode(null, description, name, directives);

    private static Gen<SelectionSetNode> SelectionSet(int depth) =>
        Some(Selection(depth), 0, 3).Select(selections => new SelectionSetNode(null, selections));

    private static Gen<SelectionNode> Selection(int depth) => Gen.OneOf(
        Field(depth),
        Field(depth),
        from name in Name
        from directives in Directives(constant: false)
        select (SelectionNode)new FragmentSpreadNode(null, name, directives),
        depth == 0
            ? Field(depth)
            : from type in Maybe(NamedType)
              from directives in Directives(constant: false)
              from selectionSet in SelectionSet(depth - 1)
              select (SelectionNode)new InlineFragmentNode(null, type, directives, selectionSet));

    private static Gen<SelectionNode> Field(int depth) =>
        from alias in Maybe(Name)
        from name in Name
        from arguments in Some(Argument(constant: false), 0, 2)
        from directives in Directives(constant: false)
        from selectionSet in depth == 0 ? Gen.Constant<SelectionSetNode?>(null) : Maybe(SelectionSet(depth - 1))
        select (SelectionNode)new FieldNode(null, alias, name, arguments, directives, selectionSet);

    private static Gen<ImmutableArray<DirectiveNode>> Directives(bool constant) => Some(Directive(constant), 0, 1);

    private static Gen<DirectiveNode> Directive(bool constant) =>
        from name in Name
        from arguments in Some(Argument(constant), 0, 1)
        select new DirectiveNode(null, name, arguments);

    private static Gen<ArgumentNode> Argument(bool constant) =>
        from name in Name
        from value in Value(2, constant)
        select new ArgumentNode(null, name, value);

    private static Gen<TypeNode> Type(int depth)
    {
        var nullable = depth == 0
            ? NamedType.Select(type => (TypeNode)type)
            : Gen.OneOf(NamedType.Select(type => (TypeNode)type), Type(depth - 1).Select(type => (TypeNode)new ListTypeNode(null, type)));

        return Gen.OneOf(nullable, nullable.Select(type => (TypeNode)new NonNullTypeNode(null, type)));
    }

    private static Gen<ValueNode> Value(int depth, bool constant)
    {
        var leaf = Gen.OneOf(
            Gen.Elements("0", "-12", "123456789012345678901234567890").Select(text => (ValueNode)new IntValueNode(null, text)),
            Gen.Elements("0.5", "-1e10", "1.0E-5").Select(text => (ValueNode)new FloatValueNode(null, text)),
            String.Select(text => (ValueNode)text),
            Gen.Elements(true, false).Select(value => (ValueNode)new BooleanValueNode(null, value)),
            Gen.Constant((ValueNode)new NullValueNode(null)),
            Name.Select(name => constant ? (ValueNode)new EnumValueNode(null, name.Value) : new VariableNode(null, name)));

        return depth == 0
            ? leaf
            : Gen.OneOf(
                leaf,
                leaf,
                Some(Value(depth - 1, constant), 0, 3).Select(items => (ValueNode)new ListValueNode(null, items)),
                Some(ObjectField(depth - 1, constant), 0, 3).Select(fields => (ValueNode)new ObjectValueNode(null, fields)));
    }

    private static Gen<ObjectFieldNode> ObjectField(int depth, bool constant) =>
        from name in Name
        from value in Value(depth, constant)
        select new ObjectFieldNode(null, name, value);

    private static Gen<string> Text(string[] alphabet) =>
        Some(Gen.Elements(alphabet), 0, 6).Select(pieces => string.Join("", pieces));

    private static Gen<T?> Maybe<T>(Gen<T> generator)
        where T : class => Gen.OneOf(Gen.Constant<T?>(null), generator.Select(value => (T?)value));

    private static Gen<ImmutableArray<T>> Some<T>(Gen<T> item, int least, int most) =>
        from count in Gen.Choose(least, most)
        from items in item.ArrayOf(count)
        select items.ToImmutableArray();
}
