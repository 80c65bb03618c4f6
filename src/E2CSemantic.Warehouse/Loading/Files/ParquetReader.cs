using System.Collections.Immutable;
using System.Data.Common;
using E2CSemantic.Sql.Syntax;
using E2CSemantic.Warehouse.Contracts;
using E2CSemantic.Warehouse.Loading.Building;

namespace E2CSemantic.Warehouse.Loading.Files;

/// <summary>Reads the rows of a Parquet file, every value as text; a null is an empty field. A row's line is its number, from 1.</summary>
internal sealed class ParquetReader : RecordReader
{
    private const string P = "p";

    private readonly DbDataReader _reader;
    private readonly string[] _values;

    public ParquetReader(WorkingStore store, string path, ImmutableArray<SourceColumn> columns)
    {
        _values = new string[columns.Length];
        _reader = store.Read(new([.. columns.Select(column => Tree.Cast(new FieldReference(P, column.Header), SqlType.Text).As(column.Name))])
        {
            From = new ParquetSource(Tree.Value(path), P),
        });
    }

    public override int FieldCount => _values.Length;

    /// <summary>The names of the file's columns.</summary>
    public static List<string> ColumnsOf(WorkingStore store, string path)
    {
        using var reader = store.Read(new([Tree.Column(P, "name").As("name")]) { From = new ParquetSchemaSource(path, P), Where = new IsNull(Tree.Column(P, "num_children")) });
        var names = new List<string>();
        while (reader.Read())
        {
            names.Add(reader.GetString(0));
        }

        return names;
    }

    public override ReadOnlySpan<char> Field(int index) => _values[index];

    public override int Column(int index) => index + 1;

    public override bool Read()
    {
        if (!_reader.Read())
        {
            return false;
        }

        Line++;
        for (var i = 0; i < _values.Length; i++)
        {
            _values[i] = _reader.IsDBNull(i) ? "" : _reader.GetString(i);
        }

        return true;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _reader.Dispose();
        }
    }
}
