using E2CSemantic.Model.Definitions;

namespace E2CSemantic.Query.Planning;

/// <summary>What is computed of a column of followed rows, whole or with four decimals.</summary>
internal sealed record FollowedValue(PerUnitFunction Function, string Column, bool IsWhole);
