namespace E2CSemantic.GraphQL.Execution.Preparation;

/// <summary>
/// A document by its bytes, hashed with the process's random seed, and whether it was validated for a caller who may introspect.
/// </summary>
internal readonly struct DocumentKey(ReadOnlyMemory<byte> bytes, bool allowIntrospection) : IEquatable<DocumentKey>
{
    public ReadOnlyMemory<byte> Bytes { get; } = bytes;

    public bool AllowIntrospection { get; } = allowIntrospection;

    /// <summary>A copy whose bytes no caller can change.</summary>
    public DocumentKey Kept() => new(Bytes.ToArray(), AllowIntrospection);

    public bool Equals(DocumentKey other) =>
        AllowIntrospection == other.AllowIntrospection && Bytes.Span.SequenceEqual(other.Bytes.Span);

    public override bool Equals(object? obj) => obj is DocumentKey other && Equals(other);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.AddBytes(Bytes.Span);
        return hash.ToHashCode();
    }
}
