namespace E2CSemantic.Sql.Syntax;

/// <summary>Spreads a table over the machines by the hash of a column.</summary>
/// <param name="Table">The table.</param>
/// <param name="By">The column: rows with the same value lie on the same machine.</param>
/// <param name="With">A table of the schema already spread by a column of the same type, beside whose shards its own lie; null to begin anew.</param>
/// <param name="Shards">In how many pieces, where it begins anew.</param>
/// <param name="Schema">The schema that holds the table.</param>
public sealed record DistributeTableStatement(SqlName Table, SqlName By, SqlName? With, int Shards, SqlName Schema) : SqlStatement;
