namespace E2CSemantic.Sql.Syntax;

/// <summary>A whole statement.</summary>
public abstract record SqlStatement;
