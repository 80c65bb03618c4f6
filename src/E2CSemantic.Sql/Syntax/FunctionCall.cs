using System.Collections.Immutable;

namespace E2CSemantic.Sql.Syntax;

/// <summary>A scalar function of some arguments.</summary>
/// <param name="Function">The function.</param>
/// <param name="Arguments">At least one.</param>
public sealed record FunctionCall(ScalarFunction Function, ImmutableArray<SqlExpression> Arguments) : SqlExpression;
