using System.Collections.Immutable;
using E2CSemantic.DuckDB;
using E2CSemantic.Model.Fixtures;
using E2CSemantic.Model.Star;
using E2CSemantic.Query.Publication;
using E2CSemantic.Sql;
using E2CSemantic.Sql.Dialects;
using E2CSemantic.Sql.Syntax;

namespace E2CSemantic.Query.Tests.States;

/// <summary>
/// One release in two in-memory databases of the real engine: its facts and its published cubes. <see cref="Reads"/> tells what was asked of which.
/// </summary>
internal sealed class MemoryWarehouse : IWarehouse, IAsyncDisposable
{
    private readonly DuckDBConnection _facts = Open();
    private readonly DuckDBConnection _cubes = Open();
    private ReleaseInfo _release;

    private MemoryWarehouse(ReleaseInfo release) => _release = release;

    public SqlDialect Dialect => DuckDbDialect.Instance;

    public List<WarehouseTarget> Reads { get; } = [];

    /// <summary>The cubes as they were handed over to be stored.</summary>
    public ImmutableArray<DrawnCube> Drawn { get; private set; } = [];

    public static MemoryWarehouse Fill(ImmutableArray<FixtureTable> tables, ReleaseInfo release)
    {
        var warehouse = new MemoryWarehouse(release);
        foreach (var table in tables)
        {
            warehouse.Store(table);
        }

        return warehouse;
    }

    /// <summary>Puts as many like them in the place of each person of every table that has people, none where the number is 0.</summary>
    public void Multiply(string unit, IReadOnlyList<FixtureTable> tables, IReadOnlyDictionary<long, long> people)
    {
        const long Apart = 1_000_000_000;
        foreach (var table in tables.Where(table => table.Table.Columns.Any(column => column.Name == unit)))
        {
            foreach (var (key, times) in people)
            {
                Run($"""INSERT INTO {table.Table.Name} SELECT like_them.* REPLACE ({key * Apart} + copy.range AS {unit}) FROM {table.Table.Name} AS like_them, range({times}) AS copy WHERE like_them.{unit} = {key}""");
                Run($"DELETE FROM {table.Table.Name} WHERE {unit} = {key}");
            }
        }
    }

    /// <summary>Takes the facts away: whatever reads them from now on fails.</summary>
    public void DropFacts() => _facts.Dispose();

    public ValueTask<ImmutableArray<ReleaseInfo>> ReleasesAsync(CancellationToken cancellationToken) => new([_release]);

    public async ValueTask<RawTable> ReadAsync(WarehouseTarget target, SqlCommandText command, CancellationToken cancellationToken)
    {
        Reads.Add(target);
        using var prepared = Prepare(target.Store is WarehouseStore.Facts ? _facts : _cubes, command);
        await using var reader = await prepared.ExecuteReaderAsync(cancellationToken);
        var columns = Enumerable.Range(0, reader.FieldCount).Select(_ => new List<object?>()).ToArray();
        while (await reader.ReadAsync(cancellationToken))
        {
            for (var i = 0; i < columns.Length; i++)
            {
                columns[i].Add(reader.IsDBNull(i) ? null : reader.GetValue(i));
            }
        }

        return new([.. columns.Select((values, i) => Column(reader.GetName(i), reader.GetFieldType(i), values))]);
    }

    public ValueTask<bool> PublishAsync(
        string releaseId, ReleasePublication publication, ImmutableArray<DrawnCube> cubes, CancellationToken cancellationToken)
    {
        if (_release.Publication is not null)
        {
            return new(false);
        }

        foreach (var cube in cubes)
        {
            Store(cube);
        }

        _release = _release with { Publication = publication };
        Drawn = cubes;
        return new(true);
    }

    public ValueTask DisposeAsync()
    {
        _facts.Dispose();
        _cubes.Dispose();
        return default;
    }

    private void Store(FixtureTable table)
    {
        ImmutableArray<SqlName> names = [.. table.Table.Columns.Select(column => new SqlName(column.Name))];
        Run(_facts, new CreateTableStatement(table.Table.Name, [.. table.Table.Columns.Select(column => new ColumnDeclaration(column.Name, TypeOf(column.Type), Nullable: true))], []));
        foreach (var chunk in table.Rows.Chunk(500))
        {
            Run(_facts, new InsertValuesStatement(table.Table.Name, names, [.. chunk.Select(row => ImmutableArray.CreateRange(row.Select((value, i) => Expression(value, table.Table.Columns[i].Type))))]));
        }
    }

    private void Store(DrawnCube cube)
    {
        ImmutableArray<ColumnDeclaration> columns =
        [
            new("school_year", SqlType.SmallInteger, Nullable: false),
            .. cube.DimensionColumns.Select(name => new ColumnDeclaration(name, SqlType.Text, Nullable: false)),
            .. cube.StatisticColumns.Select(name => new ColumnDeclaration(name, SqlType.BigInteger, Nullable: false)),
        ];
        Run(_cubes, new CreateTableStatement(cube.Table, columns, []));
        foreach (var chunk in cube.Cells.Chunk(500))
        {
            Run(_cubes, new InsertValuesStatement(cube.Table, [.. columns.Select(column => column.Name)], [.. chunk.Select(Row)]));
        }
    }

    private static ImmutableArray<SqlExpression> Row(DrawnCell cell) =>
    [
        new ParameterValue((long)cell.SchoolYear.SpringYear),
        .. cell.Members.Select(member => new ParameterValue(member)),
        .. cell.Statistics.Select(statistic => new ParameterValue(statistic)),
    ];

    private static RawColumn Column(string name, Type type, List<object?> values) =>
        type == typeof(string) ? new RawTexts(name, [.. values.Select(value => (string?)value)])
        : type == typeof(decimal) ? new RawDecimals(name, [.. values.Select(value => (decimal?)value)])
        : new RawIntegers(name, [.. values.Select(value => value is null ? (long?)null : Convert.ToInt64(value, null))]);

    private static SqlExpression Expression(object? value, ColumnType type) => value switch
    {
        null => new NullLiteral(TypeOf(type)),
        string text when type is ColumnType.Date => new CastExpression(new ParameterValue(text), SqlType.Date),
        _ => new ParameterValue(value),
    };

    private static SqlType TypeOf(ColumnType type) => Enum.Parse<SqlType>(type.ToString());

    private static void Run(DuckDBConnection connection, SqlStatement statement)
    {
        using var command = Prepare(connection, SqlRenderer.Render(statement, DuckDbDialect.Instance));
        command.ExecuteNonQuery();
    }

    private void Run(string sql)
    {
        using var command = _facts.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static DuckDBCommand Prepare(DuckDBConnection connection, SqlCommandText text)
    {
        var command = connection.CreateCommand();
        command.CommandText = text.Text;
        foreach (var value in text.Parameters)
        {
            command.Parameters.Add(new DuckDBParameter(value));
        }

        return command;
    }

    private static DuckDBConnection Open()
    {
        var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        return connection;
    }
}
