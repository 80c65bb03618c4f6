namespace E2CSemantic.Sql.Syntax;

/// <summary>An aggregate: the texts of a group one after another, in the order of their code points.</summary>
/// <param name="Argument">A text, never null.</param>
public sealed record OrderedConcatenation(SqlExpression Argument) : SqlExpression;
