using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using E2CSemantic.Model.Expressions;
using E2CSemantic.Model.Star;
using E2CSemantic.Sql.Syntax;
using E2CSemantic.Warehouse.Contracts;

namespace E2CSemantic.Warehouse.Loading.Building;

/// <summary>Values as SQL over one relation; a member's key needs a join, which is gathered in <see cref="Joins"/>.</summary>
internal sealed class ValueCompiler(string alias, Func<string, StarTable> dimensionOf)
{
    private readonly ImmutableArray<Join>.Builder _joins = ImmutableArray.CreateBuilder<Join>();

    public ImmutableArray<Join> Joins => _joins.ToImmutable();

    /// <summary>For values of rules, in which no member can stand.</summary>
    public static ValueCompiler Over(string alias) => new(alias, dimension => throw new UnreachableException(dimension));

    public SqlExpression Compile(SourceValue value) => value switch
    {
        ColumnValue column => Tree.Column(alias, column.Name),
        ConstantValue constant => Constant(constant.Value),
        ConformedValue conformed => Conformed(conformed),
        OperationValue operation => Operation(operation),
        NotValue not => new NotOperation(Compile(not.Operand)),
        MissingValue missing => new IsNull(Compile(missing.Operand)),
        OneOfValue { Values.IsEmpty: true } => Constant(false),
        OneOfValue membership => new InList(Compile(membership.Operand), [.. membership.Values.Select(item => (SqlExpression)Constant(item.Value))]),
        CallValue call => FunctionCompiler.Compile(call.Function, [.. call.Arguments.Select(Compile)]),
        MemberValue member => Member(member),
        AbsentValue absent => new NullLiteral(Tree.TypeOf(absent.Type)),
        _ => throw new UnreachableException(),
    };

    public static CastExpression Constant(object value) => Tree.Cast(Tree.Value(value), value switch
    {
        string => SqlType.Text,
        long => SqlType.BigInteger,
        decimal => SqlType.Decimal,
        bool => SqlType.Boolean,
        DateOnly => SqlType.Date,
        _ => throw new UnreachableException(),
    });

    private CaseExpression Conformed(ConformedValue conformed) => new(
        [.. conformed.Codes.Select(code => new CaseBranch(Tree.Same(Tree.Column(alias, conformed.Column), Tree.Value(code.Key)), Constant(code.Value)))],
        conformed.Otherwise is { } otherwise ? Constant(otherwise) : null);

    // Whole numbers are computed with in 64 bits, others with four decimals; a division by zero is missing.
    private SqlExpression Operation(OperationValue operation)
    {
        var (left, right) = (Compile(operation.Left), Compile(operation.Right));
        if (operation.Type is ColumnType.Boolean)
        {
            return new BinaryOperation(SymbolOf(operation.Operator), left, right);
        }

        var type = Tree.TypeOf(operation.Type);
        (left, right) = (Tree.Cast(left, type), Tree.Cast(right, type));
        return operation.Operator is BinaryOperator.Divide
            ? Tree.Cast(new BinaryOperation(SqlBinaryOperator.Divide, left, new FunctionCall(ScalarFunction.NullIf, [right, Constant(0m)])), type)
            : Tree.Cast(new BinaryOperation(SymbolOf(operation.Operator), left, right), type);
    }

    private static SqlBinaryOperator SymbolOf(BinaryOperator symbol) => symbol switch
    {
        BinaryOperator.And => SqlBinaryOperator.And,
        BinaryOperator.Or => SqlBinaryOperator.Or,
        BinaryOperator.Equal => SqlBinaryOperator.Equal,
        BinaryOperator.NotEqual => SqlBinaryOperator.NotEqual,
        BinaryOperator.LessThan => SqlBinaryOperator.LessThan,
        BinaryOperator.LessThanOrEqual => SqlBinaryOperator.LessThanOrEqual,
        BinaryOperator.GreaterThan => SqlBinaryOperator.GreaterThan,
        BinaryOperator.GreaterThanOrEqual => SqlBinaryOperator.GreaterThanOrEqual,
        BinaryOperator.Add => SqlBinaryOperator.Add,
        BinaryOperator.Subtract => SqlBinaryOperator.Subtract,
        BinaryOperator.Multiply => SqlBinaryOperator.Multiply,
        _ => throw new UnreachableException(),
    };

    private FunctionCall Member(MemberValue member)
    {
        var name = "member_" + (_joins.Count + 1).ToString(CultureInfo.InvariantCulture);
        var dimension = dimensionOf(member.Dimension);
        var key = dimension.Grain[0];
        var by = member.By.Select(pair => pair.Column).ToImmutableArray();
        var members = new SelectStatement([.. Tree.Items("d", by), Tree.Least(Tree.Column("d", key)).As(key)])
        {
            From = Tree.Working(DimensionMembers.Of(member.Dimension), "d"),
            Where = new BinaryOperation(SqlBinaryOperator.GreaterThanOrEqual, Tree.Column("d", key), Tree.Value(0L)),
            GroupBy = Tree.By(Tree.Columns("d", by)),
        };
        _joins.Add(new(
            JoinKind.Left,
            new DerivedTable(members, name),
            Tree.All(member.By.Select(pair => Agrees(dimension.Column(pair.Column)!, Tree.Column(name, pair.Column), Compile(pair.Value))))));
        return new(ScalarFunction.Coalesce, [Tree.Column(name, key), Tree.Value(member.Otherwise)]);
    }

    // A member of which nothing is told in a column is found by what is missing there too.
    private static BinaryOperation Agrees(StarColumn column, SqlExpression known, SqlExpression value) =>
        new(column.Nullable ? SqlBinaryOperator.NotDistinct : SqlBinaryOperator.Equal, known, value);
}
