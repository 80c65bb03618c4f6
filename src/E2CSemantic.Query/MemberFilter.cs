using System.Collections.Immutable;

namespace E2CSemantic.Query;

/// <summary>A dimension and the only members of it to answer for, as asked.</summary>
/// <param name="Dimension">The dimension's name.</param>
/// <param name="In">Member ids.</param>
public sealed record MemberFilter(string Dimension, ImmutableArray<string> In);
