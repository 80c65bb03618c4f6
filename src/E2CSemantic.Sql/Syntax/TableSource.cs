namespace E2CSemantic.Sql.Syntax;

/// <summary>Something that a select reads rows from, under a name of its own.</summary>
/// <param name="Alias">The name by which columns refer to it.</param>
public abstract record TableSource(SqlName Alias);
