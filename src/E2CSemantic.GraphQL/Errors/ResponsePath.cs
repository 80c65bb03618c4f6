using System.Collections.Immutable;

namespace E2CSemantic.GraphQL.Errors;

/// <summary>
/// The position of a value in a response: a list that grows at its end and shares its beginning, so that
/// descending into a result allocates one link (spec 7.1.2, "path").
/// </summary>
public abstract record ResponsePath
{
    /// <summary>The path up to the last segment; null for the first segment.</summary>
    public abstract ResponsePath? Parent { get; }

    /// <summary>The path of a field of the response's root object.</summary>
    public static ResponsePath FromName(string responseName) => new NamePathSegment(null, responseName);

    public ResponsePath Append(string responseName) => new NamePathSegment(this, responseName);

    /// <summary>Appends a list index, from 0.</summary>
    public ResponsePath Append(int index) => new IndexPathSegment(this, index);

    /// <summary>All segments from the root on: a <see cref="string"/> for a response name, an <see cref="int"/> for an index.</summary>
    public ImmutableArray<object> ToSegments()
    {
        var segments = ImmutableArray.CreateBuilder<object>();

        for (var path = this; path is not null; path = path.Parent)
        {
            segments.Add(path.Segment);
        }

        segments.Reverse();
        return segments.ToImmutable();
    }

    public sealed override string ToString() => "/" + string.Join('/', ToSegments());

    internal abstract object Segment { get; }
}
