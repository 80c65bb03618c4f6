using System.Diagnostics;

namespace E2CSemantic.GraphQL.Language;

public static partial class SyntaxPrinter
{
    private static PrintedText WriteTypeSystem(SyntaxNode node) => node switch
    {
        SchemaDefinitionNode schema => Described(
            schema.Description,
            Text("schema"),
            Join(schema.Directives, " "),
            Block(schema.OperationTypes)),
        OperationTypeDefinitionNode root => Concat(Text(Keyword(root.Operation)), Text(": "), Write(root.Type)),
        ScalarTypeDefinitionNode scalar => Described(
            scalar.Description,
            Text("scalar"),
            Write(scalar.Name),
            Join(scalar.Directives, " ")),
        ObjectTypeDefinitionNode type => Described(
            type.Description,
            Text("type"),
            Write(type.Name),
            Wrap("implements ", Join(type.Interfaces, " & ")),
            Join(type.Directives, " "),
            Block(type.Fields)),
        InterfaceTypeDefinitionNode type => Described(
            type.Description,
            Text("interface"),
            Write(type.Name),
            Wrap("implements ", Join(type.Interfaces, " & ")),
            Join(type.Directives, " "),
            Block(type.Fields)),
        UnionTypeDefinitionNode union => Described(
            union.Description,
            Text("union"),
            Write(union.Name),
            Join(union.Directives, " "),
            Wrap("= ", Join(union.Types, " | "))),
        EnumTypeDefinitionNode type => Described(
            type.Description,
            Text("enum"),
            Write(type.Name),
            Join(type.Directives, " "),
            Block(type.Values)),
        InputObjectTypeDefinitionNode type => Described(
            type.Description,
            Text("input"),
            Write(type.Name),
            Join(type.Directives, " "),
            Block(type.Fields)),
        FieldDefinitionNode field => Concat(
            Description(field.Description),
            Write(field.Name),
            Parameters(field.Arguments),
            Text(": "),
            Write(field.Type),
            Directives(field.Directives)),
        InputValueDefinitionNode value => Concat(
            Description(value.Description),
            Write(value.Name),
            Text(": "),
            Write(value.Type),
            Wrap(" = ", Write(value.DefaultValue)),
            Directives(value.Directives)),
        EnumValueDefinitionNode value => Described(
            value.Description,
            Write(value.Name),
            Join(value.Directives, " ")),
        DirectiveDefinitionNode directive => Concat(
            Description(directive.Description),
            Text("directive @"),
            Write(directive.Name),
            Parameters(directive.Arguments),
            Directives(directive.Directives),
            Text(directive.Repeatable ? " repeatable" : ""),
            Text(" on "),
            Join(directive.Locations, " | ")),
        _ => WriteExtension(node),
    };

    private static PrintedText WriteExtension(SyntaxNode node) => node switch
    {
        SchemaExtensionNode schema => Words(
            Text("extend schema"),
            Join(schema.Directives, " "),
            Block(schema.OperationTypes)),
        ScalarTypeExtensionNode scalar => Words(
            Text("extend scalar"),
            Write(scalar.Name),
            Join(scalar.Directives, " ")),
        ObjectTypeExtensionNode type => Words(
            Text("extend type"),
            Write(type.Name),
            Wrap("implements ", Join(type.Interfaces, " & ")),
            Join(type.Directives, " "),
            Block(type.Fields)),
        InterfaceTypeExtensionNode type => Words(
            Text("extend interface"),
            Write(type.Name),
            Wrap("implements ", Join(type.Interfaces, " & ")),
            Join(type.Directives, " "),
            Block(type.Fields)),
        UnionTypeExtensionNode union => Words(
            Text("extend union"),
            Write(union.Name),
            Join(union.Directives, " "),
            Wrap("= ", Join(union.Types, " | "))),
        EnumTypeExtensionNode type => Words(
            Text("extend enum"),
            Write(type.Name),
            Join(type.Directives, " "),
            Block(type.Values)),
        InputObjectTypeExtensionNode type => Words(
            Text("extend input"),
            Write(type.Name),
            Join(type.Directives, " "),
            Block(type.Fields)),
        DirectiveExtensionNode directive => Words(
            Concat(Text("extend directive @"), Write(directive.Name)),
            Join(directive.Directives, " ")),
        _ => throw new UnreachableException(),
    };

    private static PrintedText Described(StringValueNode? description, params PrintedText[] words) =>
        Concat(Description(description), Words(words));

    private static PrintedText Parameters(IEnumerable<InputValueDefinitionNode> nodes)
    {
        var parameters = nodes.Select(Write).ToList();

        return parameters.Exists(parameter => parameter.LineBreaks > 0)
            ? Wrap("(\n", Indent(Join(parameters, "\n")), "\n)")
            : Wrap("(", Join(parameters, ", "), ")");
    }
}
