using E2CSemantic.Model.Definitions;

namespace E2CSemantic.Query.Resolution;

/// <summary>What rows are compared with.</summary>
/// <param name="Dimension">A dimension grouped by.</param>
/// <param name="Reference">One of its members that are asked for.</param>
/// <param name="Form">How they are compared.</param>
internal sealed record ResolvedGap(DimensionName Dimension, string Reference, ComparisonForm Form);
