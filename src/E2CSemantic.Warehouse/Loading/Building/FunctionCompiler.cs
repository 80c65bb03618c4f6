using System.Collections.Immutable;
using System.Diagnostics;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Sql.Syntax;
using E2CSemantic.Warehouse.Contracts;

namespace E2CSemantic.Warehouse.Loading.Building;

/// <summary>Functions of values as SQL. Their arguments have been checked; each is missing where an argument is, unless its documentation says otherwise.</summary>
internal static class FunctionCompiler
{
    private const string Digits = "0123456789";
    private const string DecimalForm = @"^[+-]?[0-9]{1,14}([.][0-9]{1,4})?$";

    public static SqlExpression Compile(SourceFunction function, ImmutableArray<SqlExpression> arguments) => function switch
    {
        SourceFunction.Case => Case(arguments),
        SourceFunction.FirstKnown => new FunctionCall(ScalarFunction.Coalesce, arguments),
        SourceFunction.NullIf => new FunctionCall(ScalarFunction.NullIf, arguments),
        SourceFunction.Least => new FunctionCall(ScalarFunction.Least, arguments),
        SourceFunction.Greatest => new FunctionCall(ScalarFunction.Greatest, arguments),
        SourceFunction.Concat => arguments.Select(part => (SqlExpression)Text(part)).Aggregate(Tree.Concatenated),
        SourceFunction.Substring => new FunctionCall(ScalarFunction.Substring, arguments),
        SourceFunction.Length => new FunctionCall(ScalarFunction.TextLength, arguments),
        SourceFunction.Upper => new FunctionCall(ScalarFunction.Upper, arguments),
        SourceFunction.Lower => new FunctionCall(ScalarFunction.Lower, arguments),
        SourceFunction.Trim => new FunctionCall(ScalarFunction.Trim, arguments),
        SourceFunction.Pad => new FunctionCall(ScalarFunction.PadLeft, [arguments[0], Tree.Cast(arguments[1], SqlType.Integer), Constant("0")]),
        SourceFunction.Text => Text(arguments[0]),
        SourceFunction.Whole => Whole(arguments[0]),
        SourceFunction.Number => Tree.Choose(
            new FunctionCall(ScalarFunction.TextMatches, [arguments[0], Constant(DecimalForm)]), new TryCastExpression(arguments[0], SqlType.Decimal), null),
        SourceFunction.Replace => new FunctionCall(ScalarFunction.Replace, arguments),
        SourceFunction.Part => new FunctionCall(ScalarFunction.NullIf, [new FunctionCall(ScalarFunction.SplitPart, arguments), Constant("")]),
        SourceFunction.Contains => new BinaryOperation(
            SqlBinaryOperator.NotEqual, new FunctionCall(ScalarFunction.Replace, [arguments[0], arguments[1], Constant("")]), arguments[0]),
        SourceFunction.Round => Tree.Cast(
            new FunctionCall(ScalarFunction.Round, [Tree.Cast(arguments[0], SqlType.Decimal), Tree.Cast(arguments[1], SqlType.Integer)]), SqlType.Decimal),
        SourceFunction.Floor => Big(new FunctionCall(ScalarFunction.Floor, arguments)),
        SourceFunction.Mod => new FunctionCall(ScalarFunction.Modulo, arguments),
        SourceFunction.Band => Band(Big(arguments[0]), arguments[1]),
        _ => Calendar(function, arguments),
    };

    private static SqlExpression Calendar(SourceFunction function, ImmutableArray<SqlExpression> arguments) => function switch
    {
        SourceFunction.Day => new FunctionCall(ScalarFunction.MakeDate, [.. arguments.Select(part => (SqlExpression)Tree.Cast(part, SqlType.Integer))]),
        SourceFunction.YearOf => Part(DateField.Year, arguments[0]),
        SourceFunction.MonthOf => Part(DateField.Month, arguments[0]),
        SourceFunction.SchoolYearOf => Tree.Plus(
            Part(DateField.Year, arguments[0]),
            Tree.Choose(new BinaryOperation(SqlBinaryOperator.GreaterThanOrEqual, Part(DateField.Month, arguments[0]), Number(SchoolYear.FirstMonth)), Number(1), Number(0))),
        SourceFunction.SchoolYearLabel => SchoolYearLabel(arguments[0]),
        SourceFunction.QuarterOf => Tree.Plus(
            Times(Part(DateField.Year, arguments[0]), 10),
            Tree.Plus(FloorOf(Tree.Minus(Part(DateField.Month, arguments[0]), Number(1)), 3), Number(1))),
        SourceFunction.QuarterPlus => QuarterAt(Tree.Plus(Ordinal(arguments[0]), arguments[1])),
        SourceFunction.QuartersBetween => Tree.Minus(Ordinal(arguments[1]), Ordinal(arguments[0])),
        SourceFunction.Days => Tree.Choose(
            new BinaryOperation(SqlBinaryOperator.GreaterThanOrEqual, arguments[1], arguments[0]),
            Tree.Plus(DaysBetween(arguments[0], arguments[1]), Number(1)),
            null),
        SourceFunction.DaysBetween => DaysBetween(arguments[0], arguments[1]),
        SourceFunction.MonthsBetween => MonthsBetween(arguments[0], arguments[1]),
        SourceFunction.AddDays => Tree.Plus(arguments[0], Tree.Cast(arguments[1], SqlType.Integer)),
        _ => throw new UnreachableException(),
    };

    private static CaseExpression Case(ImmutableArray<SqlExpression> arguments)
    {
        var branches = ImmutableArray.CreateBuilder<CaseBranch>();
        for (var i = 0; i + 1 < arguments.Length; i += 2)
        {
            branches.Add(new(arguments[i], arguments[i + 1]));
        }

        return new(branches.ToImmutable(), arguments.Length % 2 == 0 ? null : arguments[^1]);
    }

    // 18 digits always fit; anything else is no number.
    private static CaseExpression Whole(SqlExpression text) => Tree.Choose(
        Tree.All(
        [
            new BinaryOperation(SqlBinaryOperator.GreaterThan, new FunctionCall(ScalarFunction.TextLength, [text]), Number(0)),
            new BinaryOperation(SqlBinaryOperator.LessThanOrEqual, new FunctionCall(ScalarFunction.TextLength, [text]), Number(18)),
            Tree.Same(new FunctionCall(ScalarFunction.TextLength, [new FunctionCall(ScalarFunction.Translate, [text, Constant(Digits), Constant("")])]), Number(0)),
        ]),
        Big(text),
        null);

    private static BinaryOperation Band(SqlExpression number, SqlExpression width)
    {
        var above = new FunctionCall(ScalarFunction.Modulo, [Tree.Plus(new FunctionCall(ScalarFunction.Modulo, [number, width]), width), width]);
        var least = Tree.Minus(number, above);
        return Tree.Concatenated(Tree.Concatenated(Text(least), Constant("-")), Text(Tree.Plus(least, Tree.Minus(width, Number(1)))));
    }

    private static BinaryOperation SchoolYearLabel(SqlExpression spring) => Tree.Concatenated(
        Tree.Concatenated(Text(Tree.Minus(spring, Number(1))), Constant("-")),
        new FunctionCall(ScalarFunction.Substring, [Text(spring), Number(3)]));

    private static BinaryOperation Ordinal(SqlExpression quarter) => Tree.Plus(
        Times(FloorOf(quarter, 10), 4), Tree.Minus(new FunctionCall(ScalarFunction.Modulo, [quarter, Number(10)]), Number(1)));

    private static BinaryOperation QuarterAt(SqlExpression ordinal) => Tree.Plus(
        Times(FloorOf(ordinal, 4), 10), Tree.Plus(new FunctionCall(ScalarFunction.Modulo, [ordinal, Number(4)]), Number(1)));

    private static CastExpression DaysBetween(SqlExpression from, SqlExpression to) => Big(Tree.Minus(to, from));

    // A month is whole when the day of the month is reached again: from the 31st of January that is the 1st of March.
    private static BinaryOperation MonthsBetween(SqlExpression from, SqlExpression to)
    {
        var months = Tree.Plus(
            Times(Tree.Minus(Part(DateField.Year, to), Part(DateField.Year, from)), 12), Tree.Minus(Part(DateField.Month, to), Part(DateField.Month, from)));
        var dayBefore = new BinaryOperation(SqlBinaryOperator.LessThan, Part(DateField.Day, to), Part(DateField.Day, from));
        var dayAfter = new BinaryOperation(SqlBinaryOperator.GreaterThan, Part(DateField.Day, to), Part(DateField.Day, from));
        var backwards = new BinaryOperation(SqlBinaryOperator.LessThan, to, from);
        return Tree.Plus(months, new CaseExpression(
            [
                new(Tree.All([new NotOperation(backwards), dayBefore]), Number(-1)),
                new(Tree.All([backwards, dayAfter]), Number(1)),
            ],
            Number(0)));
    }

    private static CastExpression FloorOf(SqlExpression number, long by) => Big(new FunctionCall(
        ScalarFunction.Floor, [new BinaryOperation(SqlBinaryOperator.Divide, Tree.Cast(number, SqlType.Decimal), ValueCompiler.Constant((decimal)by))]));

    private static BinaryOperation Times(SqlExpression number, long by) => new(SqlBinaryOperator.Multiply, number, Number(by));

    private static CastExpression Part(DateField field, SqlExpression day) => Big(new Extract(field, day));

    private static CastExpression Number(long value) => ValueCompiler.Constant(value);

    private static CastExpression Constant(string value) => ValueCompiler.Constant(value);

    private static CastExpression Text(SqlExpression value) => Tree.Cast(value, SqlType.Text);

    private static CastExpression Big(SqlExpression value) => Tree.Cast(value, SqlType.BigInteger);
}
