using E2CSemantic.Model.Definitions;

namespace E2CSemantic.Query;

/// <summary>The member of a dimension that a row is about.</summary>
/// <param name="Dimension">The dimension.</param>
/// <param name="Member">Its member.</param>
public sealed record AnswerMember(DimensionName Dimension, DimensionMember Member);
