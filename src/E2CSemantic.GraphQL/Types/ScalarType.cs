using System.Collections.Immutable;
using System.Text.Json;
using E2CSemantic.GraphQL.Language;

namespace E2CSemantic.GraphQL.Types;

/// <summary>
/// A leaf whose coercions are code. Derive to add a scalar: the four coercions refuse with a sentence, never with an exception,
/// and what <see cref="OnCoerceOutputValue"/> gives is what <see cref="WriteOutputValue"/> gets. A scalar is stateless, so one
/// instance may serve many schemas.
/// </summary>
public abstract class ScalarType : LeafType
{
    /// <summary>A scalar of a name that is unique in its schema.</summary>
    /// <param name="name">The name.</param>
    /// <param name="description">What a reader of the schema should know, in Markdown.</param>
    /// <param name="specifiedBy">The URL of the scalar's specification; every custom scalar should have one.</param>
    protected ScalarType(string name, string? description = null, string? specifiedBy = null)
        : this(name, description, specifiedBy, null, [])
    {
    }

    private protected ScalarType(
        string name,
        string? description,
        string? specifiedBy,
        SyntaxNode? syntaxNode,
        ImmutableArray<SyntaxNode> extensionNodes)
        : base(name, description, syntaxNode, extensionNodes)
    {
        SpecifiedBy = specifiedBy;
    }

    /// <inheritdoc/>
    public sealed override TypeKind Kind => TypeKind.Scalar;

    /// <summary>The URL of the scalar's specification, if it has one.</summary>
    public string? SpecifiedBy { get; }

    /// <inheritdoc/>
    public sealed override LeafCoercion CoerceInputLiteral(ValueNode literal) => OnCoerceInputLiteral(literal);

    /// <inheritdoc/>
    public sealed override LeafCoercion CoerceInputValue(JsonElement value) => OnCoerceInputValue(value);

    /// <inheritdoc/>
    public sealed override LeafCoercion CoerceOutputValue(object value) => OnCoerceOutputValue(value);

    /// <inheritdoc/>
    public sealed override ValueNode? ValueToLiteral(object value) => OnValueToLiteral(value);

    /// <inheritdoc/>
    public override void WriteOutputValue(Utf8JsonWriter writer, object value) => ValueWriter.Write(writer, value);

    /// <summary>Coerces a literal that is not null and holds no variable.</summary>
    protected abstract LeafCoercion OnCoerceInputLiteral(ValueNode literal);

    /// <summary>Coerces a JSON value that is not null.</summary>
    protected abstract LeafCoercion OnCoerceInputValue(JsonElement value);

    /// <summary>Coerces what a resolver gave, which is not null.</summary>
    protected abstract LeafCoercion OnCoerceOutputValue(object value);

    /// <summary>The literal that means the runtime value, or null if there is none.</summary>
    protected abstract ValueNode? OnValueToLiteral(object value);
}
