using System.Collections.Immutable;

namespace E2CSemantic.Warehouse.Releases;

/// <summary>A release as it stands: its fixed manifest, and what may be said of it later.</summary>
/// <param name="Manifest">The manifest.</param>
/// <param name="Labels">Its names for people, the first one first.</param>
/// <param name="WithdrawnAt">When it was withdrawn; null if it answers.</param>
public sealed record Release(ReleaseManifest Manifest, ImmutableArray<string> Labels, DateTimeOffset? WithdrawnAt)
{
    /// <summary>When it was purged because people who were in it left the system; null if its facts are kept.</summary>
    public DateTimeOffset? PurgedAt { get; init; }
}
