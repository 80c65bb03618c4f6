using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;

namespace E2CSemantic.DuckDB;

/// <summary>
/// One input value of a command. <c>$name</c> in the text takes the parameter of that name (a leading <c>$</c>, <c>@</c> or
/// <c>:</c> in <see cref="ParameterName"/> is ignored, and so is case); <c>?</c> and <c>$1</c> take it by place.
/// The CLR type of <see cref="Value"/> decides the DuckDB type; a sequence becomes a LIST; null and DBNull are NULL.
/// </summary>
public sealed class DuckDBParameter : DbParameter
{
    private string _name = "";
    private string _sourceColumn = "";

    public DuckDBParameter()
    {
    }

    /// <summary>A parameter by place.</summary>
    public DuckDBParameter(object? value) => Value = value;

    /// <summary>A parameter by name.</summary>
    public DuckDBParameter(string name, object? value)
    {
        _name = name;
        Value = value;
    }

    /// <summary>Only <see cref="System.Data.DbType.Date"/> changes how a value is sent: it makes a DateTime a DATE.</summary>
    public override DbType DbType { get; set; } = DbType.Object;

    /// <summary>Always <see cref="ParameterDirection.Input"/>: DuckDB has no output parameters.</summary>
    /// <exception cref="NotSupportedException">Another direction is set.</exception>
    public override ParameterDirection Direction
    {
        get => ParameterDirection.Input;
        set
        {
            if (value != ParameterDirection.Input)
            {
                throw new NotSupportedException("DuckDB parameters are input only.");
            }
        }
    }

    public override bool IsNullable { get; set; } = true;

    [AllowNull]
    public override string ParameterName
    {
        get => _name;
        set => _name = value ?? "";
    }

    public override int Size { get; set; }

    [AllowNull]
    public override string SourceColumn
    {
        get => _sourceColumn;
        set => _sourceColumn = value ?? "";
    }

    public override bool SourceColumnNullMapping { get; set; }

    public override object? Value { get; set; }

    public override void ResetDbType() => DbType = DbType.Object;
}
