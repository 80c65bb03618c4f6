using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Star;
using E2CSemantic.Sql.Syntax;
using E2CSemantic.Warehouse.Loading;
using E2CSemantic.Warehouse.Loading.Building;

namespace E2CSemantic.Warehouse.Releases;

/// <summary>
/// Copies what is loaded into a release's folder in canonical order. Facts are the rows of every source; of a dimension's member
/// that several sources tell, the first source's row stands.
/// </summary>
internal sealed class ReleaseCut(StarSchema star, ImmutableArray<DimensionDefinition> dimensions, LoadedState loaded, CancellationToken cancellationToken)
{
    private const string F = "f";
    private const string Gathered = "_gathered";

    public ReleaseManifest Write(ReleaseFolder folder, DateTimeOffset at)
    {
        var sources = loaded.Records().Select(record => record.Source).ToImmutableArray();
        ImmutableArray<ReleasedTable> tables;
        ImmutableArray<FactYear> years;
        ImmutableArray<ReleasedRegistry> registries;
        ImmutableArray<int> schoolYears;
        using (var store = new WorkingStore(folder.Facts))
        {
            tables = [.. star.Tables.Values.Select(table => Copy(store, table, sources.Insert(0, ReferenceMembers.Schema)))];
            years = [.. star.Tables.Values.Where(table => table.Kind is TableKind.Fact && table.Column("school_year") is not null).SelectMany(table => FactYears(store, table))];
            schoolYears = [.. SchoolYears(store)];
            registries = [.. dimensions.Where(dimension => dimension.Registry is not null).Select(dimension => Registry(store, dimension))];
            store.Complete();
        }

        return new(
            ReleaseFolder.IdOf(star.Version, tables), star.Version, at, sources, tables, years, schoolYears, registries, ReleaseFolder.HashOf(folder.Facts));
    }

    private ReleasedTable Copy(WorkingStore store, StarTable table, ImmutableArray<string> schemas)
    {
        store.Execute(StarTables.CreateWorking(Told(table), Gathered));
        using (var gathered = store.Connection.CreateAppender(WorkingStore.Temporary.Text, "main", Gathered))
        {
            foreach (var schema in schemas)
            {
                loaded.Copy(schema, table, gathered, schemas.IndexOf(schema));
            }
        }

        store.Execute(StarTables.Create(table, null));
        using var rows = new CanonicalRows(table);
        using (var appender = store.Connection.CreateAppender("main", table.Name))
        using (var reader = store.Read(Canonical(table)))
        {
            while (reader.Read())
            {
                if ((rows.Rows & 0xFFF) == 0)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                }

                rows.Add(reader);
                RowTransfer.Append(appender, table, reader);
            }
        }

        store.Execute(new DropTableStatement(Gathered, WorkingStore.Temporary));
        return new(table.Name, rows.Rows, rows.Finish());
    }

    private static StarTable Told(StarTable table) =>
        table with { Columns = table.Columns.Add(new(LoadedState.ToldBy, ColumnType.Integer, false, null, "The place of the source that told it.")) };

    private static SelectStatement Canonical(StarTable table)
    {
        var order = table.Grain.Concat(StarTables.ColumnsOf(table)).Distinct().Select(name => new OrderingTerm(Tree.Column(F, name))).ToImmutableArray();
        var all = new SelectStatement([.. Tree.Items(F, StarTables.ColumnsOf(table))]) { OrderBy = order };
        if (table.Kind is TableKind.Fact)
        {
            return all with { From = Tree.Working(Gathered, F) };
        }

        var first = new WindowRank(RankFunction.RowNumber, Tree.Columns("t", table.Grain), [new(Tree.Column("t", LoadedState.ToldBy))]);
        var numbered = new SelectStatement([.. Tree.Items("t", StarTables.ColumnsOf(table)), first.As("_place")]) { From = Tree.Working(Gathered, "t") };
        return all with { From = new DerivedTable(numbered, F), Where = Tree.Same(Tree.Column(F, "_place"), Tree.Value(1L)) };
    }

    private static List<FactYear> FactYears(WorkingStore store, StarTable table)
    {
        var year = Tree.Column(F, "school_year");
        var people = new AggregateCall(AggregateFunction.Count, Tree.Column(F, "person_key"), Distinct: true);
        using var reader = store.Read(new(
            [Tree.Cast(year, SqlType.Integer).As("year"), Tree.Cast(Tree.Count, SqlType.BigInteger).As("n"), Tree.Cast(people, SqlType.BigInteger).As("people")])
        {
            From = new NamedTable(table.Name, F, "main"),
            GroupBy = Tree.By([year]),
            OrderBy = [new(year)],
        });
        var years = new List<FactYear>();
        while (reader.Read())
        {
            years.Add(new(table.Name, reader.GetInt32(0), reader.GetInt64(1), reader.GetInt64(2)));
        }

        return years;
    }

    private static List<int> SchoolYears(WorkingStore store)
    {
        var year = Tree.Cast(Tree.Column(F, "school_year"), SqlType.Integer);
        using var reader = store.Read(new([year.As("year")])
        {
            From = new NamedTable("dim_school_year", F, "main"),
            Where = new BinaryOperation(SqlBinaryOperator.GreaterThan, year, Tree.Value(0L)),
            OrderBy = [new(year)],
        });
        var years = new List<int>();
        while (reader.Read())
        {
            years.Add(reader.GetInt32(0));
        }

        return years;
    }

    private ReleasedRegistry Registry(WorkingStore store, DimensionDefinition dimension)
    {
        var table = star.Tables[dimension.Table!];
        using var reader = store.Read(new(
        [
            Tree.Column(F, dimension.Registry!.IdColumn).As("id"),
            Tree.Column(F, dimension.Registry.LabelColumn).As("label"),
            Tree.Same(Tree.Column(F, table.Grain[0]), Tree.Value(-1L)).As("is_unknown"),
        ])
        {
            From = new NamedTable(table.Name, F, "main"),
        });
        var members = new List<(DimensionMember Member, bool IsUnknown)>();
        while (reader.Read())
        {
            members.Add((new(reader.GetString(0), reader.GetString(1)), reader.GetBoolean(2)));
        }

        return new(
            dimension.Name.Value,
            [.. members.OrderBy(pair => pair.IsUnknown).ThenBy(pair => pair.Member.Id, StringComparer.Ordinal).Select(pair => pair.Member)]);
    }
}
