namespace E2CSemantic.Query.Resolution;

/// <summary>The two questions whose answers a comparison is made of, each resolved as if the requester had asked it.</summary>
/// <param name="Compared">What is compared.</param>
/// <param name="Base">What it is compared with.</param>
internal sealed record ResolvedComparison(ResolvedQuery Compared, ResolvedQuery Base);
