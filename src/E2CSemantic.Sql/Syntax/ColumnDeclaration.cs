namespace E2CSemantic.Sql.Syntax;

/// <summary>A column of a table to be made.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type.</param>
/// <param name="Nullable">Whether null may stand in it.</param>
public sealed record ColumnDeclaration(SqlName Name, SqlType Type, bool Nullable);
