namespace E2CSemantic.Warehouse.Loading;

/// <summary>What a rule did.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Kind">Its kind, as the contract writes it.</param>
/// <param name="RowsIn">The rows it read.</param>
/// <param name="RowsChanged">The rows that it altered, or left out, or merged into another; 0 where it only adds or summarises.</param>
/// <param name="Ties">The keys that its rule for ties settled.</param>
/// <param name="RowsOut">The rows it made.</param>
public sealed record AppliedRule(string Rule, string Kind, long RowsIn, long RowsChanged, long Ties, long RowsOut);
