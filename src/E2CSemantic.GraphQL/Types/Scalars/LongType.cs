using System.Globalization;
using System.Text.Json;
using E2CSemantic.GraphQL.Language;

namespace E2CSemantic.GraphQL.Types;

/// <summary>The scalar <c>Long</c>: signed 64-bit integers as JSON numbers, <see cref="long"/> at runtime.</summary>
public sealed class LongType : ScalarType
{
    private LongType()
        : base(
            "Long",
            "The `Long` scalar type represents non-fractional signed whole 64-bit numeric values. Long can represent values between -(2^63) and 2^63 - 1.",
            "https://scalars.graphql.org/chillicream/long.html")
    {
    }

    /// <summary>The scalar.</summary>
    public static LongType Instance { get; } = new();

    /// <inheritdoc/>
    protected override LeafCoercion OnCoerceInputLiteral(ValueNode literal)
    {
        if (literal is not IntValueNode number)
        {
            return NotAnInteger(SyntaxPrinter.Print(literal));
        }

        return long.TryParse(number.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? LeafCoercion.Of(value)
            : OutOfRange(number.Value);
    }

    /// <inheritdoc/>
    protected override LeafCoercion OnCoerceInputValue(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Number)
        {
            return NotAnInteger(ValueDisplay.Of(value));
        }

        if (value.TryGetInt64(out var number))
        {
            return LeafCoercion.Of(number);
        }

        return double.IsInteger(value.GetDouble()) ? OutOfRange(value.GetRawText()) : NotAnInteger(value.GetRawText());
    }

    /// <inheritdoc/>
    protected override LeafCoercion OnCoerceOutputValue(object value) => value switch
    {
        long => LeafCoercion.Of(value),
        byte or sbyte or short or ushort or int or uint => LeafCoercion.Of(Convert.ToInt64(value, CultureInfo.InvariantCulture)),
        ulong number => number <= long.MaxValue ? LeafCoercion.Of((long)number) : OutOfRange(ValueDisplay.Of(value)),
        _ => NotAnInteger(ValueDisplay.Of(value)),
    };

    /// <inheritdoc/>
    protected override ValueNode? OnValueToLiteral(object value) =>
        value is long number ? new IntValueNode(null, number.ToString(CultureInfo.InvariantCulture)) : null;

    private static LeafCoercion NotAnInteger(string shown) => LeafCoercion.Failed($"Long cannot represent non-integer value: {shown}");

    private static LeafCoercion OutOfRange(string shown) =>
        LeafCoercion.Failed($"Long cannot represent non 64-bit signed integer value: {shown}");
}
