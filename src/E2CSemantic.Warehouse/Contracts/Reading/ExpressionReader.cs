using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Expressions;
using E2CSemantic.Model.Expressions.Syntax;
using E2CSemantic.Model.Reading.Yaml;

namespace E2CSemantic.Warehouse.Contracts.Reading;

/// <summary>Reads expressions over the columns of one relation. A column's name is the smallest one.</summary>
internal sealed class ExpressionReader(Relations relations, FaultList faults)
{
    public TypedValue? Read(YamlScalar scalar, string what, RelationShape? shape)
    {
        if (scalar.Value is not string)
        {
            return Constants.Read(scalar, what, faults);
        }

        return Syntax(scalar, what) is { } syntax ? Typing(scalar, shape).Of(syntax) : null;
    }

    /// <summary>A call of one of some functions, its arguments unread; null, with a fault, for anything else.</summary>
    public CallSyntax? Call(YamlNode node, string what, IReadOnlyCollection<string> functions)
    {
        if (node is not YamlScalar scalar || Syntax(scalar, what) is not { } syntax)
        {
            if (node is not YamlScalar)
            {
                faults.Add(ContractFaults.CallExpected(node.Place, what, functions));
            }

            return null;
        }

        if (syntax is CallSyntax call && functions.Contains(call.Name))
        {
            return call;
        }

        faults.Add(syntax is CallSyntax { Name: var name }
            ? ContractFaults.FunctionUnknown(scalar.PlaceAt(syntax.Offset), name, functions)
            : ContractFaults.CallExpected(node.Place, what, functions));
        return null;
    }

    public ExpressionTyping Typing(YamlScalar scalar, RelationShape? shape) => new(relations, faults, scalar, shape);

    private SyntaxNode? Syntax(YamlScalar scalar, string what) =>
        Values.Text(scalar, what, faults) is { } text ? ExpressionParser.SyntaxWithCalls(text.Value, scalar.PlaceAt, faults) : null;
}
