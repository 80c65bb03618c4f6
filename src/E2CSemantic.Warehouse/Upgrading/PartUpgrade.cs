using System.Collections.Immutable;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Star;
using E2CSemantic.Sql.Syntax;
using E2CSemantic.Warehouse.Contracts.Reading;
using E2CSemantic.Warehouse.Loading.Building;

namespace E2CSemantic.Warehouse.Upgrading;

/// <summary>
/// Carries an older part of the star into the tables of a newer star: every row and value stays, columns that it does not have take their
/// declared default, and declared members are completed. What the part holds is asked of the part itself, so it does not matter how old it
/// is. A part with a row or value that has no place in the newer star is not carried at all.
/// </summary>
internal sealed class PartUpgrade
{
    private const string F = "f";
    private const string C = "c";
    private const long Unknown = -1;
    private const long NotApplicable = -2;

    private readonly StarSchema _star;
    private readonly WorkingStore _store;
    private readonly SqlName _from;
    private readonly SqlName _to;
    private readonly SqlName? _reference;
    private readonly ILookup<string, PartColumn> _older;
    private readonly ILookup<string, PartColumn> _newer;

    /// <param name="star">The newer star.</param>
    /// <param name="store">The engine, in which both are open.</param>
    /// <param name="from">The older part: a schema, or a file attached under that name.</param>
    /// <param name="to">The same of the newer one, whose tables are there.</param>
    /// <param name="reference">
    /// The reference members of a part that was written before keys were reserved for them, when loads assigned the keys that came next; these
    /// are moved up to where loads assign them now. Null for other parts.
    /// </param>
    public PartUpgrade(StarSchema star, WorkingStore store, SqlName from, SqlName to, SqlName? reference)
    {
        (_star, _store, _from, _to, _reference) = (star, store, from, to, reference);
        (_older, _newer) = (ColumnsOf(from), ColumnsOf(to));
    }

    /// <summary>Fills the newer tables.</summary>
    /// <param name="source">Whose part it is.</param>
    /// <param name="keeps">Which rows of a table, under an alias, are carried; null for all of them.</param>
    /// <returns>Everything in the older part that has no place in the newer star; then nothing was filled.</returns>
    public ImmutableArray<Diagnostic> Run(string source, Func<StarTable, string, SqlExpression?> keeps)
    {
        var homeless = _older.Where(table => Homeless(table.Key).Any() && Rows(table.Key, _from) > 0)
            .SelectMany(table => Homeless(table.Key)).Select(what => UpgradeFaults.NotCarried(source, what)).ToImmutableArray();
        if (!homeless.IsEmpty)
        {
            return homeless;
        }

        foreach (var table in _star.Tables.Values)
        {
            if (Select(table) is { } rows)
            {
                _store.Execute(new InsertSelectStatement(table.Name, StarTables.Names(table), rows with { Where = keeps(table, F) }, _to));
                Complete(table);
            }
        }

        return [];
    }

    /// <summary>The rows of a table of the older part as the newer star has them; null where they cannot be.</summary>
    public SelectStatement? Select(StarTable table) => !_older.Contains(table.Name) || Homeless(table.Name).Any()
        ? null
        : new([.. table.Columns.Select(column => Value(table, column).As(column.Name))]) { From = new NamedTable(table.Name, F, _from) };

    // What has no place: a table, a column, or one whose type or nulls the newer star does not take; and what the newer one must be told.
    private IEnumerable<string> Homeless(string table)
    {
        var (older, newer) = (_older[table], _newer[table]);
        return !newer.Any()
            ? [table]
            : older.Where(column => !newer.Any(known => known.Name == column.Name && known.Type == column.Type && (known.Nullable || !column.Nullable)))
                .Select(column => column.Name)
                .Concat(_star.Tables[table].Columns.Where(column => column.Default is null && older.All(known => known.Name != column.Name)).Select(column => column.Name))
                .Select(column => $"{table}.{column}");
    }

    private ILookup<string, PartColumn> ColumnsOf(SqlName part)
    {
        var attached = Tree.All([Tree.Same(Tree.Column(C, "table_catalog"), Tree.Value(part.Text)), Tree.Same(Tree.Column(C, "table_schema"), Tree.Value("main"))]);
        var schema = Tree.Same(Tree.Column(C, "table_schema"), Tree.Value(part.Text));
        using var reader = _store.Read(new([.. Tree.Items(C, ["table_name", "column_name", "data_type", "is_nullable"])])
        {
            From = new NamedTable("columns", C, "information_schema"),
            Where = new BinaryOperation(SqlBinaryOperator.Or, attached, schema),
        });
        var columns = new List<PartColumn>();
        while (reader.Read())
        {
            columns.Add(new(reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.GetString(3) == "YES"));
        }

        return columns.ToLookup(column => column.Table, StringComparer.Ordinal);
    }

    private SqlExpression Value(StarTable table, StarColumn column)
    {
        if (_older[table.Name].Any(known => known.Name == column.Name))
        {
            return Kept(table, column);
        }

        var told = Tree.Cast(StarTables.DefaultOf(column), Tree.TypeOf(column.Type));
        return table.UnknownMember is { } unknown
            ? Tree.Choose(Tree.Same(Tree.Column(F, table.Grain[0]), Tree.Value(Unknown)), Declared(column, unknown), told)
            : told;
    }

    private SqlExpression Kept(StarTable table, StarColumn column)
    {
        var key = Tree.Column(F, column.Name);
        var dimension = column.References ?? (table.Grain is [var grain] && grain == column.Name ? table.Name : null);
        if (_reference is null || dimension is null || !TargetsReader.HasAssignedKey(_star.Tables[dimension]))
        {
            return key;
        }

        var name = _star.Tables[dimension].Grain[0];
        var listed = new InSubquery(key, new([Tree.Column("r", name).As(name)]) { From = new NamedTable(dimension, "r", _reference) });
        var declared = new BinaryOperation(SqlBinaryOperator.LessThan, key, Tree.Value(0L));
        return Tree.Choose(
            new BinaryOperation(SqlBinaryOperator.Or, declared, listed), key, Tree.Cast(Tree.Plus(key, Tree.Value(AssignedKeys.First(_star.Tables[dimension]))), Tree.TypeOf(column.Type)));
    }

    // Where the part has the member -1, it has -2 as well from now on.
    private void Complete(StarTable table)
    {
        if (table.NotApplicableMember is not { } values || Members(table, Unknown) == 0 || Members(table, NotApplicable) > 0)
        {
            return;
        }

        _store.Execute(new InsertValuesStatement(
            table.Name,
            StarTables.Names(table),
            [[.. table.Columns.Select(column => column.Name == table.Grain[0] ? Tree.Value(NotApplicable) : Declared(column, values))]],
            _to));
    }

    private long Members(StarTable table, long key) => Rows(table.Name, _to, Tree.Same(Tree.Column(F, table.Grain[0]), Tree.Value(key)));

    private long Rows(string table, SqlName part, SqlExpression? where = null) => _store.Number(Tree.CountOf(new NamedTable(table, F, part), where));

    private static SqlExpression Declared(StarColumn column, ImmutableSortedDictionary<string, object?> member) =>
        member[column.Name] is { } value ? Tree.Cast(Tree.Value(value), Tree.TypeOf(column.Type)) : new NullLiteral(Tree.TypeOf(column.Type));

    private sealed record PartColumn(string Table, string Name, string Type, bool Nullable);
}
