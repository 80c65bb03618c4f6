namespace E2CSemantic.Sql.Syntax;

/// <summary>Sets a setting of an engine that works in the process.</summary>
/// <param name="Name">The setting.</param>
/// <param name="Value">Its value; any text, it is written as a quoted literal.</param>
public sealed record SetSettingStatement(SqlName Name, string Value) : SqlStatement;
