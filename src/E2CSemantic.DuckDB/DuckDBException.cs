using System.Data.Common;

namespace E2CSemantic.DuckDB;

/// <summary>DuckDB refused or failed: <see cref="Exception.Message"/> is DuckDB's own text, <see cref="ErrorType"/> its kind.</summary>
public sealed class DuckDBException : DbException
{
    public DuckDBException()
    {
    }

    public DuckDBException(string message)
        : this(message, DuckDBErrorType.Invalid)
    {
    }

    public DuckDBException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <param name="message">DuckDB's message.</param>
    /// <param name="errorType">DuckDB's kind of error.</param>
    /// <param name="innerException">What led to it.</param>
    public DuckDBException(string message, DuckDBErrorType errorType, Exception? innerException = null)
        : base(message, innerException) => ErrorType = errorType;

    /// <summary>DuckDB's kind of error; <see cref="DuckDBErrorType.Invalid"/> where DuckDB gives none.</summary>
    public DuckDBErrorType ErrorType { get; }
}
