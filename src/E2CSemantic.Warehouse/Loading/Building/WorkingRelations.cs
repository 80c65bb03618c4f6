using E2CSemantic.Sql.Syntax;
using E2CSemantic.Warehouse.Contracts.Reading;

namespace E2CSemantic.Warehouse.Loading.Building;

/// <summary>
/// The relations that rules and targets read: each a working table, or a select that is put in where it is read, which spares writing
/// it down and reading it again.
/// </summary>
internal sealed class WorkingRelations(WorkingStore store)
{
    private readonly Dictionary<string, SelectStatement> _selects = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _rows = new(StringComparer.Ordinal);
    private readonly HashSet<string> _tables = new(StringComparer.Ordinal);

    public TableSource Of(string name, string alias) => _selects.TryGetValue(name, out var select) ? new DerivedTable(select, alias) : Tree.Working(name, alias);

    /// <summary>Whether a relation was written as a table, so that the engine numbers its rows.</summary>
    public bool IsTable(string name) => _tables.Contains(name);

    /// <summary>The rows of a relation, counted once.</summary>
    public long RowsOf(string name)
    {
        if (!_rows.TryGetValue(name, out var rows))
        {
            _rows.Add(name, rows = store.Number(Tree.CountOf(Of(name, "r"))));
        }

        return rows;
    }

    /// <summary>Adds a relation of which it is known how many rows it has, to be put in where it is read.</summary>
    public void Add(RelationShape shape, SelectStatement select, long rows)
    {
        var types = shape.Columns.ToDictionary(column => column.Name, column => Tree.TypeOf(column.Type), StringComparer.Ordinal);
        _selects.Add(shape.Name, select with { Items = [.. select.Items.Select(item => Tree.Cast(item.Expression, types[item.Name.Text]).As(item.Name.Text))] });
        _rows.Add(shape.Name, rows);
    }

    /// <summary>Adds a relation as a working table under its name, one portion of its rows after the other.</summary>
    public void Write(RelationShape shape, IEnumerable<SelectStatement> portions)
    {
        _tables.Add(shape.Name);
        store.Execute(RuleCompiler.Create(shape, shape.Name));
        foreach (var portion in portions)
        {
            store.Execute(new InsertSelectStatement(shape.Name, [.. shape.Columns.Select(column => (SqlName)column.Name)], portion, WorkingStore.Temporary));
        }
    }

    /// <summary>Drops the working table of a relation that nothing reads any more.</summary>
    public void Drop(string name)
    {
        _tables.Remove(name);
        store.Execute(new DropTableStatement(name, WorkingStore.Temporary));
    }
}
