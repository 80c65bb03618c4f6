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

    /// <summary>What is read out of a field by itself: a number or a day, null where it holds none; null for types that are texts.</summary>
    public static SqlExpression? Parsed(SourceColumn column, SqlExpression field) => column.Type switch
    {
        IntegerType => new TryCastExpression(field, SqlType.BigInteger),
        DecimalType => new TryCastExpression(field, SqlType.Decimal),
        DateType { Form.Written: Ordered } => new TryCastExpression(field, SqlType.Date),
        DateType day => Tree.Cast(new FileCall(FileFunction.MomentOf, [field, Tree.Value(day.Form.Fields)]), SqlType.Date),
        _ => null,
    };

    /// <summary>The value of a field that is not missing; null where it is wrong.</summary>
    /// <param name="column">The column.</param>
    /// <param name="field">The field.</param>
    /// <param name="parsed">What <see cref="Parsed"/> read; unused where that is null.</param>
    public static SqlExpression Typed(SourceColumn column, SqlExpression field, SqlExpression parsed) => column.Type switch
    {
        IntegerType range => Whole(range, field, parsed),
        DecimalType number => Number(number, field, parsed),
        BooleanType truth => new CaseExpression([new(In(field, truth.TrueTexts), Tree.Value(true)), new(In(field, truth.FalseTexts), Tree.Value(false))], null),
        CodeType codes => Tree.Choose(In(field, codes.Codes), field, null),
        DateType day => Day(day, field, parsed),
        TextType text => Tree.Choose(NotOver(field, text.Length), field, null),
        IdentifierType { AllowsBlanks: var blanks } => Tree.Choose(Tree.All([NotOver(field, FieldParser.LongestIdentifier), blanks ? NotBlank(field) : HasNoBlank(field)]), field, null),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>The value of a field; null where it is missing or wrong.</summary>
    /// <param name="column">The column.</param>
    /// <param name="field">The field.</param>
    /// <param name="typed">What <see cref="Typed"/> made of it.</param>
    public static SqlExpression Value(SourceColumn column, SqlExpression field, SqlExpression typed) =>
        Markers(column) is { IsEmpty: false } markers ? Tree.Choose(In(field, markers), new NullLiteral(StagedShape.TypeOf(column)), typed) : typed;

    /// <summary>Whether a field is wrong; never null.</summary>
    /// <param name="column">The column.</param>
    /// <param name="field">The field.</param>
    /// <param name="typed">What <see cref="Typed"/> made of it.</param>
    public static SqlExpression IsWrong(SourceColumn column, SqlExpression field, SqlExpression typed)
    {
        var untyped = new IsNull(typed);
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

    private static CaseExpression Whole(IntegerType range, SqlExpression field, SqlExpression number)
    {
        var isUsual = Tree.Same(Tree.Cast(number, SqlType.Text), field);
        var isNumber = new CaseExpression([new(isUsual, Tree.Value(true))], Matches(field, WholeNumber));
        return Tree.Choose(
            Tree.All([isNumber, .. Within(number, range.Least == long.MinValue ? null : Tree.Value(range.Least), range.Most == long.MaxValue ? null : Tree.Value(range.Most))]),
            StagedType(range, number),
            null);
    }

    private static SqlExpression StagedType(IntegerType range, SqlExpression number) =>
        Contracts.Reading.RelationShape.TypeOf(range) is var type && Tree.TypeOf(type) is SqlType.BigInteger ? number : Tree.Cast(number, Tree.TypeOf(type));

    private static CaseExpression Number(DecimalType type, SqlExpression field, SqlExpression number)
    {
        var form = type.Scale == 0
            ? string.Create(CultureInfo.InvariantCulture, $"[+-]?[0-9]{{1,{FieldParser.MostWholeDigits}}}")
            : string.Create(CultureInfo.InvariantCulture, $@"[+-]?[0-9]{{1,{FieldParser.MostWholeDigits}}}(\.[0-9]{{1,{type.Scale}}})?");
        return Tree.Choose(
            Tree.All([Matches(field, form), .. Within(number, Tree.Cast(Tree.Value(type.Least), SqlType.Decimal), Tree.Cast(Tree.Value(type.Most), SqlType.Decimal))]), number, null);
    }

    // A day is written as it was read back only if it was written so.
    private static CaseExpression Day(DateType type, SqlExpression field, SqlExpression day) => Tree.Choose(
        Tree.All(
        [
            type.Form.Written == Ordered ? Tree.Same(Tree.Cast(day, SqlType.Text), field) : Matches(field, type.Form.Pattern),
            .. Within(day, Tree.Cast(Tree.Value(type.Least), SqlType.Date), Tree.Cast(Tree.Value(type.Most), SqlType.Date)),
        ]),
        day,
        null);

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
