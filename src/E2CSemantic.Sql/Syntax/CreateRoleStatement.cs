namespace E2CSemantic.Sql.Syntax;

/// <summary>Makes a role that may do nothing yet.</summary>
/// <param name="Name">Its name.</param>
/// <param name="LogsIn">Whether sessions may be opened as it.</param>
public sealed record CreateRoleStatement(SqlName Name, bool LogsIn) : SqlStatement;
