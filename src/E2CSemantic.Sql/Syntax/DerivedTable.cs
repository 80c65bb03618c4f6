namespace E2CSemantic.Sql.Syntax;

/// <summary>A select in the place of a table.</summary>
/// <param name="Select">The select.</param>
/// <param name="Alias">The name by which columns refer to it.</param>
public sealed record DerivedTable(SelectStatement Select, SqlName Alias) : TableSource(Alias);
