using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using E2CSemantic.Model.Star;
using E2CSemantic.Sql.Syntax;
using E2CSemantic.Warehouse.Contracts;
using E2CSemantic.Warehouse.Contracts.Reading;
using E2CSemantic.Warehouse.Loading.Building;
using E2CSemantic.Warehouse.Releases;

namespace E2CSemantic.Warehouse.Tests.Contracts.Shipped;

/// <summary>
/// What contracts make of a few rows that a test writes by hand: rules, dimensions and facts as in a load, with people numbered from 1 by
/// their first identifier. Files are not read here: a table has a header of column names and a row a line, blanks around fields left out.
/// </summary>
internal sealed class ContractTrial : IDisposable
{
    private readonly WorkingStore _store = new(":memory:");
    private readonly Dictionary<string, long> _keys = new(StringComparer.Ordinal);
    private readonly List<string> _schemas = [ReferenceMembers.Schema];
    private readonly StarSchema _star;

    public ContractTrial(StarSchema star)
    {
        _star = star;
        Create(ReferenceMembers.Schema);
        Assert.Empty(new ReferenceMembers(star, Sample.Reference).Append(_store));
    }

    public static SourceContract Shipped(string source, StarSchema star) => Read(Testing.Repository.PathTo("warehouse", "sources", source + ".yaml"), star);

    public static SourceContract Read(string path, StarSchema star)
    {
        var contract = SourceContractReader.Read(path, star);
        Assert.True(contract.Succeeded, string.Join('\n', contract.Diagnostics));
        return contract.Value;
    }

    /// <summary>The key of the person, or other thing, with an identifier.</summary>
    public long KeyOf(string identifier) => _keys.TryGetValue(identifier, out var key) ? key : _keys[identifier] = _keys.Count + 1;

    public void Load(SourceContract contract, params (string File, string Rows)[] files)
    {
        foreach (var file in contract.Files)
        {
            _store.Execute(RuleCompiler.Create(RelationShape.Of(file), file.Name));
            foreach (var (_, rows) in files.Where(given => given.File == file.Name))
            {
                Fill(file, rows);
            }
        }

        // A year at a time wherever that can be, as of very many rows; the tests that load files make all at once.
        var relations = new WorkingRelations(_store, mostAtOnce: 0);
        var outcome = new RuleRun(_store, relations, _ => { }).Run(contract.Rules, contract.Files.Select(RelationShape.Of), contract.Targets.Select(target => target.Reads));
        Assert.True(outcome.Succeeded, string.Join('\n', outcome.Diagnostics));
        Create(contract.Source);
        foreach (var dimension in contract.Targets.Select(target => _star.Tables[target.Table]).Where(TargetsReader.HasAssignedKey))
        {
            _store.Execute(StarTables.CreateWorking(dimension, SourceSchema.PreviousOf(dimension.Name)));
            foreach (var schema in _schemas.Skip(1))
            {
                _store.Execute(new InsertSelectStatement(SourceSchema.PreviousOf(dimension.Name), StarTables.Names(dimension), All(dimension, schema), WorkingStore.Temporary));
            }
        }

        var filled = new SourceSchema(_store, _star, contract, relations, _ => [.. _schemas]);
        filled.Fill();
        foreach (var table in contract.Targets.Select(target => _star.Tables[target.Table]))
        {
            Assert.Equal((table.Name, 0), (table.Name, filled.Repeats(table)));
        }

        _schemas.Add(contract.Source);
        foreach (var name in contract.Files.Select(file => file.Name).Concat(contract.Rules.Select(rule => rule.Name))
            .Concat(_star.Tables.Keys.SelectMany(table => new[] { SourceSchema.PreviousOf(table), table })))
        {
            _store.Execute(new DropTableStatement(name, WorkingStore.Temporary));
        }

        foreach (var dimension in contract.Targets.Where(target => _star.Tables[target.Table].Kind is TableKind.Fact).SelectMany(target => target.Dimensions).Distinct())
        {
            _store.Execute(new DropViewStatement(DimensionMembers.Of(dimension)));
        }
    }

    /// <summary>Puts all sources together and completes the facts by the shipped derived contracts.</summary>
    public void Cut()
    {
        foreach (var table in _star.Tables.Values)
        {
            _store.Execute(StarTables.Create(table, null));
            var parts = _schemas.Select((schema, i) => new NamedTable(table.Name, "p" + i.ToString(CultureInfo.InvariantCulture), schema)).ToImmutableArray();
            _store.Execute(new InsertSelectStatement(table.Name, StarTables.Names(table), StarUnion.Of(table, parts), "main"));
        }

        var contracts = DerivedContractReader.ReadAll(Testing.Repository.PathTo("warehouse", "derived"), _star);
        Assert.True(contracts.Succeeded, string.Join('\n', contracts.Diagnostics));
        var outcome = new DerivedFacts(_store, _star, "main").Fill(contracts.Value);
        Assert.True(outcome.Succeeded, string.Join('\n', outcome.Diagnostics));
        _schemas.Clear();
        _schemas.Add("main");
    }

    /// <summary>
    /// Rows of a table, each with some columns joined by |, in the order of their text; of a reference, <c>column.code</c> gives the member's code.
    /// </summary>
    public string Rows(string table, params string[] columns)
    {
        var rows = new List<string>();
        foreach (var schema in _schemas)
        {
            var joins = ImmutableArray.CreateBuilder<Join>();
            var items = columns.Select((column, i) => Item(_star.Tables[table], column, i, joins).As("c" + i.ToString(CultureInfo.InvariantCulture))).ToImmutableArray();
            var keyed = _star.Tables[table].Kind is TableKind.Dimension
                ? new BinaryOperation(SqlBinaryOperator.GreaterThanOrEqual, Tree.Column("f", _star.Tables[table].Grain[0]), Tree.Value(0L))
                : null;
            using var reader = _store.Read(new SelectStatement(items) { From = new NamedTable(table, "f", schema), Joins = joins.ToImmutable(), Where = keyed });
            while (reader.Read())
            {
                rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => Printed(reader, i))));
            }
        }

        return string.Join('\n', rows.Order(StringComparer.Ordinal));
    }

    public void Dispose() => _store.Dispose();

    private ColumnReference Item(StarTable table, string column, int place, ImmutableArray<Join>.Builder joins)
    {
        if (column.Split('.') is not [var reference, var code])
        {
            return Tree.Column("f", column);
        }

        var alias = "m" + place.ToString(CultureInfo.InvariantCulture);
        var dimension = _star.Tables[table.Column(reference)!.References!];
        var members = new UnionSource([.. _schemas.Select(schema => new SelectStatement([.. Tree.Items("d", [dimension.Grain[0], code])]) { From = new NamedTable(dimension.Name, "d", schema) })], alias + "_all");
        joins.Add(new(
            JoinKind.Left,
            new DerivedTable(new([.. Tree.Items(alias + "_all", [dimension.Grain[0], code])]) { Distinct = true, From = members }, alias),
            Tree.Same(Tree.Column("f", reference), Tree.Column(alias, dimension.Grain[0]))));
        return Tree.Column(alias, code);
    }

    private void Create(string schema)
    {
        _store.Execute(new AttachDatabaseStatement(":memory:", schema) { Writable = true });
        foreach (var statement in StarTables.CreateAll(_star, schema))
        {
            _store.Execute(statement);
        }
    }

    private static SelectStatement All(StarTable table, string schema) =>
        new([.. Tree.Items("f", StarTables.ColumnsOf(table))]) { From = new NamedTable(table.Name, "f", schema) };

    private void Fill(SourceFile file, string text)
    {
        var shape = RelationShape.Of(file);
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var header = lines[0].Split(',', StringSplitOptions.TrimEntries);
        for (var line = 1; line < lines.Length; line++)
        {
            var fields = lines[line].Split(',', StringSplitOptions.TrimEntries);
            Assert.Equal(header.Length, fields.Length);
            var given = header.Zip(fields).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
            var values = shape.Columns.Select(column => Value(file, column, given, line + 1)).ToImmutableArray();
            _store.Execute(new InsertValuesStatement(file.Name, [.. shape.Columns.Select(column => (SqlName)column.Name)], [values], WorkingStore.Temporary));
        }
    }

    private SqlExpression Value(SourceFile file, RelationColumn column, Dictionary<string, string> given, long line)
    {
        if (column.Name == RelationShape.LineColumn)
        {
            return Tree.Value(line);
        }

        if (column.Name == file.SubjectKey)
        {
            return Tree.Value(KeyOf(file.Columns.Where(known => known.IsOfPerson).Select(known => given.GetValueOrDefault(known.Name, "")).First(field => field.Length > 0)));
        }

        if (file.Columns.FirstOrDefault(known => known.EntityKey == column.Name) is { } entity)
        {
            return Tree.Value(KeyOf(given[entity.Name]));
        }

        var reduction = file.Columns.SelectMany(known => known.Reduce.Select(reduce => (known, reduce))).FirstOrDefault(pair => pair.reduce.Name == column.Name);
        if (reduction.known is not null)
        {
            if (reduction.reduce.Groups is { } groups)
            {
                return Tree.Value(groups.Of.GetValueOrDefault(given.GetValueOrDefault(reduction.known.Name, ""), groups.Otherwise));
            }

            var day = given.GetValueOrDefault(reduction.known.Name, "1990-01-01");
            if (day.Length == 0)
            {
                return new NullLiteral(Tree.TypeOf(column.Type));
            }

            var year = long.Parse(day[..4], CultureInfo.InvariantCulture);
            return Tree.Value(reduction.reduce.Kind is ReductionKind.FiveYears ? $"{year - (year % 5)}-{year - (year % 5) + 4}" : year);
        }

        return Parsed(given.GetValueOrDefault(column.Name, ""), column);
    }

    private static SqlExpression Parsed(string field, RelationColumn column) => field.Length == 0 && (column.Nullable || column.Type is not ColumnType.Boolean)
        ? column.Nullable ? new NullLiteral(Tree.TypeOf(column.Type)) : throw new InvalidOperationException($"'{column.Name}' must have a value.")
        : Tree.Value(column.Type switch
        {
            ColumnType.Text => field,
            ColumnType.Date => DateOnly.ParseExact(field, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            ColumnType.Decimal => decimal.Parse(field, CultureInfo.InvariantCulture),
            ColumnType.Boolean => field is "1" or "Y",
            _ => (object)long.Parse(field, CultureInfo.InvariantCulture),
        });

    private static string Printed(DbDataReader reader, int i) => reader.IsDBNull(i) ? "" : reader.GetValue(i) switch
    {
        bool truth => truth ? "yes" : "no",
        decimal number => number.ToString("0.####", CultureInfo.InvariantCulture),
        var other => Convert.ToString(other, CultureInfo.InvariantCulture)!,
    };
}
