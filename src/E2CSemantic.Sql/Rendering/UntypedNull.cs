using E2CSemantic.Sql.Syntax;

namespace E2CSemantic.Sql.Rendering;

/// <summary>A null that takes the type of the column above it in a union.</summary>
internal sealed record UntypedNull : SqlExpression;
