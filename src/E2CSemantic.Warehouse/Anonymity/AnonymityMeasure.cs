using System.Collections.Immutable;
using System.Data.Common;
using E2CSemantic.Model;
using E2CSemantic.Sql.Syntax;
using E2CSemantic.Warehouse.Loading.Building;
using E2CSemantic.Warehouse.Profiles;

namespace E2CSemantic.Warehouse.Anonymity;

/// <summary>Measures k-anonymity and l-diversity of rows: one statement a group, and what comes back is a line for each range of class sizes.</summary>
/// <param name="rule">The thresholds.</param>
/// <param name="read">Runs a statement.</param>
/// <param name="sourceOf">Where the rows of a table lie, under an alias.</param>
internal sealed class AnonymityMeasure(AnonymityRule rule, Func<SelectStatement, DbDataReader> read, Func<string, string, TableSource> sourceOf)
{
    private const string Classes = "c";
    private const string Banded = "b";
    private const string Band = "band";

    private readonly ImmutableArray<int> _starts = [.. new[] { 1, 2, 3, 5, 10, 20, 50, 100, 1000, rule.K }.Distinct().Order()];

    /// <summary>The classes of a group; where not all is known at once, those of the worst combination.</summary>
    public MeasuredGroup Of(QuasiGroup group)
    {
        if (group.AtOnce is not { } atOnce)
        {
            return Together(group);
        }

        var combined = Combine(group, atOnce);
        var worst = combined.Count == 0 ? [.. group.QuasiIdentifiers.Take(atOnce)] : combined[0].Known;
        return Together(group with { QuasiIdentifiers = worst, AtOnce = null }) with
        {
            Combinations = [.. combined.Select(one => new MeasuredCombination([.. one.Known.Select(path => path.ToString())], one.Alone, one.BelowK))],
        };
    }

    private MeasuredGroup Together(QuasiGroup group)
    {
        var counted = Count(group);
        var people = counted.Sum(line => line.People);
        var sizes = _starts.Select((start, i) => (From: start, Line: counted.FirstOrDefault(line => line.Start == start), To: i + 1 < _starts.Length ? _starts[i + 1] - 1 : (int?)null))
            .Where(band => band.Line is not null)
            .Select(band => new SizeBand(band.From, band.To, band.Line!.Classes, band.Line.People)).ToImmutableArray();
        var below = sizes.Where(band => band.From < rule.K).Sum(band => band.People);
        var alike = group.Sensitive.Select((sensitive, i) => new MeasuredDiversity(sensitive.Path.ToString(), counted.Sum(line => line.Alike[i]))).ToImmutableArray();
        return new(
            group.Name,
            group.Table.Name,
            [.. group.Always.Concat(group.QuasiIdentifiers).Select(path => path.ToString())],
            people,
            sizes.Sum(band => band.Classes),
            sizes,
            sizes.Where(band => band.To == 1).Sum(band => band.People),
            below,
            Written(group.MostBelowK),
            alike,
            Written(group.MostAlike),
            IsWithin(below, people, group.MostBelowK) && alike.All(one => IsWithin(one.Alike, people, group.MostAlike)));
    }

    public static bool IsWithin(long part, long whole, Fraction? most) =>
        most is not { } limit || part * (decimal)limit.Denominator <= whole * (decimal)limit.Numerator;

    public static string? Written(Fraction? share) => share is { } known ? $"{known.Numerator}/{known.Denominator}" : null;

    private List<Line> Count(QuasiGroup group)
    {
        var people = Tree.Column(Classes, ClassSelect.People);
        var starts = _starts.Skip(1).Reverse().Select(least => new CaseBranch(
            new BinaryOperation(SqlBinaryOperator.GreaterThanOrEqual, people, Tree.Value((long)least)), Tree.Value((long)least))).ToImmutableArray();
        var banded = new SelectStatement(
        [
            Tree.Cast(new CaseExpression(starts, Tree.Value(1L)), SqlType.BigInteger).As(Band),
            people.As(ClassSelect.People),
            .. group.Sensitive.Select((_, i) => Tree.Choose(IsAlike(i), people, Tree.Value(0L)).As(AlikeOf(i))),
        ])
        {
            From = new DerivedTable(new ClassSelect(group, sourceOf).Classes(), Classes),
        };
        using var reader = read(new(
        [
            Tree.Column(Banded, Band).As(Band),
            Tree.Cast(Tree.Count, SqlType.BigInteger).As("classes"),
            Sum(ClassSelect.People),
            .. group.Sensitive.Select((_, i) => Sum(AlikeOf(i))),
        ])
        {
            From = new DerivedTable(banded, Banded),
            GroupBy = Tree.By([Tree.Column(Banded, Band)]),
        });
        var lines = new List<Line>();
        while (reader.Read())
        {
            lines.Add(new(
                reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2), [.. group.Sensitive.Select((_, i) => reader.GetInt64(3 + i))]));
        }

        return lines;
    }

    private List<Combination> Combine(QuasiGroup group, int atOnce)
    {
        var people = Tree.Column(Classes, ClassSelect.People);
        var flags = group.QuasiIdentifiers.Select((_, i) => Tree.Column(Classes, ClassSelect.LeftOutOf(i))).ToImmutableArray();
        var alone = Tree.Same(people, Tree.Value(1L));
        var below = new BinaryOperation(SqlBinaryOperator.LessThan, people, Tree.Value((long)rule.K));
        using var reader = read(new(
        [
            .. flags.Select((flag, i) => flag.As(ClassSelect.LeftOutOf(i))),
            Total(Tree.Choose(alone, people, Tree.Value(0L))).As("alone"),
            Total(Tree.Choose(below, people, Tree.Value(0L))).As("below_k"),
        ])
        {
            From = new DerivedTable(new ClassSelect(group, sourceOf).Combined(atOnce), Classes),
            GroupBy = Tree.By(flags),
        });
        var combined = new List<Combination>();
        while (reader.Read())
        {
            var known = group.QuasiIdentifiers.Where((_, i) => reader.GetInt64(i) == 0).ToImmutableArray();
            combined.Add(new(known, reader.GetInt64(flags.Length), reader.GetInt64(flags.Length + 1)));
        }

        return [.. combined.Where(one => one.BelowK > 0).OrderByDescending(one => one.BelowK).ThenBy(one => string.Join(' ', one.Known), StringComparer.Ordinal)];
    }

    private static CastExpression Total(SqlExpression value) => Tree.Cast(new AggregateCall(AggregateFunction.Sum, value), SqlType.BigInteger);

    private static string AlikeOf(int sensitive) => $"alike_{sensitive}";

    private SqlExpression IsAlike(int sensitive) => Tree.All(
    [
        Tree.Same(Tree.Column(Classes, ClassSelect.TellsOf(sensitive)), Tree.Value(1L)),
        new BinaryOperation(SqlBinaryOperator.LessThan, Tree.Column(Classes, ClassSelect.ValuesOf(sensitive)), Tree.Value((long)rule.L)),
    ]);

    private static SelectItem Sum(string column) =>
        Total(Tree.Column(Banded, column)).As(column);

    private sealed record Combination(ImmutableArray<ColumnPath> Known, long Alone, long BelowK);

    private sealed record Line(long Start, long Classes, long People, ImmutableArray<long> Alike);
}
