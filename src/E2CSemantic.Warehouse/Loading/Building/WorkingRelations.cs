using System.Collections.Immutable;
using E2CSemantic.Sql.Syntax;
using E2CSemantic.Warehouse.Contracts;
using E2CSemantic.Warehouse.Contracts.Reading;

namespace E2CSemantic.Warehouse.Loading.Building;

/// <summary>
/// The relations that rules and targets read: each a working table, or a select that is put in where it is read, which spares writing
/// it down and reading it again.
/// </summary>
/// <param name="store">Where the tables are.</param>
/// <param name="mostAtOnce">Of how many rows a table is filled at once; with more, a year at a time where each year's rows are made of that year's rows.</param>
internal sealed class WorkingRelations(WorkingStore store, long mostAtOnce = WorkingRelations.RowsAtOnce)
{
    // What so many rows are put together with takes about a gigabyte; more is put on the disk and read again.
    private const long RowsAtOnce = 10_000_000;

    private readonly Dictionary<string, Func<long?, SelectStatement>> _selects = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<string>> _yearsIn = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _rows = new(StringComparer.Ordinal);
    private readonly HashSet<string> _tables = new(StringComparer.Ordinal);

    public TableSource Of(string name, string alias) => _selects.TryGetValue(name, out var select) ? new DerivedTable(select(null), alias) : Tree.Working(name, alias);

    /// <summary>The rows of a relation, of one school year where one is given; the relation is then one that <see cref="IsByYear"/>.</summary>
    public TableSource Of(string name, string alias, IEnumerable<string> columns, long? year) => (year, _selects.GetValueOrDefault(name)) switch
    {
        (null, _) => Of(name, alias),
        ({ } one, { } select) => new DerivedTable(select(one), alias),
        ({ } one, null) => new DerivedTable(
            new([.. Tree.Items(alias, columns)]) { From = Tree.Working(name, alias), Where = Tree.Same(Tree.Column(alias, SubmissionColumns.Year), Tree.Value(one)) }, alias),
    };

    /// <summary>Whether the rows of each school year can be had without making those of the others.</summary>
    public bool IsByYear(string name) => _yearsIn.ContainsKey(name);

    /// <summary>The school years whose rows are made one after the other; one without number where all are made at once.</summary>
    /// <param name="name">The relation that is read.</param>
    /// <param name="rows">How many rows are read.</param>
    public IEnumerable<long?> Portions(string name, long rows) => rows > mostAtOnce && _yearsIn.TryGetValue(name, out var tables)
        ? [.. tables.SelectMany(table => YearsOf(table)).Distinct().Order().Select(year => (long?)year)]
        : [null];

    /// <summary>Adds a working table that is there.</summary>
    public void AddTable(RelationShape shape)
    {
        if (shape.Column(SubmissionColumns.Year) is { Nullable: false })
        {
            _yearsIn.Add(shape.Name, [shape.Name]);
        }
    }

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
    /// <param name="shape">The relation.</param>
    /// <param name="select">Its rows, of one school year where one is given.</param>
    /// <param name="rows">How many they are.</param>
    /// <param name="byYear">The relations whose rows of a school year its rows of that year are made of; empty where others' are needed, too.</param>
    public void Add(RelationShape shape, Func<long?, SelectStatement> select, long rows, ImmutableArray<string> byYear)
    {
        var types = shape.Columns.ToDictionary(column => column.Name, column => Tree.TypeOf(column.Type), StringComparer.Ordinal);
        _selects.Add(shape.Name, year => Typed(select(year)));
        _rows.Add(shape.Name, rows);
        if (!byYear.IsEmpty)
        {
            _yearsIn.Add(shape.Name, [.. byYear.SelectMany(name => _yearsIn[name]).Distinct()]);
        }

        SelectStatement Typed(SelectStatement made) =>
            made with { Items = [.. made.Items.Select(item => Tree.Cast(item.Expression, types[item.Name.Text]).As(item.Name.Text))] };
    }

    /// <summary>Adds a relation as a working table under its name, filled by one select after the other.</summary>
    public void Write(RelationShape shape, IEnumerable<SelectStatement> selects)
    {
        _tables.Add(shape.Name);
        store.Execute(RuleCompiler.Create(shape, shape.Name));
        foreach (var select in selects)
        {
            store.Execute(new InsertSelectStatement(shape.Name, [.. shape.Columns.Select(column => (SqlName)column.Name)], select, WorkingStore.Temporary));
        }

        AddTable(shape);
    }

    /// <summary>Drops the working table of a relation that nothing reads any more.</summary>
    public void Drop(string name)
    {
        _tables.Remove(name);
        store.Execute(new DropTableStatement(name, WorkingStore.Temporary));
    }

    private ImmutableArray<long> YearsOf(string table) =>
        store.Numbers(new([.. Tree.Items("t", [SubmissionColumns.Year])]) { Distinct = true, From = Tree.Working(table, "t") });
}
