using System.Data;
using System.Data.Common;

namespace E2CSemantic.DuckDB;

public sealed partial class DuckDBDataReader
{
    /// <summary>The DuckDB type, such as <c>DECIMAL(10,2)</c> or <c>INTEGER[]</c>.</summary>
    public override string GetDataTypeName(int ordinal) => Field(ordinal).Vector.TypeName;

    /// <summary>
    /// The type that <see cref="GetValue"/> returns: HUGEINT is BigInteger, DATE DateOnly, TIME TimeOnly, TIMESTAMP DateTime, INTERVAL
    /// <see cref="DuckDBInterval"/>, BLOB byte[], ENUM string; LIST and ARRAY are List of the element (nullable when a value
    /// type), STRUCT is Dictionary of string and object, MAP is Dictionary.
    /// </summary>
    public override Type GetFieldType(int ordinal) => Field(ordinal).Vector.ClrType;

    public override string GetName(int ordinal) => Field(ordinal).Name;

    /// <summary>The first column of exactly this name, else the first that differs in case only.</summary>
    /// <exception cref="IndexOutOfRangeException">No column has the name.</exception>
    public override int GetOrdinal(string name)
    {
        _ = Open();
        var exact = Array.FindIndex(_columns, c => c.Name == name);
        var found = exact >= 0 ? exact : Array.FindIndex(_columns, c => c.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
#pragma warning disable CA2201 // DbDataReader.GetOrdinal is specified to throw this type.
        return found >= 0 ? found : throw new IndexOutOfRangeException($"The result has no column '{name}'.");
#pragma warning restore CA2201
    }

    /// <summary>One row per column: ColumnName, ColumnOrdinal, DataType, DataTypeName, AllowDBNull and what DataTable.Load asks for; null without a result.</summary>
    public override DataTable? GetSchemaTable()
    {
        if (Open() is null)
        {
            return null;
        }

        var table = new DataTable("SchemaTable");
        _ = table.Columns.Add(SchemaTableColumn.ColumnName, typeof(string));
        _ = table.Columns.Add(SchemaTableColumn.ColumnOrdinal, typeof(int));
        _ = table.Columns.Add(SchemaTableColumn.DataType, typeof(Type));
        _ = table.Columns.Add("DataTypeName", typeof(string));
        _ = table.Columns.Add(SchemaTableColumn.AllowDBNull, typeof(bool));

        // DataTable.Load needs these too; DuckDB says nothing of keys or base tables.
        _ = table.Columns.Add(SchemaTableColumn.ColumnSize, typeof(int));
        _ = table.Columns.Add(SchemaTableColumn.IsKey, typeof(bool));
        _ = table.Columns.Add(SchemaTableColumn.IsUnique, typeof(bool));
        _ = table.Columns.Add(SchemaTableColumn.IsLong, typeof(bool));
        _ = table.Columns.Add(SchemaTableColumn.BaseColumnName, typeof(string));
        _ = table.Columns.Add(SchemaTableColumn.BaseTableName, typeof(string));
        _ = table.Columns.Add(SchemaTableColumn.BaseSchemaName, typeof(string));
        for (var i = 0; i < _columns.Length; i++)
        {
            var (name, vector) = _columns[i];
            _ = table.Rows.Add(name, i, vector.ClrType, vector.TypeName, true, -1, false, false, false, name, "", "");
        }

        return table;
    }

    private (string Name, Vectors.VectorReader Vector) Field(int ordinal)
    {
        _ = Open();
        return (uint)ordinal < (uint)_columns.Length
            ? _columns[ordinal]
            : throw new ArgumentOutOfRangeException(nameof(ordinal), ordinal, $"The result has {_columns.Length} columns.");
    }
}
