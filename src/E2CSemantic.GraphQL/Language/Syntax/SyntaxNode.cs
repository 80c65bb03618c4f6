namespace E2CSemantic.GraphQL.Language;

/// <summary>
/// An immutable node of a GraphQL document. Equality is structural and ignores <see cref="Location"/>, so equal
/// text at two places gives equal nodes; a dictionary that must keep places apart takes
/// <see cref="ReferenceEqualityComparer"/>.
/// </summary>
public abstract record SyntaxNode(Location? Location)
{
    /// <summary>Where the node stands in its source; null for a node that was not parsed or parsed without locations.</summary>
    public Location? Location { get; } = Location;

    public abstract SyntaxKind Kind { get; }

    /// <summary>The direct children in the order of the grammar; absent ones are left out.</summary>
    public abstract IEnumerable<SyntaxNode> GetNodes();

    /// <summary>The node printed as <see cref="SyntaxPrinter"/> prints it.</summary>
    public sealed override string ToString() => SyntaxPrinter.Print(this);

    public virtual bool Equals(SyntaxNode? other) => SyntaxComparer.Equals(this, other);

    public override int GetHashCode() => SyntaxComparer.GetHashCode(this);

    internal virtual string? Text => null;

    private protected static ReadOnlySpan<SyntaxNode> Optional(SyntaxNode? node) => node is null ? [] : new[] { node };
}
