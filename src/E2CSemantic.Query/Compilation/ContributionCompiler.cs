using System.Collections.Immutable;
using E2CSemantic.Query.Planning;
using E2CSemantic.Query.Planning.Nodes;
using E2CSemantic.Sql.Syntax;

namespace E2CSemantic.Query.Compilation;

/// <summary>Compiles the steps that bound what one person can contribute.</summary>
internal static class ContributionCompiler
{
    private const string RowRank = "row_rank";
    private const string CellRank = "cell_rank";

    public static SelectStatement Compile(ClampMeasure clamp)
    {
        var clamped = Clamped(clamp.Measure, new ParameterValue(clamp.Lower), new ParameterValue(clamp.Upper));
        return new(
        [
            .. clamp.Rows.Columns.Select(PlanCompiler.Pass),
            new(new BinaryOperation(SqlBinaryOperator.Subtract, clamped, new ParameterValue(clamp.Middle)), StatisticColumn.CentredMeasure),
        ]);
    }

    public static SelectStatement Compile(ClampParts clamp)
    {
        var whole = Clamped(clamp.Whole, new ParameterValue(clamp.Lower), new ParameterValue(clamp.Upper));
        return new(
        [
            .. clamp.Rows.Columns.Select(PlanCompiler.Pass),
            new(Clamped(clamp.Part, new ParameterValue(0L), whole), StatisticColumn.BoundedPart),
            new(whole, StatisticColumn.BoundedWhole),
        ]);
    }

    public static SelectStatement Compile(BoundContributions bound, TableSource source)
    {
        ImmutableArray<SqlExpression> unit = [PlanCompiler.Column(bound.Unit), PlanCompiler.Column(StarColumns.SchoolYear)];
        ImmutableArray<SqlExpression> cell = [.. bound.Cell.Select(PlanCompiler.Column)];
        var ranks = ImmutableArray.CreateBuilder<(SelectItem Rank, long Most)>();
        if (!cell.IsEmpty)
        {
            ranks.Add((new(new WindowRank(RankFunction.DenseRank, unit, [new(Shuffled(bound)), .. cell.Select(Term)]), CellRank), bound.CellsPerYear));
        }

        if (bound.RowsPerCell is { } rows)
        {
            ImmutableArray<OrderingTerm> order = [.. bound.RowOrder.Select(column => Term(PlanCompiler.Column(column)))];
            ranks.Add((new(new WindowRank(RankFunction.RowNumber, [.. unit, .. cell], order), RowRank), rows));
        }

        var passing = bound.Columns.Select(PlanCompiler.Pass);
        return ranks.Count == 0
            ? new([.. passing]) { From = source }
            : new([.. passing])
            {
                From = new DerivedTable(new([.. passing, .. ranks.Select(rank => rank.Rank)]) { From = source }, ((NamedTable)source).Alias),
                Where = ranks.Select(rank => (SqlExpression)new BinaryOperation(
                        SqlBinaryOperator.LessThanOrEqual, PlanCompiler.Column(rank.Rank.Name.Text), new ParameterValue(rank.Most)))
                    .Aggregate((left, right) => new BinaryOperation(SqlBinaryOperator.And, left, right)),
            };
    }

    private static FunctionCall Clamped(string column, SqlExpression lower, SqlExpression upper) => new(
        ScalarFunction.Least,
        [new FunctionCall(ScalarFunction.Greatest, [new CastExpression(PlanCompiler.Column(column), SqlType.BigInteger), lower]), upper]);

    // Cells are kept in an order that favours no member: a hash of the person's random key and the cell.
    private static FunctionCall Shuffled(BoundContributions bound) => new(
        ScalarFunction.TextHash,
        [
            bound.Cell.Aggregate(
                (SqlExpression)new CastExpression(PlanCompiler.Column(bound.Unit), SqlType.Text),
                (text, column) => new BinaryOperation(
                    SqlBinaryOperator.Concatenate,
                    new BinaryOperation(SqlBinaryOperator.Concatenate, text, new ParameterValue("/")),
                    PlanCompiler.Column(column))),
        ]);

    private static OrderingTerm Term(SqlExpression key) => new(key);
}
