namespace E2CSemantic.DuckDB.Tests;

public sealed class DuckDBExceptionTests
{
    [Theory]
    [InlineData("SELEC 1", DuckDBErrorType.Parser, "syntax error")]
    [InlineData("SELECT * FROM absent", DuckDBErrorType.Catalog, "absent")]
    [InlineData("SELECT absent", DuckDBErrorType.Binder, "absent")]
    [InlineData("SELECT 'x'::INTEGER", DuckDBErrorType.Conversion, "Could not convert string 'x'")]
    [InlineData("SELECT 2147483647::INTEGER + 1::INTEGER", DuckDBErrorType.OutOfRange, "Overflow")]
    [InlineData("SELECT error('boom')", DuckDBErrorType.InvalidInput, "boom")]
    [InlineData("CREATE TABLE t (i INTEGER NOT NULL); INSERT INTO t VALUES (NULL)", DuckDBErrorType.Constraint, "NOT NULL")]
    [InlineData("COMMIT", DuckDBErrorType.Transaction, "no transaction is active")]
    [InlineData("SET no_such_setting = 1", DuckDBErrorType.Catalog, "no_such_setting")]
    public void Execute_CarriesMessageAndType(string sql, DuckDBErrorType type, string message)
    {
        using var connection = Duck.Open();
        var error = Assert.Throws<DuckDBException>(() => connection.Run(sql));
        Assert.Equal(type, error.ErrorType);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }
}
