using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Diagnostics;

namespace E2CSemantic.Model.Expressions;

/// <summary>
/// The member id that a row has in a conformed dimension through a reference other than the dimension's own:
/// <c>next_grade</c> reads, through the fact's column <c>next_grade_key</c>, the code of the grade that it references.
/// </summary>
/// <param name="Column">The column of the fact that references the dimension's table: <c>next_grade_key</c>. Not the table's key by name.</param>
/// <param name="Dimension">The dimension whose member the reference points at: <c>grade</c>. It has a table.</param>
/// <param name="Place">Where it stands.</param>
public sealed record RoleExpression(string Column, DimensionName Dimension, SourcePlace Place)
    : Expression(ExpressionType.Text, Place)
{
    /// <summary>The name as written, the column without its <c>_key</c>: <c>next_grade</c>.</summary>
    public string Role => Column[..^"_key".Length];
}
