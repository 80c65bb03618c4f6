using System.Globalization;
using System.Text.Json;
using E2CSemantic.GraphQL.Language;

namespace E2CSemantic.GraphQL.Types;

/// <summary>The built-in scalar <c>String</c>: text, <see cref="string"/> at runtime.</summary>
public sealed class StringType : ScalarType
{
    private StringType()
        : base("String", "The `String` scalar type represents textual data, represented as UTF-8 character sequences. The String type is most often used by GraphQL to represent free-form human-readable text.")
    {
    }

    /// <summary>The scalar.</summary>
    public static StringType Instance { get; } = new();

    /// <inheritdoc/>
    protected override LeafCoercion OnCoerceInputLiteral(ValueNode literal) =>
        literal is StringValueNode text
            ? LeafCoercion.Of(text.Value)
            : LeafCoercion.Failed($"String cannot represent a non string value: {SyntaxPrinter.Print(literal)}");

    /// <inheritdoc/>
    protected override LeafCoercion OnCoerceInputValue(JsonElement value) =>
        value.ValueKind == JsonValueKind.String
            ? LeafCoercion.Of(JsonInput.StringOf(value))
            : LeafCoercion.Failed($"String cannot represent a non string value: {ValueDisplay.Of(value)}");

    /// <inheritdoc/>
    protected override LeafCoercion OnCoerceOutputValue(object value) => value switch
    {
        string => LeafCoercion.Of(value),
        bool flag => LeafCoercion.Of(flag ? "true" : "false"),
        double number when double.IsFinite(number) => LeafCoercion.Of(EcmaNumber.Format(number)),
        float number when float.IsFinite(number) => LeafCoercion.Of(EcmaNumber.Format(number)),
        byte or sbyte or short or ushort or int or uint or long or ulong or decimal =>
            LeafCoercion.Of(((IConvertible)value).ToString(CultureInfo.InvariantCulture)),
        _ => LeafCoercion.Failed($"String cannot represent value: {ValueDisplay.Of(value)}"),
    };

    /// <inheritdoc/>
    protected override ValueNode? OnValueToLiteral(object value) => value is string text ? new StringValueNode(null, text, false) : null;

    /// <inheritdoc/>
    public override void WriteOutputValue(Utf8JsonWriter writer, object value) => ValueWriter.WriteString(writer, (string)value);
}
