using System.Collections.Immutable;
using System.Data.Common;
using E2CSemantic.DuckDB;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Star;
using E2CSemantic.Sql.Syntax;
using E2CSemantic.Warehouse.Loading.Building;

namespace E2CSemantic.Warehouse.Releases;

/// <summary>What the tables of a release hold, asked of whatever engine has them: hashes, rows and people by year, registries.</summary>
/// <param name="read">Runs a select.</param>
/// <param name="schema">The schema that holds the tables.</param>
/// <param name="cancellationToken">Ends it.</param>
internal sealed class ReleaseInventory(Func<SelectStatement, DbDataReader> read, SqlName schema, CancellationToken cancellationToken)
{
    private const string F = "f";

    /// <summary>Whether rows are hashed here, as an engine in process hands their texts over at no cost; otherwise the engine hashes them.</summary>
    public bool HashesHere { get; init; }

    /// <summary>
    /// Up to how many rows years are hashed together, at least 1: the hashes that are sorted lie in memory, and a pass over more
    /// rows is the work of more cores. A single year is hashed whole, however large.
    /// </summary>
    public long RowsAtOnce { get; init; } = 4_000_000;

    public ReleasedTable TableOf(StarTable table)
    {
        ImmutableArray<(int First, int Last)?> runs = table.Kind is TableKind.Fact && table.Column("school_year") is not null
            ? [.. Runs(RowsByYear(table.Name)).Select(run => ((int, int)?)run)]
            : [null];
        return ContentHash.OfTable(table.Name, [.. table.Columns.Select(ContentHash.OfColumn)], [.. runs.SelectMany(run => PartsOf(table, run))]);
    }

    public ImmutableArray<FactYear> FactYears(StarTable table)
    {
        if (table.Kind is not TableKind.Fact || table.Column("school_year") is null)
        {
            return [];
        }

        var year = Tree.Column(F, "school_year");
        SqlExpression people = FactYear.PersonColumn(table) is { } person
            ? new AggregateCall(AggregateFunction.Count, Tree.Column(F, person), Distinct: true)
            : Tree.Value(0L);
        return Rows(
            new([Tree.Cast(year, SqlType.Integer).As("year"), Tree.Cast(Tree.Count, SqlType.BigInteger).As("n"), Tree.Cast(people, SqlType.BigInteger).As("people")])
            {
                From = new NamedTable(table.Name, F, schema),
                GroupBy = Tree.By([year]),
                OrderBy = [new(year)],
            },
            reader => new FactYear(table.Name, reader.GetInt32(0), reader.GetInt64(1), reader.GetInt64(2)));
    }

    public ReleasedRegistry Registry(StarSchema star, DimensionDefinition dimension)
    {
        var table = star.Tables[dimension.Table!];
        var members = Rows(
            new(
            [
                Tree.Column(F, dimension.Registry!.IdColumn).As("id"),
                Tree.Column(F, dimension.Registry.LabelColumn).As("label"),
                new BinaryOperation(SqlBinaryOperator.LessThan, Tree.Column(F, table.Grain[0]), Tree.Value(0L)).As("is_special"),
            ])
            {
                From = new NamedTable(table.Name, F, schema),
                Where = new BinaryOperation(
                    SqlBinaryOperator.GreaterThanOrEqual, Tree.Column(F, table.Grain[0]), Tree.Value(dimension.Registry.HasNotApplicable ? -2L : -1L)),
            },
            reader => (Member: new DimensionMember(reader.GetString(0), reader.GetString(1)), IsSpecial: reader.GetBoolean(2)));
        return new(
            dimension.Name.Value,
            [
                .. members
                    .OrderBy(pair => pair.IsSpecial)
                    .ThenBy(pair => pair.Member.Id, StringComparer.Ordinal)
                    .ThenBy(pair => pair.Member.Label, StringComparer.Ordinal)
                    .Select(pair => pair.Member)
                    .DistinctBy(member => member.Id),
            ]);
    }

    private IEnumerable<(int First, int Last)> Runs(ImmutableArray<(int Year, long Rows)> years)
    {
        for (var begin = 0; begin < years.Length;)
        {
            var (next, rows) = (begin + 1, years[begin].Rows);
            while (next < years.Length && rows + years[next].Rows <= RowsAtOnce)
            {
                rows += years[next++].Rows;
            }

            yield return (years[begin].Year, years[next - 1].Year);
            begin = next;
        }
    }

    private IEnumerable<ReleasedPart> PartsOf(StarTable table, (int First, int Last)? years) => HashesHere ? HashedHere(table, years) : HashedByEngine(table, years);

    private IEnumerable<ReleasedPart> HashedHere(StarTable table, (int First, int Last)? years)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var digests = new SortedDictionary<int, RowDigests>();
        using (var reader = (DuckDBDataReader)read(ContentHash.Texts(table, schema, years)))
        {
            while (reader.Read())
            {
                // Rows of a table without years are hashed as one part.
                var year = years is null ? 0 : reader.GetInt32(0);
                if (!digests.TryGetValue(year, out var rows))
                {
                    digests.Add(year, rows = new());
                }

                rows.Add(reader.GetUtf8(1));
            }
        }

        return [.. digests.Select(part => ContentHash.OfPart(years is null ? null : part.Key, part.Value.Buckets()))];
    }

    private IEnumerable<ReleasedPart> HashedByEngine(StarTable table, (int First, int Last)? years) =>
        Rows(
            ContentHash.Buckets(table, schema, years),
            reader => (Year: reader.IsDBNull(0) ? (int?)null : reader.GetInt32(0), Bucket: (reader.GetString(1), reader.GetInt64(2), reader.GetString(3))))
        .GroupBy(row => row.Year, row => row.Bucket).OrderBy(part => part.Key).Select(part => ContentHash.OfPart(part.Key, part));

    private ImmutableArray<(int Year, long Rows)> RowsByYear(string table)
    {
        var year = Tree.Column(F, "school_year");
        return Rows(
            new([Tree.Cast(year, SqlType.Integer).As("year"), Tree.Cast(Tree.Count, SqlType.BigInteger).As("n")])
            {
                From = new NamedTable(table, F, schema),
                GroupBy = Tree.By([year]),
                OrderBy = [new(year)],
            },
            reader => (reader.GetInt32(0), reader.GetInt64(1)));
    }

    private ImmutableArray<T> Rows<T>(SelectStatement select, Func<DbDataReader, T> of)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var reader = read(select);
        var rows = ImmutableArray.CreateBuilder<T>();
        while (reader.Read())
        {
            rows.Add(of(reader));
        }

        return rows.ToImmutable();
    }
}
