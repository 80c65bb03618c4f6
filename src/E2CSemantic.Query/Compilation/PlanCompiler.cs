using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using E2CSemantic.Query.Planning;
using E2CSemantic.Query.Planning.Conditions;
using E2CSemantic.Query.Planning.Nodes;
using E2CSemantic.Sql.Syntax;

namespace E2CSemantic.Query.Compilation;

/// <summary>
/// Compiles the row steps of a plan to one select: a common table for each step, under the step's own description, the last step being the select
/// itself. Knows no dialect.
/// </summary>
internal static class PlanCompiler
{
    internal static SqlName Rows { get; } = "r";

    public static SelectStatement Compile(RowNode root)
    {
        var tables = ImmutableArray.CreateBuilder<CommonTable>();
        var select = Select(root, tables);
        return select with { With = tables.ToImmutable(), Comments = [root.Description] };
    }

    // A step that reads its source twice has it stored between.
    private static SelectStatement Select(RowNode node, ImmutableArray<CommonTable>.Builder tables)
    {
        var source = node.Source is { } before ? Table(before, inline: node is not (DerivePerUnit or FollowMembers), tables) : null;
        var side = node.Side is { } beside ? Table(beside, inline: true, tables) : null;
        return Select(node, source, side);
    }

    private static NamedTable Table(RowNode step, bool inline, ImmutableArray<CommonTable>.Builder tables)
    {
        var select = Select(step, tables);
        SqlName name = string.Create(CultureInfo.InvariantCulture, $"step_{tables.Count + 1}");
        tables.Add(new(name, select, inline, [step.Description]));
        return new(name, Rows);
    }

    private static SelectStatement Select(RowNode node, NamedTable? source, NamedTable? side) => node switch
    {
        ScanFact scan => new([.. scan.Reads.Select(read => Reading(Rows, read))]) { From = new NamedTable(scan.Table, Rows) },
        ScanCube scan => Passing(scan) with { From = new NamedTable(scan.Table, Rows) },
        FilterRows filter => Passing(filter) with { From = source, Where = Conditions(filter.Conditions) },
        JoinDimension join => CompileJoin(join) with { From = source },
        DerivePerUnit derive => DerivationCompiler.Compile(derive, source!),
        EnterCohort enter => CohortCompiler.Compile(enter, source!),
        FollowMembers follow => CohortCompiler.Compile(follow, source!, side!),
        TakeLastRow take => CohortCompiler.Compile(take, source!, side!),
        ClampMeasure clamp => ContributionCompiler.Compile(clamp) with { From = source },
        ClampParts clamp => ContributionCompiler.Compile(clamp) with { From = source },
        BoundContributions bound => ContributionCompiler.Compile(bound, source!),
        AggregateByGroup aggregate => AggregateCompiler.Compile(aggregate) with { From = source },
        _ => throw new UnreachableException(),
    };

    internal static ColumnReference Column(string name) => new(Rows, name);

    internal static SelectItem Pass(string name) => new(Column(name), name);

    private static SelectStatement Passing(RowNode node) => new([.. node.Columns.Select(Pass)]);

    private static SelectStatement CompileJoin(JoinDimension join)
    {
        SqlName joined = "d";
        return new([.. join.Rows.Columns.Select(Pass), .. join.Reads.Select(read => Reading(joined, read))])
        {
            Joins =
            [
                new(
                    JoinKind.Inner,
                    new NamedTable(join.Table, joined),
                    new BinaryOperation(SqlBinaryOperator.Equal, new ColumnReference(joined, join.Key), Column(join.Through))),
            ],
        };
    }

    // A truth value that is a dimension becomes the member that stands for it.
    private static SelectItem Reading(SqlName table, ScanColumn read)
    {
        var column = new ColumnReference(table, read.Column);
        return read.Flags is { } flags
            ? new(
                new CaseExpression(
                    [new(column, new ParameterValue(flags.True)), new(new NotOperation(column), new ParameterValue(flags.False))],
                    new ParameterValue(flags.Unknown)),
                read.As)
            : new(column, read.As);
    }

    private static SqlExpression Conditions(ImmutableArray<RowCondition> conditions) =>
        conditions.Select(Condition).Aggregate((left, right) => new BinaryOperation(SqlBinaryOperator.And, left, right));

    private static SqlExpression Condition(RowCondition condition) => condition switch
    {
        InYears years => new InList(
            Column(StarColumns.SchoolYear), [.. years.Years.Select(year => new ParameterValue((long)year.SpringYear))]),
        InMembers members => new InList(Column(members.Dimension), [.. members.Members.Select(member => new ParameterValue(member))]),
        Meets meets => new ExpressionCompiler(Rows).Condition(meets.Expression),
        IsFalse truth => new NotOperation(Column(truth.Column)),
        HasMeasure measure => new NotOperation(new IsNull(Column(measure.Measure))),
        _ => throw new UnreachableException(),
    };
}
