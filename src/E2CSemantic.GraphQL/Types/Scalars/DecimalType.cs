using System.Globalization;
using System.Text.Json;
using E2CSemantic.GraphQL.Language;

namespace E2CSemantic.GraphQL.Types;

/// <summary>
/// The scalar <c>Decimal</c>: exact decimals of up to 28 digits as JSON numbers, <see cref="decimal"/> at runtime.
/// A result keeps the scale it was given (0.50 stays 0.50); binary floating point is refused, so no digit is ever made up.
/// </summary>
public sealed class DecimalType : ScalarType
{
    private DecimalType()
        : base(
            "Decimal",
            "The `Decimal` scalar type represents a decimal number with fixed, exact digits.",
            "https://scalars.graphql.org/chillicream/decimal.html")
    {
    }

    /// <summary>The scalar.</summary>
    public static DecimalType Instance { get; } = new();

    /// <inheritdoc/>
    protected override LeafCoercion OnCoerceInputLiteral(ValueNode literal) => literal switch
    {
        IntValueNode number => OfText(number.Value),
        FloatValueNode number => OfText(number.Value),
        _ => Failed(SyntaxPrinter.Print(literal)),
    };

    /// <inheritdoc/>
    protected override LeafCoercion OnCoerceInputValue(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number ? OfText(value.GetRawText()) : Failed(ValueDisplay.Of(value));

    /// <inheritdoc/>
    protected override LeafCoercion OnCoerceOutputValue(object value) => value switch
    {
        decimal => LeafCoercion.Of(value),
        byte or sbyte or short or ushort or int or uint or long or ulong =>
            LeafCoercion.Of(Convert.ToDecimal(value, CultureInfo.InvariantCulture)),
        _ => Failed(ValueDisplay.Of(value)),
    };

    /// <inheritdoc/>
    protected override ValueNode? OnValueToLiteral(object value)
    {
        if (value is not decimal number)
        {
            return null;
        }

        var text = number.ToString(CultureInfo.InvariantCulture);
        return NumberLiteral.IsInteger(text) ? new IntValueNode(null, text) : new FloatValueNode(null, text);
    }

    private static LeafCoercion OfText(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? LeafCoercion.Of(number)
            : Failed(text);

    private static LeafCoercion Failed(string shown) => LeafCoercion.Failed($"Decimal cannot represent non decimal value: {shown}");
}
