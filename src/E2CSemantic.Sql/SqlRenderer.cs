using E2CSemantic.Sql.Dialects;
using E2CSemantic.Sql.Rendering;
using E2CSemantic.Sql.Syntax;

namespace E2CSemantic.Sql;

/// <summary>Prints a statement in a dialect. Every value becomes a parameter and every identifier is quoted.</summary>
public static class SqlRenderer
{
    /// <summary>The text and parameters of <paramref name="statement"/>; the same statement always prints the same text.</summary>
    public static SqlCommandText Render(SqlStatement statement, SqlDialect dialect)
    {
        var output = new SqlOutput(dialect);
        StatementWriter.Write(statement, output);
        return output.ToCommandText();
    }
}
