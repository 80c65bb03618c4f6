using E2CSemantic.Model.Diagnostics;

namespace E2CSemantic.Model.Expressions;

/// <summary>
/// A typed expression over the columns of one row: a small subset that the privacy analysis can see whole.
/// Null behaves as in SQL: a comparison with null is unknown, and a row is kept only where its condition is true.
/// </summary>
/// <param name="Type">The type of the value.</param>
/// <param name="Place">Where it stands.</param>
public abstract record Expression(ExpressionType Type, SourcePlace Place);
