using E2CSemantic.Model.Expressions;

namespace E2CSemantic.Model.Definitions;

/// <summary>What became of a member, under a name that conditions and values use like a column.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Rows">The rows that tell it.</param>
/// <param name="Function">What is computed of <paramref name="Column"/> over those rows, null where there are none, of a number of different values 0; null where it is asked whether there is a row.</param>
/// <param name="Column">The column that it is computed of; null where it is asked whether there is a row.</param>
/// <param name="Type">True or false, or a number.</param>
public sealed record CohortOutcome(string Name, FollowedRows Rows, PerUnitFunction? Function, string? Column, ExpressionType Type);
