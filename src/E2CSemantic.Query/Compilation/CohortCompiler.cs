using System.Collections.Immutable;
using System.Globalization;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Expressions;
using E2CSemantic.Query.Planning;
using E2CSemantic.Query.Planning.Nodes;
using E2CSemantic.Sql.Syntax;

namespace E2CSemantic.Query.Compilation;

/// <summary>Compiles the steps that find the members of a cohort and what became of them.</summary>
internal static class CohortCompiler
{
    private const string Way = "cohort_way";
    private const string Entered = "cohort_year";
    private const string Rank = "cohort_rank";
    private const string Value = "followed_value";

    private static readonly SqlName _others = "s";
    private static readonly SqlName _found = "f";

    /// <summary>Members: of each person's rows the first by way, year and grain; or every row that enters.</summary>
    public static SelectStatement Compile(EnterCohort enter, TableSource source)
    {
        var cohort = enter.Cohort;
        if (!cohort.EntersOnce)
        {
            return Reported(enter, StarColumns.SchoolYear) with { From = source, Where = Condition(cohort.Entry, PlanCompiler.Rows) };
        }

        var ways = cohort.Additions.Prepend(new(cohort.Entry, 0)).ToImmutableArray();
        var passing = enter.Columns.Concat(cohort.Grain).Append(enter.Unit).Distinct().Select(PlanCompiler.Pass).ToImmutableArray();
        var coming = new SelectStatement(
        [
            .. passing,
            new(Case(ways, (_, place) => new ParameterValue((long)place)), Way),
            new(Case(ways, (way, _) => Shifted(PlanCompiler.Column(StarColumns.SchoolYear), -way.YearsAfterEntry)), Entered),
        ])
        {
            From = source,
            Where = ways.Select(way => Condition(way.Where, PlanCompiler.Rows)).Aggregate((left, right) => new BinaryOperation(SqlBinaryOperator.Or, left, right)),
        };
        ImmutableArray<OrderingTerm> order = [.. new[] { Way, Entered }.Concat(cohort.Grain).Select(column => new OrderingTerm(PlanCompiler.Column(column)))];
        var ranked = new SelectStatement([.. passing, PlanCompiler.Pass(Entered), new(new WindowRank(RankFunction.RowNumber, [PlanCompiler.Column(enter.Unit)], order), Rank)])
        {
            From = new DerivedTable(coming, PlanCompiler.Rows),
        };
        return Reported(enter, Entered) with { From = new DerivedTable(ranked, PlanCompiler.Rows), Where = IsFirst(Rank) };
    }

    /// <summary>Members with a column of what was found of each; those of whom nothing was found stay.</summary>
    public static SelectStatement Compile(FollowMembers follow, NamedTable source, TableSource others)
    {
        var keys = follow.Keys.Select((key, place) => (Key: key, Name: string.Create(CultureInfo.InvariantCulture, $"member_{place + 1}"))).ToImmutableArray();
        var followed = follow.Followed;
        var within = new SelectStatement(
        [
            .. keys.Select(key => new SelectItem(PlanCompiler.Column(key.Key), key.Name)),
            .. follow.ReadOfOthers.Select(column => new SelectItem(new ColumnReference(_others, column), column)),
            .. followed.OnlyLast ? [new SelectItem(Latest([.. follow.Keys.Select(PlanCompiler.Column)]), Rank)] : Array.Empty<SelectItem>(),
        ])
        {
            From = source,
            Joins = [new(JoinKind.Inner, Aliased(others), And(SamePerson(follow.Unit), Window(follow)))],
        };
        SqlExpression?[] conditions = [followed.OnlyLast ? IsFirst(Rank) : null, followed.Where is { } where ? Condition(where, PlanCompiler.Rows) : null];
        var found = new SelectStatement(
            [.. keys.Select(key => PlanCompiler.Pass(key.Name)), .. follow.Computes is { } computes ? [new SelectItem(Computed(computes), Value)] : Array.Empty<SelectItem>()])
        {
            From = new DerivedTable(within, PlanCompiler.Rows),
            Where = conditions.OfType<SqlExpression>().Aggregate(default(SqlExpression), (left, right) => left is null ? right : And(left, right)),
            GroupBy = [new([.. keys.Select(key => PlanCompiler.Column(key.Name))])],
        };
        return new([.. follow.Rows.Columns.Select(PlanCompiler.Pass), new(Told(follow.Computes, keys[0].Name), follow.As)])
        {
            From = source,
            Joins =
            [
                new(
                    JoinKind.Left,
                    new DerivedTable(found, _found),
                    keys.Select(key => (SqlExpression)new BinaryOperation(SqlBinaryOperator.Equal, new ColumnReference(_found, key.Name), PlanCompiler.Column(key.Key))).Aggregate(And)),
            ],
        };
    }

    /// <summary>Members with the columns of their last row.</summary>
    public static SelectStatement Compile(TakeLastRow take, TableSource source, TableSource others)
    {
        var year = PlanCompiler.Column(StarColumns.SchoolYear);
        var rows = new SelectStatement(
        [
            .. take.OfMembers.Select(PlanCompiler.Pass),
            .. take.OfOthers.Select(column => new SelectItem(new ColumnReference(_others, column), column)),
            new(Latest([PlanCompiler.Column(take.Unit)]), Rank),
        ])
        {
            From = source,
            Joins = [new(JoinKind.Inner, Aliased(others), And(SamePerson(take.Unit), Between(new(_others, StarColumns.SchoolYear), year, -take.ReportedAfter, 0)))],
        };
        return new([.. take.Columns.Select(PlanCompiler.Pass)]) { From = new DerivedTable(rows, PlanCompiler.Rows), Where = IsFirst(Rank) };
    }

    private static SelectStatement Reported(EnterCohort enter, string entered) => new(
        [.. enter.Columns.Select(column => column == StarColumns.SchoolYear ? new SelectItem(Shifted(PlanCompiler.Column(entered), enter.Cohort.ReportedAfter), column) : PlanCompiler.Pass(column))]);

    private static CaseExpression Case(ImmutableArray<CohortAddition> ways, Func<CohortAddition, int, SqlExpression> then) =>
        new([.. ways.Select((way, place) => new CaseBranch(Condition(way.Where, PlanCompiler.Rows), then(way, place)))], null);

    private static BinaryOperation Window(FollowMembers follow)
    {
        var window = follow.Followed.Within;
        return window is { FromQuarter: { } from, AtQuarter: { } at }
            ? Between(new(_others, FollowMembers.OrdinalOf(at)), PlanCompiler.Column(FollowMembers.OrdinalOf(from)), window.First, window.Last)
            : Between(new(_others, StarColumns.SchoolYear), PlanCompiler.Column(StarColumns.SchoolYear), window.First - follow.ReportedAfter, window.Last - follow.ReportedAfter);
    }

    private static BinaryOperation Between(ColumnReference value, ColumnReference origin, int first, int last) => And(
        new BinaryOperation(SqlBinaryOperator.GreaterThanOrEqual, value, Shifted(origin, first)), new BinaryOperation(SqlBinaryOperator.LessThanOrEqual, value, Shifted(origin, last)));

    private static SqlExpression Shifted(ColumnReference origin, int by) =>
        by == 0 ? origin : new BinaryOperation(SqlBinaryOperator.Add, origin, new ParameterValue((long)by));

    private static BinaryOperation SamePerson(string unit) => new(SqlBinaryOperator.Equal, new ColumnReference(_others, unit), PlanCompiler.Column(unit));

    private static WindowRank Latest(ImmutableArray<SqlExpression> member) =>
        new(RankFunction.RowNumber, member, [new(new ColumnReference(_others, StarColumns.SchoolYear), Descending: true)]);

    private static BinaryOperation IsFirst(string rank) => new(SqlBinaryOperator.Equal, PlanCompiler.Column(rank), new ParameterValue(1L));

    private static SqlExpression Computed(FollowedValue computes) => DerivationCompiler.Value(computes.Function, computes.Column, computes.IsWhole, where: null);

    private static SqlExpression Told(FollowedValue? computes, string key) => computes switch
    {
        null => new NotOperation(new IsNull(new ColumnReference(_found, key))),
        { Function: PerUnitFunction.CountDistinct } => new FunctionCall(ScalarFunction.Coalesce, [new ColumnReference(_found, Value), new ParameterValue(0L)]),
        _ => new ColumnReference(_found, Value),
    };

    private static NamedTable Aliased(TableSource others) => (NamedTable)others with { Alias = _others };

    private static SqlExpression Condition(Expression where, SqlName rows) => new ExpressionCompiler(rows).Condition(where);

    private static BinaryOperation And(SqlExpression left, SqlExpression right) => new(SqlBinaryOperator.And, left, right);
}
