using System.Collections.Immutable;
using E2CSemantic.GraphQL.Language;
using E2CSemantic.GraphQL.Types;

namespace E2CSemantic.GraphQL.Execution;

/// <summary>Puts the values of variables into a literal, so that scalars with structure see constants only. A literal without variables stays itself.</summary>
internal static class VariableReplacement
{
    public static ValueNode Apply(ValueNode literal, VariableValues variables)
    {
        switch (literal)
        {
            case VariableNode variable:
                return variables.TryGetValue(variable.Name.Value, out var value) && variables.TypeOf(variable.Name.Value) is { } type
                    ? ToLiteral(value, type) ?? new NullValueNode(variable.Location)
                    : new NullValueNode(variable.Location);
            case ListValueNode list:
                {
                    var items = list.Items.Select(item => Apply(item, variables)).ToImmutableArray();
                    return Unchanged(items, list.Items) ? list : new ListValueNode(list.Location, items);
                }

            case ObjectValueNode map:
                {
                    var fields = map.Fields
                        .Where(field => field.Value is not VariableNode variable || variables.TryGetValue(variable.Name.Value, out _))
                        .Select(field => Apply(field.Value, variables) is var applied && ReferenceEquals(applied, field.Value)
                            ? field
                            : new ObjectFieldNode(field.Location, field.Name, applied))
                        .ToImmutableArray();
                    return Unchanged(fields, map.Fields) ? map : new ObjectValueNode(map.Location, fields);
                }

            default:
                return literal;
        }
    }

    private static bool Unchanged<T>(ImmutableArray<T> made, ImmutableArray<T> given)
        where T : class
    {
        if (made.Length != given.Length)
        {
            return false;
        }

        for (var index = 0; index < made.Length; index++)
        {
            if (!ReferenceEquals(made[index], given[index]))
            {
                return false;
            }
        }

        return true;
    }

    private static ValueNode? ToLiteral(object? value, GraphQLType type)
    {
        if (value is null)
        {
            return new NullValueNode(null);
        }

        return type.NullableType switch
        {
            ListType list when value is IReadOnlyList<object?> items =>
                new ListValueNode(null, [.. items.Select(item => ToLiteral(item, list.ItemType)).OfType<ValueNode>()]),
            InputObjectType inputObject when value is InputObjectValue map => new ObjectValueNode(
                null,
                [.. map.Select(entry => ToLiteral(entry.Value, inputObject.Fields[entry.Key].Type) is { } node
                    ? new ObjectFieldNode(null, new NameNode(null, entry.Key), node)
                    : null).OfType<ObjectFieldNode>()]),
            LeafType leaf => leaf.ValueToLiteral(value),
            _ => null,
        };
    }
}
