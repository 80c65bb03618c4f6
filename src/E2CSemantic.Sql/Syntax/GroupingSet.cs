using System.Collections.Immutable;

namespace E2CSemantic.Sql.Syntax;

/// <summary>The expressions of one grouping; empty for one group of all rows.</summary>
/// <param name="Keys">The expressions.</param>
public sealed record GroupingSet(ImmutableArray<SqlExpression> Keys);
