using System.Collections.Immutable;
using System.Text.Json;
using E2CSemantic.GraphQL.Language;

namespace E2CSemantic.GraphQL.Types;

/// <summary>A scalar or an enum: the ends of every input and every answer, with the four coercions between wire and runtime.</summary>
public abstract class LeafType : NamedType
{
    private protected LeafType(string name, string? description, SyntaxNode? syntaxNode, ImmutableArray<SyntaxNode> extensionNodes)
        : base(name, description, syntaxNode, extensionNodes)
    {
    }

    /// <summary>The runtime value of a literal in a document; the literal is not null and holds no variable.</summary>
    public abstract LeafCoercion CoerceInputLiteral(ValueNode literal);

    /// <summary>The runtime value of a variable's JSON; the value is not JSON null.</summary>
    public abstract LeafCoercion CoerceInputValue(JsonElement value);

    /// <summary>The value to write for what a resolver gave; the given value is not null.</summary>
    public abstract LeafCoercion CoerceOutputValue(object value);

    /// <summary>The literal that means the runtime value, or null if there is none.</summary>
    public abstract ValueNode? ValueToLiteral(object value);

    /// <summary>Writes what <see cref="CoerceOutputValue"/> gave as one JSON value.</summary>
    public abstract void WriteOutputValue(Utf8JsonWriter writer, object value);
}
