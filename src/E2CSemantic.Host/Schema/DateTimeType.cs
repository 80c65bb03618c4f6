using System.Globalization;
using System.Text.Json;
using E2CSemantic.GraphQL.Language;
using E2CSemantic.GraphQL.Types;

namespace E2CSemantic.Host.Schema;

/// <summary>The scalar <c>DateTime</c>: a moment in RFC 3339, a <see cref="DateTimeOffset"/> at runtime, answered in UTC to the second.</summary>
internal sealed class DateTimeType : ScalarType
{
    private const string Format = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    private DateTimeType()
        : base(
            "DateTime",
            "A moment with its offset from UTC, written as in RFC 3339: `\"2026-09-01T12:00:00Z\"`.",
            "https://scalars.graphql.org/chillicream/date-time.html")
    {
    }

    public static DateTimeType Instance { get; } = new();

    public override void WriteOutputValue(Utf8JsonWriter writer, object value) => writer.WriteStringValue(TextOf((DateTimeOffset)value));

    protected override LeafCoercion OnCoerceInputLiteral(ValueNode literal) =>
        literal is StringValueNode text ? OfText(text.Value) : Failed();

    protected override LeafCoercion OnCoerceInputValue(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? OfText(value.GetString()!) : Failed();

    protected override LeafCoercion OnCoerceOutputValue(object value) => value is DateTimeOffset ? LeafCoercion.Of(value) : Failed();

    protected override ValueNode? OnValueToLiteral(object value) =>
        value is DateTimeOffset moment ? new StringValueNode(null, TextOf(moment), false) : null;

    private static string TextOf(DateTimeOffset moment) => moment.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture);

    private static LeafCoercion OfText(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var moment)
            ? LeafCoercion.Of(moment)
            : Failed();

    private static LeafCoercion Failed() => LeafCoercion.Failed("A DateTime is written \"2026-09-01T12:00:00Z\".");
}
