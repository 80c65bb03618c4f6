using System.Globalization;
using System.Text.Json;
using E2CSemantic.GraphQL.Language;

namespace E2CSemantic.GraphQL.Types;

/// <summary>The built-in scalar <c>Boolean</c>, <see cref="bool"/> at runtime.</summary>
public sealed class BooleanType : ScalarType
{
    private static readonly object _true = true;
    private static readonly object _false = false;

    private BooleanType()
        : base("Boolean", "The `Boolean` scalar type represents `true` or `false`.")
    {
    }

    /// <summary>The scalar.</summary>
    public static BooleanType Instance { get; } = new();

    /// <inheritdoc/>
    protected override LeafCoercion OnCoerceInputLiteral(ValueNode literal) =>
        literal is BooleanValueNode flag
            ? Of(flag.Value)
            : LeafCoercion.Failed($"Boolean cannot represent a non boolean value: {SyntaxPrinter.Print(literal)}");

    /// <inheritdoc/>
    protected override LeafCoercion OnCoerceInputValue(JsonElement value) =>
        value.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? Of(value.GetBoolean())
            : LeafCoercion.Failed($"Boolean cannot represent a non boolean value: {ValueDisplay.Of(value)}");

    /// <inheritdoc/>
    protected override LeafCoercion OnCoerceOutputValue(object value) => value switch
    {
        bool => LeafCoercion.Of(value),
        double number when double.IsFinite(number) => Of(number != 0),
        float number when float.IsFinite(number) => Of(number != 0),
        byte or sbyte or short or ushort or int or uint or long or ulong or decimal =>
            Of(Convert.ToDecimal(value, CultureInfo.InvariantCulture) != 0),
        _ => LeafCoercion.Failed($"Boolean cannot represent a non boolean value: {ValueDisplay.Of(value)}"),
    };

    /// <inheritdoc/>
    protected override ValueNode? OnValueToLiteral(object value) => value is bool flag ? new BooleanValueNode(null, flag) : null;

    private static LeafCoercion Of(bool flag) => LeafCoercion.Of(flag ? _true : _false);
}
