using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using E2CSemantic.GraphQL.Execution;
using E2CSemantic.GraphQL.Language;

namespace E2CSemantic.GraphQL.Types;

/// <summary>
/// A scalar without rules, as a schema document declares it: any literal or JSON value passes as plain runtime values
/// (string, bool, long, double, lists, <see cref="InputObjectValue"/>), and any plain value is written as it is.
/// </summary>
public sealed class AnyType : ScalarType
{
    /// <summary>A scalar without rules of the name.</summary>
    public AnyType(string name, string? description = null, string? specifiedBy = null)
        : base(name, description, specifiedBy)
    {
    }

    internal AnyType(
        string name,
        string? description,
        string? specifiedBy,
        SyntaxNode? syntaxNode,
        ImmutableArray<SyntaxNode> extensionNodes)
        : base(name, description, specifiedBy, syntaxNode, extensionNodes)
    {
    }

    /// <inheritdoc/>
    protected override LeafCoercion OnCoerceInputLiteral(ValueNode literal) =>
        CoerceInputLiteral(literal, VariableValues.Empty);

    /// <inheritdoc/>
    protected override LeafCoercion OnCoerceInputValue(JsonElement value) =>
        FromJson(value) is { } plain ? LeafCoercion.Of(plain) : LeafCoercion.Failed($"{Name} cannot represent null.");

    /// <inheritdoc/>
    protected override LeafCoercion OnCoerceOutputValue(object value) => LeafCoercion.Of(value);

    /// <inheritdoc/>
    protected override ValueNode? OnValueToLiteral(object value) => ToLiteral(value);

    // Without rules of its own there is no literal to make of a variable: its coerced value is taken as it is.
    internal LeafCoercion CoerceInputLiteral(ValueNode literal, VariableValues variables) =>
        FromLiteral(literal, variables) is { } value ? LeafCoercion.Of(value) : LeafCoercion.Failed($"{Name} cannot represent null.");

    private static object? FromLiteral(ValueNode literal, VariableValues variables) => literal switch
    {
        VariableNode node => variables.TryGetValue(node.Name.Value, out var value) ? value : null,
        StringValueNode node => node.Value,
        EnumValueNode node => node.Value,
        BooleanValueNode node => node.Value,
        IntValueNode node => long.TryParse(node.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : double.Parse(node.Value, CultureInfo.InvariantCulture),
        FloatValueNode node => double.Parse(node.Value, CultureInfo.InvariantCulture),
        ListValueNode node => node.Items.Select(item => FromLiteral(item, variables)).ToArray(),
        ObjectValueNode node => new InputObjectValue(node.Fields
            .Where(field => field.Value is not VariableNode variable || variables.TryGetValue(variable.Name.Value, out _))
            .Select(field => KeyValuePair.Create(field.Name.Value, FromLiteral(field.Value, variables)))),
        _ => null,
    };

    private static object? FromJson(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => JsonInput.StringOf(value),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => value.TryGetInt64(out var number) ? number : value.GetDouble(),
        JsonValueKind.Array => value.EnumerateArray().Select(FromJson).ToArray(),
        JsonValueKind.Object => new InputObjectValue(
            value.EnumerateObject().Select(property => KeyValuePair.Create(property.Name, FromJson(property.Value)))),
        _ => null,
    };

    private static ValueNode? ToLiteral(object? value) => value switch
    {
        null => new NullValueNode(null),
        string text => new StringValueNode(null, text, false),
        bool flag => new BooleanValueNode(null, flag),
        int or long => new IntValueNode(null, Convert.ToString(value, CultureInfo.InvariantCulture)!),
        double number => NumberLiteral.Of(number),
        IEnumerable<KeyValuePair<string, object?>> map => new ObjectValueNode(
            null,
            [.. map.Select(entry => new ObjectFieldNode(null, new NameNode(null, entry.Key), ToLiteral(entry.Value) ?? new NullValueNode(null)))]),
        IEnumerable<object?> items => new ListValueNode(null, [.. items.Select(item => ToLiteral(item) ?? new NullValueNode(null))]),
        _ => null,
    };
}
