using System.Collections.Immutable;
using System.Text.Json;
using E2CSemantic.GraphQL.Errors;
using E2CSemantic.GraphQL.Language;
using E2CSemantic.GraphQL.Types;

namespace E2CSemantic.GraphQL.Execution;

/// <summary>Coerces the variables of a request (spec: CoerceVariableValues). All faults are told, up to a limit.</summary>
internal static class VariableCoercion
{
    private const int MaxErrors = 50;

    public static (VariableValues Values, ImmutableArray<GraphQLError> Errors) Coerce(
        Schema schema,
        ImmutableArray<VariableDefinitionNode> definitions,
        JsonElement inputs)
    {
        if (definitions.IsEmpty)
        {
            return (VariableValues.Empty, []);
        }

        var values = new Dictionary<string, (GraphQLType, object?)>(StringComparer.Ordinal);
        var errors = new List<GraphQLError>();
        foreach (var definition in definitions)
        {
            Coerce(schema, definition, inputs, values, errors.Add);
            if (errors.Count > MaxErrors)
            {
                errors.RemoveRange(MaxErrors, errors.Count - MaxErrors);
                errors.Add(new("Too many errors processing variables, error limit reached. Execution aborted."));
                break;
            }
        }

        return (new(values), [.. errors]);
    }

    private static void Coerce(
        Schema schema,
        VariableDefinitionNode definition,
        JsonElement inputs,
        Dictionary<string, (GraphQLType, object?)> values,
        Action<GraphQLError> report)
    {
        var name = definition.Variable.Name.Value;
        var type = schema.FindType(definition.Type);
        if (type is not { IsInputType: true })
        {
            report(new GraphQLError($"Variable \"${name}\" expected value of type \"{SyntaxPrinter.Print(definition.Type)}\" which cannot be used as an input type.")
                .WithNodes(definition.Type)
                .WithCode(ErrorCodes.MustBeInputType));
            return;
        }

        var given = inputs.ValueKind == JsonValueKind.Object && inputs.TryGetProperty(name, out var property) ? property : default;
        object? value;
        if (given.ValueKind == JsonValueKind.Undefined && definition.DefaultValue is { } literal)
        {
            if (InputCoercion.TryCoerce(literal, type, VariableValues.Empty, out value))
            {
                values[name] = (type, value);
            }
            else
            {
                InputFaults.Find(literal, type, null, fault => report(Error(definition, "has invalid default value", fault)));
            }

            return;
        }

        if (given.ValueKind == JsonValueKind.Undefined && !type.IsNonNull)
        {
            return;
        }

        if (InputCoercion.TryCoerce(given, type, out value))
        {
            values[name] = (type, value);
        }
        else
        {
            InputFaults.Find(given, type, fault => report(Error(definition, "has invalid value", fault)));
        }
    }

    private static GraphQLError Error(VariableDefinitionNode definition, string what, InputFault fault) =>
        new GraphQLError($"Variable \"${definition.Variable.Name.Value}\" {what}{fault.Path}: {fault.Message}")
            .WithNodes(definition)
            .WithCode(fault.Code);
}
