using E2CSemantic.Model.Star;
using E2CSemantic.Testing;
using E2CSemantic.Warehouse.Loading.Building;

namespace E2CSemantic.Warehouse.Tests;

/// <summary>A file with every table of the star, filled row by row; a column that a row does not name holds null, or the unknown of its type.</summary>
internal sealed class HandMadeStar : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly WorkingStore _store;

    public HandMadeStar()
    {
        _store = new(File);
        foreach (var table in Sample.Star.Tables.Values)
        {
            _store.Execute(StarTables.Create(table, null));
        }
    }

    /// <summary>The file, open.</summary>
    public WorkingStore Store => _store;

    public string File => _folder.PathTo("star.duckdb");

    public string PathTo(string name) => _folder.PathTo(name);

    public void AddAll(string table, IReadOnlyCollection<(string Column, object Value)[]> rows)
    {
        var columns = Sample.Star.Tables[table].Columns;
        using var appender = _store.Connection.CreateAppender(table);
        foreach (var row in rows)
        {
            var appended = appender.CreateRow();
            foreach (var column in columns)
            {
                var value = row.FirstOrDefault(cell => cell.Column == column.Name).Value ?? (column.Nullable ? null : Unknown(column.Type));
                _ = value switch
                {
                    null => appended.AppendNullValue(),
                    long number => appended.AppendValue(number),
                    int number => appended.AppendValue((long)number),
                    bool flag => appended.AppendValue(flag),
                    decimal number => appended.AppendValue(number),
                    _ => appended.AppendValue((string)value),
                };
            }

            appended.EndRow();
        }
    }

    /// <summary>Closes the file, so that others can open it.</summary>
    public string Complete()
    {
        _store.Complete();
        _store.Dispose();
        return File;
    }

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    private static object Unknown(ColumnType type) => type switch
    {
        ColumnType.Text => "UN",
        ColumnType.Boolean => false,
        ColumnType.Decimal => 0m,
        _ => -1L,
    };
}
