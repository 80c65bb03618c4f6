using System.Collections.Immutable;

namespace E2CSemantic.Sql.Syntax;

/// <summary>The result of the first branch whose condition is true.</summary>
/// <param name="Branches">At least one.</param>
/// <param name="Otherwise">The result where no condition is true; null for the SQL null.</param>
public sealed record CaseExpression(ImmutableArray<CaseBranch> Branches, SqlExpression? Otherwise) : SqlExpression;
