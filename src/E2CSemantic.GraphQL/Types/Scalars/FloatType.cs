using System.Globalization;
using System.Text.Json;
using E2CSemantic.GraphQL.Language;

namespace E2CSemantic.GraphQL.Types;

/// <summary>The built-in scalar <c>Float</c>: finite IEEE 754 doubles, <see cref="double"/> at runtime.</summary>
public sealed class FloatType : ScalarType
{
    private FloatType()
        : base("Float", "The `Float` scalar type represents signed double-precision fractional values as specified by [IEEE 754](https://en.wikipedia.org/wiki/IEEE_floating_point).")
    {
    }

    /// <summary>The scalar.</summary>
    public static FloatType Instance { get; } = new();

    /// <inheritdoc/>
    protected override LeafCoercion OnCoerceInputLiteral(ValueNode literal) => literal switch
    {
        IntValueNode number => LeafCoercion.Of(Parse(number.Value)),
        FloatValueNode number => LeafCoercion.Of(Parse(number.Value)),
        _ => LeafCoercion.Failed($"Float cannot represent non numeric value: {SyntaxPrinter.Print(literal)}"),
    };

    /// <inheritdoc/>
    protected override LeafCoercion OnCoerceInputValue(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number && double.IsFinite(value.GetDouble())
            ? LeafCoercion.Of(value.GetDouble())
            : Failed(ValueDisplay.Of(value));

    /// <inheritdoc/>
    protected override LeafCoercion OnCoerceOutputValue(object value) => value switch
    {
        double number => double.IsFinite(number) ? LeafCoercion.Of(value) : Failed(ValueDisplay.Of(value)),
        bool flag => LeafCoercion.Of(flag ? 1d : 0d),
        string text => EcmaNumber.TryParse(text, out var number) && double.IsFinite(number)
            ? LeafCoercion.Of(number)
            : Failed(ValueDisplay.Of(text)),
        float number => float.IsFinite(number) ? LeafCoercion.Of((double)number) : Failed(ValueDisplay.Of(value)),
        byte or sbyte or short or ushort or int or uint or long or ulong or decimal =>
            LeafCoercion.Of(Convert.ToDouble(value, CultureInfo.InvariantCulture)),
        _ => Failed(ValueDisplay.Of(value)),
    };

    /// <inheritdoc/>
    protected override ValueNode? OnValueToLiteral(object value) => value is double number ? NumberLiteral.Of(number) : null;

    /// <inheritdoc/>
    public override void WriteOutputValue(Utf8JsonWriter writer, object value) => ValueWriter.WriteDouble(writer, (double)value);

    private static double Parse(string text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static LeafCoercion Failed(string shown) => LeafCoercion.Failed($"Float cannot represent non numeric value: {shown}");
}
