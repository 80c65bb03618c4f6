using System.Collections.Immutable;
using System.Diagnostics;
using E2CSemantic.Sql.Syntax;
using E2CSemantic.Warehouse.Contracts;

namespace E2CSemantic.Warehouse.Loading.Building;

/// <summary>Values as SQL over one relation; a member's key needs a join, which is gathered in <see cref="Joins"/>.</summary>
internal sealed class ValueCompiler(string alias, Func<string, string> keyOfDimension)
{
    private readonly ImmutableArray<Join>.Builder _joins = ImmutableArray.CreateBuilder<Join>();

    public ImmutableArray<Join> Joins => _joins.ToImmutable();

    public SqlExpression Compile(SourceValue value) => value switch
    {
        ColumnValue column => Column(column.Name),
        ConstantValue constant => Constant(constant.Value),
        ConformedValue conformed => new CaseExpression(
            [.. conformed.Codes.Select(code => new CaseBranch(Tree.Same(Column(conformed.Column), Tree.Value(code.Key)), Constant(code.Value)))], null),
        TextValue text => text.Parts.Select(part => (SqlExpression)Tree.Cast(Compile(part), SqlType.Text)).Aggregate(Tree.Concatenated),
        PlusValue plus => Tree.Plus(Column(plus.Column), Tree.Value(plus.Addend)),
        DaysValue days => Days(days),
        SchoolYearValue year => SchoolYear(Column(year.Column)),
        BandValue band => Band(band),
        FirstKnownValue known => new FunctionCall(
            ScalarFunction.Coalesce,
            [.. known.Columns.Select(name => (SqlExpression)Column(name)), .. known.Otherwise is { } otherwise ? [Constant(otherwise)] : Array.Empty<SqlExpression>()]),
        MemberValue member => Member(member),
        _ => throw new UnreachableException(),
    };

    private ColumnReference Column(string name) => Tree.Column(alias, name);

    private static CastExpression Constant(object value) => Tree.Cast(Tree.Value(value), value switch
    {
        string => SqlType.Text,
        long => SqlType.BigInteger,
        bool => SqlType.Boolean,
        _ => throw new UnreachableException(),
    });

    private CaseExpression Days(DaysValue days)
    {
        var (from, to) = (Column(days.From), Column(days.To));
        return Tree.Choose(
            new BinaryOperation(SqlBinaryOperator.GreaterThanOrEqual, to, from),
            Tree.Plus(Tree.Cast(Tree.Minus(to, from), SqlType.BigInteger), Tree.Value(1L)),
            null);
    }

    private static BinaryOperation SchoolYear(SqlExpression spring) => Tree.Concatenated(
        Tree.Concatenated(Tree.Cast(Tree.Minus(spring, Tree.Value(1L)), SqlType.Text), Constant("-")),
        new FunctionCall(ScalarFunction.Substring, [Tree.Cast(spring, SqlType.Text), Tree.Value(3L)]));

    private BinaryOperation Band(BandValue band)
    {
        var number = Tree.Cast(Column(band.Column), SqlType.BigInteger);
        var least = Tree.Minus(number, new FunctionCall(ScalarFunction.Modulo, [number, Tree.Value(band.Width)]));
        return Tree.Concatenated(
            Tree.Concatenated(Tree.Cast(least, SqlType.Text), Constant("-")),
            Tree.Cast(Tree.Plus(least, Tree.Value(band.Width - 1)), SqlType.Text));
    }

    private FunctionCall Member(MemberValue member)
    {
        var name = "member_" + (_joins.Count + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var key = keyOfDimension(member.Dimension);
        var by = member.By.Select(pair => pair.Column).ToImmutableArray();
        var members = new SelectStatement([.. Tree.Items("d", by), Tree.Least(Tree.Column("d", key)).As(key)])
        {
            From = Tree.Working(MembersOf(member.Dimension), "d"),
            GroupBy = Tree.By(Tree.Columns("d", by)),
        };
        _joins.Add(new(
            JoinKind.Left,
            new DerivedTable(members, name),
            Tree.All(member.By.Select(pair => Tree.Same(Tree.Column(name, pair.Column), Compile(pair.Value))))));
        return new(ScalarFunction.Coalesce, [Tree.Column(name, key), Tree.Value(-1L)]);
    }

    /// <summary>The working table that holds a dimension's members from every source; contracts cannot take a name with this beginning.</summary>
    public static string MembersOf(string dimension) => "_members_" + dimension;
}
