using System.Collections.Immutable;
using E2CSemantic.GraphQL.Errors;
using E2CSemantic.GraphQL.Language;
using E2CSemantic.GraphQL.Types;

namespace E2CSemantic.GraphQL.Execution;

/// <summary>Coerces the arguments of a field or directive (spec: CoerceArgumentValues).</summary>
internal static class ArgumentCoercion
{
    public static Outcome Coerce(
        MemberCollection<ArgumentDefinition> definitions,
        ImmutableArray<ArgumentNode> nodes,
        SyntaxNode owner,
        VariableValues variables)
    {
        if (definitions.Count == 0)
        {
            return new(ArgumentValues.Empty, null);
        }

        var values = new List<KeyValuePair<string, object?>>(definitions.Count);
        foreach (var definition in definitions.AsArray())
        {
            var node = nodes.LastOrDefault(argument => argument.Name.Value == definition.Name)?.Value;
            if (node is null && definition.IsRequired)
            {
                return new(null, new GraphQLError(
                    $"Argument \"{definition.Coordinate}\" of required type \"{definition.Type}\" was not provided.").WithNodes(owner));
            }

            object? value;
            if (node is null || (node is VariableNode variable && !variables.TryGetValue(variable.Name.Value, out _) && !definition.IsRequired))
            {
                if (definition.DefaultValue is null)
                {
                    continue;
                }

                if (!InputCoercion.TryCoerceDefault(definition, out value))
                {
                    return new(null, InvalidDefault(definition, owner));
                }
            }
            else if (!InputCoercion.TryCoerce(node, definition.Type, variables, out value))
            {
                return new(null, Invalid(definition, node, variables));
            }

            values.Add(new(definition.Name, value));
        }

        return new(values.Count == 0 ? ArgumentValues.Empty : new([.. values]), null);
    }

    private static GraphQLError InvalidDefault(ArgumentDefinition definition, SyntaxNode owner) =>
        new GraphQLError($"Argument \"{definition.Coordinate}\" has invalid default value{First(definition.DefaultValue!, definition.Type, null)}")
            .WithNodes(owner);

    private static GraphQLError Invalid(ArgumentDefinition definition, ValueNode node, VariableValues variables)
    {
        InputFault? first = null;
        InputFaults.Find(node, definition.Type, variables, fault => first ??= fault);
        return new GraphQLError($"Argument \"{definition.Coordinate}\" has invalid value{first?.Path}: {first?.Message}")
            .WithNodes(first?.Node ?? node);
    }

    private static string First(ValueNode node, GraphQLType type, VariableValues? variables)
    {
        InputFault? first = null;
        InputFaults.Find(node, type, variables, fault => first ??= fault);
        return $"{first?.Path}: {first?.Message}";
    }

    /// <summary>The values, or the error of the first argument that has none.</summary>
    internal sealed record Outcome(ArgumentValues? Values, GraphQLError? Error);
}
