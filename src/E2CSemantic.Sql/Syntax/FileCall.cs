using System.Collections.Immutable;

namespace E2CSemantic.Sql.Syntax;

/// <summary>A function of some arguments that engines have which read files.</summary>
/// <param name="Function">The function.</param>
/// <param name="Arguments">At least one.</param>
public sealed record FileCall(FileFunction Function, ImmutableArray<SqlExpression> Arguments) : SqlExpression;
