using System.Globalization;
using System.Text.Json;
using E2CSemantic.GraphQL.Language;

namespace E2CSemantic.GraphQL.Types;

/// <summary>The built-in scalar <c>Int</c>: signed 32-bit integers, <see cref="int"/> at runtime.</summary>
public sealed class IntType : ScalarType
{
    private IntType()
        : base("Int", "The `Int` scalar type represents non-fractional signed whole numeric values. Int can represent values between -(2^31) and 2^31 - 1.")
    {
    }

    /// <summary>The scalar.</summary>
    public static IntType Instance { get; } = new();

    /// <inheritdoc/>
    protected override LeafCoercion OnCoerceInputLiteral(ValueNode literal)
    {
        if (literal is not IntValueNode number)
        {
            return LeafCoercion.Failed($"Int cannot represent non-integer value: {SyntaxPrinter.Print(literal)}");
        }

        return int.TryParse(number.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? LeafCoercion.Of(value)
            : LeafCoercion.Failed($"Int cannot represent non 32-bit signed integer value: {number.Value}");
    }

    /// <inheritdoc/>
    protected override LeafCoercion OnCoerceInputValue(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Number)
        {
            return LeafCoercion.Failed($"Int cannot represent non-integer value: {ValueDisplay.Of(value)}");
        }

        return value.TryGetInt32(out var number) ? LeafCoercion.Of(number) : OfDouble(value.GetDouble());
    }

    /// <inheritdoc/>
    protected override LeafCoercion OnCoerceOutputValue(object value) => value switch
    {
        int => LeafCoercion.Of(value),
        bool flag => LeafCoercion.Of(flag ? 1 : 0),
        string text => EcmaNumber.TryParse(text, out var number) && double.IsInteger(number)
            ? OfDouble(number)
            : LeafCoercion.Failed($"Int cannot represent non-integer value: {ValueDisplay.Of(text)}"),
        byte or sbyte or short or ushort or uint or long or ulong or float or double or decimal =>
            OfDouble(Convert.ToDouble(value, CultureInfo.InvariantCulture)),
        _ => LeafCoercion.Failed($"Int cannot represent non-integer value: {ValueDisplay.Of(value)}"),
    };

    /// <inheritdoc/>
    protected override ValueNode? OnValueToLiteral(object value) =>
        value is int number ? new IntValueNode(null, number.ToString(CultureInfo.InvariantCulture)) : null;

    private static LeafCoercion OfDouble(double number)
    {
        if (!double.IsInteger(number))
        {
            return LeafCoercion.Failed($"Int cannot represent non-integer value: {EcmaNumber.Format(number)}");
        }

        return number is < int.MinValue or > int.MaxValue
            ? LeafCoercion.Failed($"Int cannot represent non 32-bit signed integer value: {EcmaNumber.Format(number)}")
            : LeafCoercion.Of((int)number);
    }
}
