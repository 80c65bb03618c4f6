using System.Collections.Immutable;

namespace E2CSemantic.GraphQL.Language;

/// <summary>A variable of an operation with its type and optional constant default (spec 2.10).</summary>
public sealed record VariableDefinitionNode(
    Location? Location,
    StringValueNode? Description,
    VariableNode Variable,
    TypeNode Type,
    ValueNode? DefaultValue,
    ImmutableArray<DirectiveNode> Directives)
    : SyntaxNode(Location)
{
    public StringValueNode? Description { get; } = Description;

    public VariableNode Variable { get; } = Variable;

    public TypeNode Type { get; } = Type;

    public ValueNode? DefaultValue { get; } = DefaultValue;

    public ImmutableArray<DirectiveNode> Directives { get; } = Directives;

    public override SyntaxKind Kind => SyntaxKind.VariableDefinition;

    public override IEnumerable<SyntaxNode> GetNodes() =>
        [.. Optional(Description), Variable, Type, .. Optional(DefaultValue), .. Directives];

    public bool Equals(VariableDefinitionNode? other) => SyntaxComparer.Equals(this, other);

    public override int GetHashCode() => SyntaxComparer.GetHashCode(this);
}
