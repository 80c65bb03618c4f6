using System.Text.Json;
using E2CSemantic.GraphQL.Language;
using E2CSemantic.GraphQL.Types;
using E2CSemantic.Model.Definitions;

namespace E2CSemantic.Host.Schema;

/// <summary>The scalar <c>SchoolYear</c>: written <c>"2003-04"</c>, a <see cref="SchoolYear"/> at runtime.</summary>
internal sealed class SchoolYearType : ScalarType
{
    private SchoolYearType()
        : base("SchoolYear", "A school year, written with the autumn year in four digits and the spring year in two: `\"2003-04\"`.")
    {
    }

    public static SchoolYearType Instance { get; } = new();

    public override void WriteOutputValue(Utf8JsonWriter writer, object value) => writer.WriteStringValue(value.ToString());

    protected override LeafCoercion OnCoerceInputLiteral(ValueNode literal) =>
        literal is StringValueNode text ? OfText(text.Value) : Failed();

    protected override LeafCoercion OnCoerceInputValue(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? OfText(value.GetString()!) : Failed();

    protected override LeafCoercion OnCoerceOutputValue(object value) => value is SchoolYear ? LeafCoercion.Of(value) : Failed();

    protected override ValueNode? OnValueToLiteral(object value) =>
        value is SchoolYear year ? new StringValueNode(null, year.ToString(), false) : null;

    private static LeafCoercion OfText(string text) => SchoolYear.TryParse(text) is { } year ? LeafCoercion.Of(year) : Failed();

    private static LeafCoercion Failed() => LeafCoercion.Failed("A SchoolYear is written \"2003-04\": two years in a row.");
}
