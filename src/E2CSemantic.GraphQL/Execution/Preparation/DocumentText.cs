namespace E2CSemantic.GraphQL.Execution.Preparation;

/// <summary>The bytes of a document as a key: equal by content, hashed with the process's random seed.</summary>
internal readonly struct DocumentText(ReadOnlyMemory<byte> bytes) : IEquatable<DocumentText>
{
    public ReadOnlyMemory<byte> Bytes { get; } = bytes;

    /// <summary>A copy that no caller can change.</summary>
    public DocumentText Kept() => new(Bytes.ToArray());

    public bool Equals(DocumentText other) => Bytes.Span.SequenceEqual(other.Bytes.Span);

    public override bool Equals(object? obj) => obj is DocumentText other && Equals(other);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.AddBytes(Bytes.Span);
        return hash.ToHashCode();
    }
}
