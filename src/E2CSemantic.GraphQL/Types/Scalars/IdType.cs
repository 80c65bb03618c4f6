using System.Globalization;
using System.Text.Json;
using E2CSemantic.GraphQL.Language;

namespace E2CSemantic.GraphQL.Types;

/// <summary>The built-in scalar <c>ID</c>: an opaque identifier, <see cref="string"/> at runtime, given as string or integer.</summary>
public sealed class IdType : ScalarType
{
    private IdType()
        : base("ID", "The `ID` scalar type represents a unique identifier, often used to refetch an object or as key for a cache. The ID type appears in a JSON response as a String; however, it is not intended to be human-readable. When expected as an input type, any string (such as `\"4\"`) or integer (such as `4`) input value will be accepted as an ID.")
    {
    }

    /// <summary>The scalar.</summary>
    public static IdType Instance { get; } = new();

    /// <inheritdoc/>
    protected override LeafCoercion OnCoerceInputLiteral(ValueNode literal) => literal switch
    {
        StringValueNode text => LeafCoercion.Of(text.Value),
        IntValueNode number => LeafCoercion.Of(number.Value),
        _ => LeafCoercion.Failed($"ID cannot represent a non-string and non-integer value: {SyntaxPrinter.Print(literal)}"),
    };

    /// <inheritdoc/>
    protected override LeafCoercion OnCoerceInputValue(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => LeafCoercion.Of(JsonInput.StringOf(value)),
        JsonValueKind.Number when double.IsInteger(value.GetDouble()) => LeafCoercion.Of(EcmaNumber.Format(value.GetDouble())),
        _ => LeafCoercion.Failed($"ID cannot represent value: {ValueDisplay.Of(value)}"),
    };

    /// <inheritdoc/>
    protected override LeafCoercion OnCoerceOutputValue(object value) => value switch
    {
        string => LeafCoercion.Of(value),
        byte or sbyte or short or ushort or int or uint or long or ulong =>
            LeafCoercion.Of(((IConvertible)value).ToString(CultureInfo.InvariantCulture)),
        double number when double.IsInteger(number) => LeafCoercion.Of(EcmaNumber.Format(number)),
        _ => LeafCoercion.Failed($"ID cannot represent value: {ValueDisplay.Of(value)}"),
    };

    /// <inheritdoc/>
    protected override ValueNode? OnValueToLiteral(object value) => value is not string text
        ? null
        : NumberLiteral.IsInteger(text) ? new IntValueNode(null, text) : new StringValueNode(null, text, false);

    /// <inheritdoc/>
    public override void WriteOutputValue(Utf8JsonWriter writer, object value) => ValueWriter.WriteString(writer, (string)value);
}
