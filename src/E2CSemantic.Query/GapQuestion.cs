using E2CSemantic.Model.Definitions;

namespace E2CSemantic.Query;

/// <summary>What each row of an answer is compared with: the row of the reference member, all else alike.</summary>
/// <param name="Dimension">A dimension that the question groups by.</param>
/// <param name="Reference">The member of it that the others are compared with.</param>
/// <param name="Form">How they are compared.</param>
public sealed record GapQuestion(string Dimension, string Reference, ComparisonForm Form);
