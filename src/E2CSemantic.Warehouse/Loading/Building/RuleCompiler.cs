using System.Collections.Immutable;
using System.Diagnostics;
using E2CSemantic.Sql.Syntax;
using E2CSemantic.Warehouse.Contracts;
using E2CSemantic.Warehouse.Contracts.Reading;

namespace E2CSemantic.Warehouse.Loading.Building;

/// <summary>Compiles building rules to statements over working tables. It knows the rules' kinds and no source.</summary>
internal static class RuleCompiler
{
    private const string F = "f";
    private const string R = "r";

    public static CompiledRule Compile(BuildingRule rule, RelationShape before, RelationShape after)
    {
        var rowsIn = Tree.CountOf(Tree.Working(rule.From, F));
        return rule switch
        {
            OneValueRule one => Filled(one, after, OneValueRules.Select(one), rowsIn) with
            {
                RowsChanged = Differing(one.From, one.Name, one.Keys, new BinaryOperation(SqlBinaryOperator.NotEqual, Tree.Column(F, one.Column), Tree.Column(R, one.Column))),
                Ties = OneValueRules.Ties(one),
            },
            EverRule ever => Filled(ever, after, Ever(ever), rowsIn) with
            {
                RowsChanged = Differing(ever.From, ever.Name, ever.Keys, Tree.All(
                    [Tree.Column(R, ever.As), Tree.Same(Met(ever.Where), Tree.Value(0L))])),
            },
            OneRowRule row => Filled(row, after, OneRowRules.Select(row, before), rowsIn) with
            {
                RowsChanged = Dropped(row),
                Ties = OneRowRules.Ties(row),
            },
            FirstRule first => Filled(first, after, First(first), rowsIn),
            KeepRule keep => Filled(keep, after, Selected(before, keep.From) with { Where = Holds(keep.Where) }, rowsIn) with
            {
                RowsChanged = Dropped(keep),
            },
            BlankRule blank => Filled(blank, after, Blank(blank, before), rowsIn) with
            {
                RowsChanged = Tree.CountOf(Tree.Working(blank.From, F), Tree.All(
                    [Holds(blank.Where), new NotOperation(new IsNull(Tree.Column(F, blank.Column)))])),
            },
            MergeSpellsRule merge => Filled(merge, after, MergedSpells.Select(merge), rowsIn) with { RowsChanged = Dropped(merge) },
            FollowingRule following => Filled(following, after, Following(following, before), rowsIn),
            NumberRule number => Filled(number, after, Numbered(number, before), rowsIn),
            LookupRule lookup => Filled(lookup, after, Lookup(lookup, before), rowsIn),
            DistinctRule distinct => Distinct(distinct, after),
            DeriveRule derive => Filled(derive, after, Widened(before, derive.From, Values(derive.Columns)), rowsIn),
            SelectRule select => Filled(select, after, new([.. Values(select.Columns)]) { From = Tree.Working(select.From, F) }, rowsIn),
            JoinRule join => Filled(join, after, JoinedRows.Select(join, before), rowsIn) with
            {
                RowsChanged = join.Inner ? JoinedRows.Unmatched(join) : null,
                Checks = JoinedRows.Checks(join),
            },
            UnionRule union => Union(union, after),
            AggregateRule aggregate => Filled(aggregate, after, AggregatedRows.Select(aggregate), rowsIn),
            SequenceRule sequence => Filled(sequence, after, SequencedRows.Select(sequence, before), rowsIn),
            ExpandRule expand => Expand(expand, before, after),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>The statement that makes a working table for a relation.</summary>
    public static CreateTableStatement Create(RelationShape shape, string name) => new(
        name,
        [.. shape.Columns.Select(column => new ColumnDeclaration(column.Name, Tree.TypeOf(column.Type), true))],
        [])
    {
        Temporary = true,
    };

    private static CompiledRule Filled(BuildingRule rule, RelationShape after, SelectStatement select, SelectStatement rowsIn) => new(
        [Create(after, rule.Name), Insert(rule.Name, after, select)], [rowsIn], null, null);

    private static InsertSelectStatement Insert(string table, RelationShape shape, SelectStatement select) =>
        new(table, [.. shape.Columns.Select(column => (SqlName)column.Name)], select, WorkingStore.Temporary);

    private static SelectStatement Selected(RelationShape shape, string from) =>
        new([.. Tree.Items(F, shape.Columns.Select(column => column.Name))]) { From = Tree.Working(from, F) };

    private static SqlExpression Holds(SourceValue where) => ValueCompiler.Over(F).Compile(where);

    private static CaseExpression Met(SourceValue where) =>
        Tree.Choose(Holds(where), Tree.Value(1L), Tree.Value(0L));

    private static SelectStatement Differing(string from, string rule, ImmutableArray<string> keys, SqlExpression where) =>
        Tree.CountOf(Tree.Working(from, F), where) with
        {
            Joins = [new(JoinKind.Inner, Tree.Working(rule, R), Tree.SameIn(F, R, keys))],
        };

    private static SelectStatement Dropped(BuildingRule rule) => new(
        [Tree.Minus(new ScalarSubquery(Tree.CountOf(Tree.Working(rule.From, F))), new ScalarSubquery(Tree.CountOf(Tree.Working(rule.Name, R)))).As("rows")]);

    private static SelectStatement Ever(EverRule rule) =>
        new([.. Tree.Items(F, rule.Keys), Tree.Same(Tree.Greatest(Met(rule.Where)), Tree.Value(1L)).As(rule.As)])
        {
            From = Tree.Working(rule.From, F),
            GroupBy = Tree.By(Tree.Columns(F, rule.Keys)),
        };

    private static SelectStatement First(FirstRule rule) =>
        new([.. Tree.Items(F, rule.Keys), Tree.Least(Tree.Column(F, rule.Of)).As(rule.As)])
        {
            From = Tree.Working(rule.From, F),
            Where = Tree.All([Holds(rule.Where), new NotOperation(new IsNull(Tree.Column(F, rule.Of)))]),
            GroupBy = Tree.By(Tree.Columns(F, rule.Keys)),
        };

    private static SelectStatement Blank(BlankRule rule, RelationShape before) =>
        new([.. before.Columns.Select(column => column.Name == rule.Column
            ? Tree.Choose(Holds(rule.Where), new NullLiteral(Tree.TypeOf(column.Type)), Tree.Column(F, column.Name)).As(column.Name)
            : Tree.Column(F, column.Name).As(column.Name))])
        {
            From = Tree.Working(rule.From, F),
        };

    private static SelectStatement Following(FollowingRule rule, RelationShape before) =>
        Widened(before, rule.From, rule.Take.Select(pair => Tree.Column(R, pair.Value).As(pair.Key))) with
        {
            Joins =
            [
                new(JoinKind.Left, Tree.Working(rule.From, R), Tree.All(
                    [Tree.SameIn(F, R, rule.Keys), Tree.Same(Tree.Column(R, rule.Order), Tree.Plus(Tree.Column(F, rule.Order), Tree.Value(1L)))])),
            ],
        };

    private static SelectStatement Numbered(NumberRule rule, RelationShape before) =>
        Widened(before, rule.From,
        [
            new WindowRank(RankFunction.RowNumber, Tree.Columns(F, rule.Keys), [.. rule.Order.Select(name => new OrderingTerm(Tree.Column(F, name)))]).As(rule.As),
        ]);

    private static SelectStatement Lookup(LookupRule rule, RelationShape before) =>
        Widened(before, rule.From, rule.Take.Select(pair => Tree.Column(R, pair.Value).As(pair.Key))) with
        {
            Joins = [new(JoinKind.Left, Tree.Working(rule.In, R), Tree.SameIn(F, R, rule.On))],
        };

    private static IEnumerable<SelectItem> Values(ImmutableArray<NamedValue> columns) =>
        columns.Select(column => ValueCompiler.Over(F).Compile(column.Value).As(column.Column));

    private static SelectStatement Widened(RelationShape before, string from, IEnumerable<SelectItem> items) =>
        new([.. Tree.Items(F, before.Columns.Select(column => column.Name)), .. items]) { From = Tree.Working(from, F) };

    private static CompiledRule Distinct(DistinctRule rule, RelationShape after)
    {
        var gathered = "_all_" + rule.Name;
        var sources = rule.And.Insert(0, rule.From);
        return new(
            [
                Create(after, gathered),
                .. sources.Select(source => Insert(gathered, after, Selected(after, source) with { Distinct = true })),
                Create(after, rule.Name),
                Insert(rule.Name, after, Selected(after, gathered) with { Distinct = true }),
                new DropTableStatement(gathered, WorkingStore.Temporary),
            ],
            [.. sources.Select(source => Tree.CountOf(Tree.Working(source, F)))],
            null,
            null);
    }

    private static CompiledRule Union(UnionRule rule, RelationShape after)
    {
        var sources = rule.And.Insert(0, rule.From);
        return new(
            [Create(after, rule.Name), .. sources.Select(source => Insert(rule.Name, after, Selected(after, source)))],
            [.. sources.Select(source => Tree.CountOf(Tree.Working(source, F)))],
            null,
            null);
    }

    private static CompiledRule Expand(ExpandRule rule, RelationShape before, RelationShape after)
    {
        var numbers = "_numbers_" + rule.Name;
        var rows = Enumerable.Range(0, (int)(rule.Most - rule.Least) + 1).Select(i => ImmutableArray.Create<SqlExpression>(Tree.Value(rule.Least + i)));
        return new(
            [
                new CreateTableStatement(numbers, [new(rule.As, SqlType.BigInteger, false)], []) { Temporary = true },
                new InsertValuesStatement(numbers, [rule.As], [.. rows], WorkingStore.Temporary),
                Create(after, rule.Name),
                Insert(rule.Name, after, Widened(before, rule.From, [Tree.Column(R, rule.As).As(rule.As)]) with
                {
                    Joins = [new(JoinKind.Inner, Tree.Working(numbers, R), Tree.Value(true))],
                }),
                new DropTableStatement(numbers, WorkingStore.Temporary),
            ],
            [Tree.CountOf(Tree.Working(rule.From, F))],
            null,
            null);
    }
}
