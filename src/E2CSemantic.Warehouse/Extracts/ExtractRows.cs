using System.Collections.Immutable;
using E2CSemantic.Model.Star;
using E2CSemantic.Sql.Syntax;
using E2CSemantic.Warehouse.Loading.Building;
using E2CSemantic.Warehouse.Profiles;

namespace E2CSemantic.Warehouse.Extracts;

/// <summary>
/// The rows of an extract as statements: joined once into a working table, made coarser there step by step, and read with a project's
/// codes in the place of keys.
/// </summary>
/// <param name="fact">The fact.</param>
/// <param name="columns">The extract's columns.</param>
/// <param name="rule">The profile's rule.</param>
/// <param name="release">The database in which the release lies.</param>
/// <param name="oldest">The earliest birth year that is told.</param>
/// <param name="isLinked">Whether only people of a linked file are taken, whom <see cref="Linked"/> holds with what goes along.</param>
internal sealed class ExtractRows(StarTable fact, ImmutableArray<ExtractColumn> columns, ExtractRule rule, SqlName release, int oldest, bool isLinked)
{
    public const string Rows = "_rows";
    public const string Codes = "_codes";
    public const string Kept = "_kept";
    public const string Person = "_person";
    public const string Withheld = "*";
    public const string Linked = "_linked";

    private const string F = "f";
    private const string BirthBand = "birth_year_band";

    /// <summary>The columns whose values divide people into classes.</summary>
    public ImmutableArray<ExtractColumn> Quasi { get; } = [.. columns.Where(column => column.IsCarried || rule.QuasiIdentifiers.Contains(column.Origin))];

    /// <summary>The columns that must not follow from a class.</summary>
    public ImmutableArray<ExtractColumn> Sensitive { get; } = [.. columns.Where(column => rule.Sensitive.ContainsKey(column.Origin))];

    /// <summary>The column of the fact that holds the person's key.</summary>
    public string Key { get; } = columns.First(column => column.IsCode).Path.Column.Name;

    public CreateTableStatement Create() => new(
        Rows,
        [
            new(Person, SqlType.BigInteger, false),
            .. columns.Where(column => !column.IsCode).Select(column => new ColumnDeclaration(column.Name, TypeOf(column), true)),
        ],
        [])
    {
        Temporary = true,
    };

    public InsertSelectStatement Fill() => new(
        Rows,
        [Person, .. columns.Where(column => !column.IsCode).Select(column => (SqlName)column.Name)],
        new([Tree.Column(F, Key).As(Person), .. columns.Where(column => !column.IsCode).Select(column => Value(column).As(column.Name))])
        {
            From = new NamedTable(fact.Name, F, release),
            Joins =
            [
                .. columns.Where(column => column.Path.Reference is not null && !column.IsCarried).DistinctBy(column => column.Path.Reference!.Name).Select(column => new Join(
                    JoinKind.Left,
                    new NamedTable(column.Path.Table.Name, AliasOf(column), release),
                    Tree.Same(Tree.Column(F, column.Path.Reference!.Name), Tree.Column(AliasOf(column), column.Path.Table.Grain[0])))),
                .. isLinked ? [new Join(JoinKind.Inner, Tree.Working(Linked, Linked), Tree.Same(Tree.Column(F, Key), Tree.Column(Linked, Person)))] : Array.Empty<Join>(),
            ],
            Where = new BinaryOperation(SqlBinaryOperator.GreaterThanOrEqual, Tree.Column(F, Key), Tree.Value(0L)),
        },
        WorkingStore.Temporary);

    /// <summary>The extract itself: kept people only, their codes for keys, ordered by code, which is random.</summary>
    public SelectStatement Read(IReadOnlySet<LadderStep> taken)
    {
        var code = columns.First(column => column.IsCode).Name;
        var items = columns.Select(column => (column.IsCode ? Tree.Column("c", "code") : Coarse(column, taken)).As(column.Name)).ToImmutableArray();
        var inner = new SelectStatement(items)
        {
            From = Tree.Working(Rows, F),
            Joins =
            [
                new(JoinKind.Inner, Tree.Working(Kept, "k"), Tree.Same(Tree.Column(F, Person), Tree.Column("k", Person))),
                new(JoinKind.Inner, Tree.Working(Codes, "c"), Tree.Same(Tree.Column(F, Person), Tree.Column("c", Person))),
            ],
        };
        var order = new[] { code }.Concat(columns.Where(column => !column.IsCode).Select(column => column.Name));
        return new([.. Tree.Items("x", columns.Select(column => column.Name))])
        {
            From = new DerivedTable(inner, "x"),
            OrderBy = [.. order.Select(name => new OrderingTerm(Tree.Column("x", name)))],
        };
    }

    /// <summary>A column under the steps taken.</summary>
    public SqlExpression Coarse(ExtractColumn column, IReadOnlySet<LadderStep> taken)
    {
        SqlExpression value = Tree.Column(F, column.Name);
        foreach (var step in rule.Ladder.Where(step => step.Column == column.Origin && taken.Contains(step)))
        {
            value = step.Map.IsEmpty
                ? TypeOf(column) is SqlType.Text ? Tree.Value(Withheld) : new NullLiteral(TypeOf(column))
                : new CaseExpression([.. step.Map.Select(pair => new CaseBranch(Tree.Same(value, Tree.Value(pair.Key)), Tree.Value(pair.Value)))], value);
        }

        return value;
    }

    private SqlExpression Value(ExtractColumn column)
    {
        var value = Tree.Column(column.Path.Reference is null ? F : AliasOf(column), column.Path.Column.Name);
        if (column.Path.Column.Name == BirthBand)
        {
            // A band that begins before the last year told is one with all before it; words like "unknown" come after digits.
            var last = oldest.ToString("0000", System.Globalization.CultureInfo.InvariantCulture);
            return Tree.Choose(new BinaryOperation(SqlBinaryOperator.LessThan, value, Tree.Value(last)), Tree.Value($"{rule.OldestAge + 1} years and older"), value);
        }

        if (rule.Rounded.TryGetValue(column.Origin, out var to))
        {
            var whole = Tree.Cast(value, SqlType.BigInteger);
            return Tree.Cast(Tree.Minus(whole, new FunctionCall(ScalarFunction.Modulo, [whole, Tree.Cast(Tree.Value((long)to), SqlType.BigInteger)])), SqlType.Decimal);
        }

        return value;
    }

    private static SqlType TypeOf(ExtractColumn column) => Tree.TypeOf(column.Path.Column.Type);

    private static string AliasOf(ExtractColumn column) => column.IsCarried ? Linked : "d_" + column.Path.Reference!.Name;
}
