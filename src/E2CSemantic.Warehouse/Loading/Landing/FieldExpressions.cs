using System.Collections.Immutable;
using System.Globalization;
using E2CSemantic.Sql.Syntax;
using E2CSemantic.Warehouse.Contracts;
using E2CSemantic.Warehouse.Loading.Building;
using E2CSemantic.Warehouse.Loading.Files;

namespace E2CSemantic.Warehouse.Loading.Landing;

/// <summary>Fields typed and checked in SQL. What they accept, <see cref="FieldParser"/> accepts too, with the same value, and nothing else; an empty field is null.</summary>
internal static class FieldExpressions
{
    private const string Ordered = "YYYY-MM-DD";
    private const string WholeNumber = "[+-]?[0-9]+";
    private static readonly string[] _blanks = [" ", "\t", "\u00a0"];

    /// <summary>The value of a field; null where it is missing or wrong.</summary>
    public static SqlExpression Value(SourceColumn column, SqlExpression field)
    {
        var typed = Typed(column.Type, field);
        var markers = Markers(column);
        return markers.IsEmpty ? typed : Tree.Choose(In(field, markers), new NullLiteral(StagedShape.TypeOf(column)), typed);
    }

    /// <summary>Whether a field is wrong; never null.</summary>
    public static SqlExpression IsWrong(SourceColumn column, SqlExpression field)
    {
        var untyped = new IsNull(Typed(column.Type, field));
        var markers = Markers(column);
        var mayBeEmpty = column.Missing.Contains("");
        return (markers.IsEmpty, mayBeEmpty) switch
        {
            (true, false) => untyped,
            (true, true) => Tree.All([new NotOperation(new IsNull(field)), untyped]),
            _ => Tree.All([untyped, new NotOperation(new FunctionCall(ScalarFunction.Coalesce, [In(field, markers), Tree.Value(mayBeEmpty)]))]),
        };
    }

    private static ImmutableArray<string> Markers(SourceColumn column) => [.. column.Missing.Where(marker => marker.Length > 0)];

    private static CaseExpression Typed(SourceType type, SqlExpression field) => type switch
    {
        IntegerType range => Whole(range, field),
        DecimalType number => Number(number, field),
        BooleanType truth => new([new(In(field, truth.TrueTexts), Tree.Value(true)), new(In(field, truth.FalseTexts), Tree.Value(false))], null),
        CodeType codes => Tree.Choose(In(field, codes.Codes), field, null),
        DateType day => Day(day, field),
        TextType text => Tree.Choose(NotOver(field, text.Length), field, null),
        IdentifierType { AllowsBlanks: var blanks } => Tree.Choose(Tree.All([NotOver(field, FieldParser.LongestIdentifier), blanks ? NotBlank(field) : HasNoBlank(field)]), field, null),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static CaseExpression Whole(IntegerType range, SqlExpression field)
    {
        var number = new TryCastExpression(field, SqlType.BigInteger);
        var isUsual = Tree.Same(Tree.Cast(number, SqlType.Text), field);
        var isNumber = new CaseExpression([new(isUsual, Tree.Value(true))], Matches(field, WholeNumber));
        return Tree.Choose(
            Tree.All([isNumber, .. Within(number, range.Least == long.MinValue ? null : Tree.Value(range.Least), range.Most == long.MaxValue ? null : Tree.Value(range.Most))]),
            StagedType(range, number),
            null);
    }

    private static SqlExpression StagedType(IntegerType range, SqlExpression number) =>
        Contracts.Reading.RelationShape.TypeOf(range) is var type && Tree.TypeOf(type) is SqlType.BigInteger ? number : Tree.Cast(number, Tree.TypeOf(type));

    private static CaseExpression Number(DecimalType type, SqlExpression field)
    {
        var form = type.Scale == 0
            ? string.Create(CultureInfo.InvariantCulture, $"[+-]?[0-9]{{1,{FieldParser.MostWholeDigits}}}")
            : string.Create(CultureInfo.InvariantCulture, $@"[+-]?[0-9]{{1,{FieldParser.MostWholeDigits}}}(\.[0-9]{{1,{type.Scale}}})?");
        var number = new TryCastExpression(field, SqlType.Decimal);
        return Tree.Choose(
            Tree.All([Matches(field, form), .. Within(number, Tree.Cast(Tree.Value(type.Least), SqlType.Decimal), Tree.Cast(Tree.Value(type.Most), SqlType.Decimal))]), number, null);
    }

    private static CaseExpression Day(DateType type, SqlExpression field)
    {
        var (day, form) = type.Form.Written == Ordered ? AsOrdered(field) : Free(field, type.Form.Pattern, type.Form.Fields);
        return Tree.Choose(
            Tree.All([form, .. Within(day, Tree.Cast(Tree.Value(type.Least), SqlType.Date), Tree.Cast(Tree.Value(type.Most), SqlType.Date))]), day, null);
    }

    // A day is written as it was read back only if it was written so.
    private static (SqlExpression Day, SqlExpression Form) AsOrdered(SqlExpression field)
    {
        var day = new TryCastExpression(field, SqlType.Date);
        return (day, Tree.Same(Tree.Cast(day, SqlType.Text), field));
    }

    private static (SqlExpression Day, SqlExpression Form) Free(SqlExpression field, string form, string written) =>
        (Tree.Cast(new FileCall(FileFunction.MomentOf, [field, Tree.Value(written)]), SqlType.Date), Matches(field, form));

    private static SqlExpression[] Within(SqlExpression value, SqlExpression? least, SqlExpression? most) =>
    [
        .. least is null ? Array.Empty<SqlExpression>() : [new BinaryOperation(SqlBinaryOperator.GreaterThanOrEqual, value, least)],
        .. most is null ? Array.Empty<SqlExpression>() : [new BinaryOperation(SqlBinaryOperator.LessThanOrEqual, value, most)],
    ];

    private static FileCall Matches(SqlExpression field, string form) => new(FileFunction.MatchesWhole, [field, Tree.Value(form)]);

    private static SqlExpression In(SqlExpression field, IEnumerable<string> texts) =>
        texts.Select(text => (SqlExpression)Tree.Value(text)).ToImmutableArray() is { IsEmpty: false } values ? new InList(field, values) : Tree.Value(false);

    private static FunctionCall Length(SqlExpression field) => new(ScalarFunction.TextLength, [field]);

    private static BinaryOperation NotOver(SqlExpression field, long length) => new(SqlBinaryOperator.LessThanOrEqual, Length(field), Tree.Value(length));

    private static BinaryOperation NotBlank(SqlExpression field) => new(SqlBinaryOperator.NotEqual, new FileCall(FileFunction.Trimmed, [field]), Tree.Value(""));

    private static SqlExpression HasNoBlank(SqlExpression field) =>
        Tree.All(_blanks.Select(blank => (SqlExpression)new NotOperation(new FileCall(FileFunction.Holds, [field, Tree.Value(blank)]))));
}
