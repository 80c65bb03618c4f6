namespace E2CSemantic.Sql.Syntax;

/// <summary>
/// Spreads a table over the machines by the hash of a column. Tables spread by columns of one type into as many pieces lie beside each other:
/// rows with the same value are on the same machine, whatever their table.
/// </summary>
/// <param name="Table">The table.</param>
/// <param name="By">The column.</param>
/// <param name="Shards">In how many pieces.</param>
/// <param name="Schema">The schema that holds the table.</param>
public sealed record DistributeTableStatement(SqlName Table, SqlName By, int Shards, SqlName Schema) : SqlStatement;
