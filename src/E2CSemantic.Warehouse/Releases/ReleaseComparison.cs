using System.Collections.Immutable;
using System.Data.Common;
using E2CSemantic.Model.Star;
using E2CSemantic.Sql.Syntax;
using E2CSemantic.Warehouse.Loading.Building;

namespace E2CSemantic.Warehouse.Releases;

/// <summary>
/// Compares two releases that one engine has in two schemas. Their manifests tell which parts differ; only those are read. Where the star
/// has grown between them, rows are compared by the columns that both have, and a table that only one has is wholly added or removed.
/// </summary>
internal sealed class ReleaseComparison(
    StarSchema star, Func<SelectStatement, DbDataReader> read, SqlName first, SqlName second, CancellationToken cancellationToken)
{
    private const string Hash = "_hash";
    private const string In1 = "_in_1";
    private const string In2 = "_in_2";

    public ReleaseDifference Compare(Release from, Release to)
    {
        var facts = ImmutableArray.CreateBuilder<FactDifference>();
        var dimensions = ImmutableArray.CreateBuilder<DimensionDifference>();
        foreach (var table in star.Tables.Values)
        {
            var (a, b) = (TableOf(from, table.Name), TableOf(to, table.Name));
            foreach (var year in Differing(a, b))
            {
                var (rows, people) = Count(table, a, b, year);
                if (table.Kind is TableKind.Fact)
                {
                    facts.Add(new(table.Name, year, rows, people));
                }
                else
                {
                    dimensions.Add(new(table.Name, rows));
                }
            }
        }

        return new(from, to, facts.ToImmutable(), dimensions.ToImmutable());
    }

    private static ReleasedTable? TableOf(Release release, string table) => release.Manifest.Tables.FirstOrDefault(released => released.Table == table);

    private static IEnumerable<int?> Differing(ReleasedTable? a, ReleasedTable? b)
    {
        var before = a?.Parts ?? [];
        var after = b?.Parts ?? [];
        var reshaped = a is not null && b is not null && !a.Columns.SequenceEqual(b.Columns);
        return before.Concat(after).Select(part => part.SchoolYear).Distinct().Order()
            .Where(year => reshaped || before.FirstOrDefault(part => part.SchoolYear == year) != after.FirstOrDefault(part => part.SchoolYear == year));
    }

    private (Difference Rows, Difference People) Count(StarTable table, ReleasedTable? a, ReleasedTable? b, int? year)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var shared = table.Columns.Where(column => Has(a, column) && Has(b, column)).ToImmutableArray();
        var sides = new[] { (Table: a, Schema: first, In: 1L), (Table: b, Schema: second, In: 2L) }
            .Where(side => side.Table is not null)
            .Select(side => Side(table, shared, side.Schema, side.In, year));
        using var reader = read(Counted(table, [.. sides]));
        reader.Read();
        long At(int column) => reader.IsDBNull(column) ? 0 : reader.GetInt64(column);
        return (new(At(0), At(1), At(2)), new(At(3), At(4), At(5)));
    }

    private static bool Has(ReleasedTable? released, StarColumn column) =>
        released is null || released.Columns.Contains(ContentHash.OfColumn(column), StringComparer.Ordinal);

    private static SelectStatement Side(StarTable table, ImmutableArray<StarColumn> shared, SqlName schema, long side, int? year) =>
        new(
        [
            .. Tree.Items("f", table.Grain),
            ContentHash.OfRow(shared, "f").As(Hash),
            Tree.Value(side is 1 ? 1L : 0L).As(In1),
            Tree.Value(side is 2 ? 1L : 0L).As(In2),
        ])
        {
            From = new NamedTable(table.Name, "f", schema),
            Where = year is { } spring ? Tree.Same(Tree.Column("f", "school_year"), Tree.Value((long)spring)) : null,
        };

    // Rows of one grain and text, then of one grain, then of one person, then all.
    private static SelectStatement Counted(StarTable table, ImmutableArray<SelectStatement> sides)
    {
        var byText = new SelectStatement([.. Tree.Items("u", table.Grain), Sum("u", In1).As(In1), Sum("u", In2).As(In2)])
        {
            From = new UnionSource(sides, "u"),
            GroupBy = Tree.By(Tree.Columns("u", [.. table.Grain, Hash])),
        };
        var zero = Tree.Value(0L);
        SqlExpression Excess(string more, string less) =>
            Sum(new FunctionCall(ScalarFunction.Greatest, [Tree.Minus(Tree.Column("t", more), Tree.Column("t", less)), zero]));
        var byGrain = new SelectStatement(
        [
            .. Tree.Items("t", table.Grain), Sum("t", In1).As(In1), Sum("t", In2).As(In2), Excess(In1, In2).As("_gone"), Excess(In2, In1).As("_come"),
        ])
        {
            From = new DerivedTable(byText, "t"),
            GroupBy = Tree.By(Tree.Columns("t", table.Grain)),
        };
        var person = FactYear.PersonColumn(table) is { } column && table.Grain.Contains(column) ? column : null;
        var changed = new FunctionCall(ScalarFunction.Least, [Tree.Column("g", "_gone"), Tree.Column("g", "_come")]);
        var byPerson = new SelectStatement(
        [
            Sum(Tree.Minus(Tree.Column("g", "_come"), changed)).As("added"),
            Sum(Tree.Minus(Tree.Column("g", "_gone"), changed)).As("removed"),
            Sum(changed).As("changed"),
            Sum("g", In1).As(In1),
            Sum("g", In2).As(In2),
        ])
        {
            From = new DerivedTable(byGrain, "g"),
            GroupBy = person is null ? [] : Tree.By([Tree.Column("g", person)]),
        };
        return new(
        [
            Sum("p", "added").As("added"),
            Sum("p", "removed").As("removed"),
            Sum("p", "changed").As("changed"),
            People(person, Tree.Same(Tree.Column("p", In1), zero)).As("people_added"),
            People(person, Tree.Same(Tree.Column("p", In2), zero)).As("people_removed"),
            People(person, Tree.All([Above(In1), Above(In2), Differs()])).As("people_changed"),
        ])
        {
            From = new DerivedTable(byPerson, "p"),
        };
    }

    private static CastExpression People(string? person, SqlExpression where) => person is null
        ? Tree.Cast(Tree.Value(0L), SqlType.BigInteger)
        : Tree.Cast(new AggregateCall(AggregateFunction.Count, null, Filter: where), SqlType.BigInteger);

    private static BinaryOperation Differs() => new(
        SqlBinaryOperator.GreaterThan,
        Tree.Plus(Tree.Plus(Tree.Column("p", "added"), Tree.Column("p", "removed")), Tree.Column("p", "changed")),
        Tree.Value(0L));

    private static BinaryOperation Above(string column) => new(SqlBinaryOperator.GreaterThan, Tree.Column("p", column), Tree.Value(0L));

    private static CastExpression Sum(string alias, string column) => Sum(Tree.Column(alias, column));

    private static CastExpression Sum(SqlExpression value) => Tree.Cast(new AggregateCall(AggregateFunction.Sum, value), SqlType.BigInteger);
}
