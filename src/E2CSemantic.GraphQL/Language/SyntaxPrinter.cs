using System.Collections.Immutable;
using System.Diagnostics;

namespace E2CSemantic.GraphQL.Language;

/// <summary>
/// Prints syntax nodes as graphql-js 17.1.0 prints them: two spaces of indentation, arguments on lines of their own
/// past 80 characters, no text where nothing is to say. Parsing the result gives an equal node.
/// </summary>
public static partial class SyntaxPrinter
{
    private const int _maxLineLength = 80;

    public static string Print(SyntaxNode node) => Write(node).ToString();

    private static PrintedText Write(SyntaxNode? node) => node switch
    {
        null => PrintedText.Empty,
        NameNode name => Text(name.Value),
        DocumentNode document => Join(document.Definitions, "\n\n"),
        OperationDefinitionNode operation => WriteOperation(operation),
        FragmentDefinitionNode fragment => WriteFragment(fragment),
        VariableDefinitionNode variable => WriteVariableDefinition(variable),
        SelectionSetNode { Selections: [] } => Text("{}"),
        SelectionSetNode set => Block(set.Selections),
        FieldNode field => WriteField(field),
        FragmentSpreadNode spread => Concat(Text("..."), Write(spread.Name), Directives(spread.Directives)),
        InlineFragmentNode fragment => Words(
            Text("..."),
            Wrap("on ", Write(fragment.TypeCondition)),
            Join(fragment.Directives, " "),
            Write(fragment.SelectionSet)),
        ArgumentNode argument => Concat(Write(argument.Name), Text(": "), Write(argument.Value)),
        DirectiveNode directive => Concat(
            Text("@"),
            Write(directive.Name),
            Wrap("(", Join(directive.Arguments, ", "), ")")),
        ValueNode value => WriteValue(value),
        ObjectFieldNode field => Concat(Write(field.Name), Text(": "), Write(field.Value)),
        NamedTypeNode type => Write(type.Name),
        ListTypeNode list => Concat(Text("["), Write(list.Type), Text("]")),
        NonNullTypeNode nonNull => Concat(Write(nonNull.Type), Text("!")),
        _ => WriteTypeSystem(node),
    };

    private static PrintedText WriteOperation(OperationDefinitionNode node)
    {
        var variables = node.VariableDefinitions.Select(Write).ToList();
        var parameters = variables.Exists(variable => variable.LineBreaks > 0)
            ? Wrap("(\n", Join(variables, "\n"), "\n)")
            : Wrap("(", Join(variables, ", "), ")");
        var keyword = Keyword(node.Operation);
        var prefix = Concat(
            Description(node.Description),
            Words(Text(keyword), Concat(Write(node.Name), parameters), Join(node.Directives, " ")));

        return node.Operation == OperationType.Query && prefix.Length == keyword.Length
            ? Write(node.SelectionSet)
            : Concat(prefix, Text(" "), Write(node.SelectionSet));
    }

    private static PrintedText WriteFragment(FragmentDefinitionNode node) => Concat(
        Description(node.Description),
        Text("fragment "),
        Write(node.Name),
        Text(" on "),
        Write(node.TypeCondition),
        Text(" "),
        Wrap("", Join(node.Directives, " "), " "),
        Write(node.SelectionSet));

    private static PrintedText WriteVariableDefinition(VariableDefinitionNode node) => Concat(
        Description(node.Description),
        Write(node.Variable),
        Text(": "),
        Write(node.Type),
        Wrap(" = ", Write(node.DefaultValue)),
        Directives(node.Directives));

    private static PrintedText WriteField(FieldNode node)
    {
        var prefix = Concat(Wrap("", Write(node.Alias), ": "), Write(node.Name));
        var arguments = node.Arguments.Select(Write).ToList();
        var oneLine = prefix.Length + JoinedLength(arguments) + 2;

        return Concat(
            prefix,
            oneLine > _maxLineLength
                ? Wrap("(\n", Indent(Join(arguments, "\n")), "\n)")
                : Wrap("(", Join(arguments, ", "), ")"),
            Directives(node.Directives),
            Wrap(" ", Write(node.SelectionSet)));
    }

    private static PrintedText WriteValue(ValueNode node)
    {
        switch (node)
        {
            case VariableNode variable:
                return Concat(Text("$"), Write(variable.Name));
            case IntValueNode integer:
                return Text(integer.Value);
            case FloatValueNode number:
                return Text(number.Value);
            case StringValueNode { Block: true } text:
                return Text(BlockString.Print(text.Value));
            case StringValueNode text:
                return Text(StringLiteral.Print(text.Value));
            case BooleanValueNode boolean:
                return Text(boolean.Value ? "true" : "false");
            case NullValueNode:
                return Text("null");
            case EnumValueNode name:
                return Text(name.Value);
            case ListValueNode list:
                var items = list.Items.Select(Write).ToList();
                return 2 + JoinedLength(items) > _maxLineLength
                    ? Wrap("[\n", Indent(Join(items, "\n")), "\n]")
                    : Concat(Text("["), Join(items, ", "), Text("]"));
            case ObjectValueNode record:
                var fields = record.Fields.Select(Write).ToList();
                return 4 + JoinedLength(fields) > _maxLineLength
                    ? Wrap("{\n", Indent(Join(fields, "\n")), "\n}")
                    : Concat(Text("{ "), Join(fields, ", "), Text(" }"));
            default:
                throw new UnreachableException();
        }
    }

    private static string Keyword(OperationType operation) => operation switch
    {
        OperationType.Query => "query",
        OperationType.Mutation => "mutation",
        OperationType.Subscription => "subscription",
        _ => throw new UnreachableException(),
    };

    private static PrintedText Description(StringValueNode? description) => Wrap("", Write(description), "\n");

    private static PrintedText Directives(ImmutableArray<DirectiveNode> directives) => Wrap(" ", Join(directives, " "));
}
