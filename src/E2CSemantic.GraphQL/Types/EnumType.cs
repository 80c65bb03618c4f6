using System.Collections.Frozen;
using System.Text.Json;
using E2CSemantic.GraphQL.Errors;
using E2CSemantic.GraphQL.Language;
using E2CSemantic.GraphQL.Types.Configurations;

namespace E2CSemantic.GraphQL.Types;

/// <summary>A leaf with a closed set of names, each standing for one runtime value.</summary>
public sealed class EnumType : LeafType
{
    private readonly FrozenDictionary<object, EnumValue> _byRuntimeValue;

    internal EnumType(EnumTypeConfiguration configuration)
        : base(configuration.Name, configuration.Description, configuration.SyntaxNode, configuration.ExtensionNodes)
    {
        Values = new(configuration.Values.Select(value => new EnumValue(this, value)));
        var byRuntimeValue = new Dictionary<object, EnumValue>();
        foreach (var value in Values)
        {
            byRuntimeValue[value.RuntimeValue] = value;
        }

        _byRuntimeValue = byRuntimeValue.ToFrozenDictionary();
    }

    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.Enum;

    /// <summary>Its values, in the order of their definition.</summary>
    public MemberCollection<EnumValue> Values { get; }

    /// <inheritdoc/>
    public override LeafCoercion CoerceInputLiteral(ValueNode literal)
    {
        if (literal is not EnumValueNode name)
        {
            var text = SyntaxPrinter.Print(literal);
            return LeafCoercion.Failed($"Enum \"{Name}\" cannot represent non-enum value: {text}.{DidYouMean(text)}");
        }

        return OfName(name.Value);
    }

    /// <inheritdoc/>
    public override LeafCoercion CoerceInputValue(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            var text = ValueDisplay.Of(value);
            return LeafCoercion.Failed($"Enum \"{Name}\" cannot represent non-string value: {text}.{DidYouMean(text)}");
        }

        return OfName(JsonInput.StringOf(value));
    }

    /// <inheritdoc/>
    public override LeafCoercion CoerceOutputValue(object value) =>
        _byRuntimeValue.TryGetValue(value, out var enumValue)
            ? LeafCoercion.Of(enumValue.Name)
            : LeafCoercion.Failed($"Enum \"{Name}\" cannot represent value: {ValueDisplay.Of(value)}");

    /// <inheritdoc/>
    public override ValueNode? ValueToLiteral(object value) =>
        _byRuntimeValue.TryGetValue(value, out var enumValue) ? new EnumValueNode(null, enumValue.Name) : null;

    /// <inheritdoc/>
    public override void WriteOutputValue(Utf8JsonWriter writer, object value) => writer.WriteStringValue((string)value);

    private LeafCoercion OfName(string name) =>
        Values.TryGet(name, out var value)
            ? LeafCoercion.Of(value.RuntimeValue)
            : LeafCoercion.Failed($"Value \"{name}\" does not exist in \"{Name}\" enum.{DidYouMean(name)}");

    private string DidYouMean(string given) => Suggestions.DidYouMean("the enum value", given, Values.Select(value => value.Name));
}
