using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using E2CSemantic.GraphQL.Language;
using E2CSemantic.GraphQL.Types;

namespace E2CSemantic.GraphQL.Execution;

/// <summary>
/// Turns JSON and literals into runtime values (spec: Input Coercion). It only says whether that is possible;
/// <see cref="InputFaults"/> says what is wrong. Lists are arrays, input objects <see cref="InputObjectValue"/>.
/// </summary>
internal static class InputCoercion
{
    public static bool TryCoerce(JsonElement input, GraphQLType type, out object? value)
    {
        value = null;
        if (input.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null)
        {
            return !type.IsNonNull;
        }

        switch (type.NullableType)
        {
            case ListType list:
                return TryCoerceList(input, list.ItemType, out value);
            case InputObjectType inputObject:
                return TryCoerceObject(input, inputObject, out value);
            case LeafType leaf:
                value = leaf.CoerceInputValue(input).Value;
                return value is not null;
            default:
                return false;
        }
    }

    public static bool TryCoerce(ValueNode literal, GraphQLType type, VariableValues variables, out object? value)
    {
        value = null;
        if (literal is VariableNode variable)
        {
            return variables.TryGetValue(variable.Name.Value, out value) && !(value is null && type.IsNonNull);
        }

        if (literal is NullValueNode)
        {
            return !type.IsNonNull;
        }

        switch (type.NullableType)
        {
            case ListType list:
                return TryCoerceList(literal, list.ItemType, variables, out value);
            case InputObjectType inputObject:
                return TryCoerceObject(literal, inputObject, variables, out value);
            case AnyType any:
                value = any.CoerceInputLiteral(literal, variables).Value;
                return value is not null;
            case LeafType leaf:
                value = leaf.CoerceInputLiteral(VariableReplacement.Apply(literal, variables)).Value;
                return value is not null;
            default:
                return false;
        }
    }

    /// <summary>The coerced default of an input; false if it has none or an invalid one.</summary>
    public static bool TryCoerceDefault(InputValueDefinition definition, out object? value)
    {
        value = null;
        return definition.DefaultValue is { } literal && TryCoerce(literal, definition.Type, VariableValues.Empty, out value);
    }

    private static bool TryCoerceList(JsonElement input, GraphQLType itemType, [NotNullWhen(true)] out object? value)
    {
        value = null;
        if (input.ValueKind != JsonValueKind.Array)
        {
            if (!TryCoerce(input, itemType, out var single))
            {
                return false;
            }

            value = new[] { single };
            return true;
        }

        var items = new object?[input.GetArrayLength()];
        var index = 0;
        foreach (var item in input.EnumerateArray())
        {
            if (!TryCoerce(item, itemType, out items[index++]))
            {
                return false;
            }
        }

        value = items;
        return true;
    }

    private static bool TryCoerceObject(JsonElement input, InputObjectType type, [NotNullWhen(true)] out object? value)
    {
        value = null;
        if (input.ValueKind != JsonValueKind.Object)
        {
            return false;
        }

        var given = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var property in input.EnumerateObject())
        {
            if (!type.Fields.Contains(property.Name))
            {
                return false;
            }

            given[property.Name] = property.Value;
        }

        var fields = new List<KeyValuePair<string, object?>>(given.Count);
        foreach (var field in type.Fields)
        {
            object? coerced;
            if (!given.TryGetValue(field.Name, out var fieldInput))
            {
                if (field.IsRequired)
                {
                    return false;
                }

                if (!TryCoerceDefault(field, out coerced))
                {
                    continue;
                }
            }
            else if (!TryCoerce(fieldInput, field.Type, out coerced))
            {
                return false;
            }

            fields.Add(new(field.Name, coerced));
        }

        return TryMake(type, given.Count, fields, out value);
    }

    private static bool TryCoerceList(ValueNode literal, GraphQLType itemType, VariableValues variables, [NotNullWhen(true)] out object? value)
    {
        value = null;
        if (literal is not ListValueNode list)
        {
            if (!TryCoerce(literal, itemType, variables, out var single))
            {
                return false;
            }

            value = new[] { single };
            return true;
        }

        var items = new object?[list.Items.Length];
        for (var index = 0; index < items.Length; index++)
        {
            // A variable that was not given is null in a list that may hold null.
            if (!TryCoerce(list.Items[index], itemType, variables, out items[index])
                && (itemType.IsNonNull || list.Items[index] is not VariableNode))
            {
                return false;
            }
        }

        value = items;
        return true;
    }

    private static bool TryCoerceObject(ValueNode literal, InputObjectType type, VariableValues variables, [NotNullWhen(true)] out object? value)
    {
        value = null;
        if (literal is not ObjectValueNode map)
        {
            return false;
        }

        var given = new Dictionary<string, ValueNode>(StringComparer.Ordinal);
        foreach (var node in map.Fields)
        {
            if (!type.Fields.Contains(node.Name.Value))
            {
                return false;
            }

            given[node.Name.Value] = node.Value;
        }

        var fields = new List<KeyValuePair<string, object?>>(given.Count);
        foreach (var field in type.Fields)
        {
            object? coerced;
            if (!given.TryGetValue(field.Name, out var node)
                || (node is VariableNode variable && !variables.TryGetValue(variable.Name.Value, out _)))
            {
                if (field.IsRequired)
                {
                    return false;
                }

                if (!TryCoerceDefault(field, out coerced))
                {
                    continue;
                }
            }
            else if (!TryCoerce(node, field.Type, variables, out coerced))
            {
                return false;
            }

            fields.Add(new(field.Name, coerced));
        }

        return TryMake(type, given.Count, fields, out value);
    }

    private static bool TryMake(InputObjectType type, int given, List<KeyValuePair<string, object?>> fields, [NotNullWhen(true)] out object? value)
    {
        value = null;
        if (type.IsOneOf && (given != 1 || fields.Count != 1 || fields[0].Value is null))
        {
            return false;
        }

        value = new InputObjectValue(fields);
        return true;
    }
}
