using System.Collections.Immutable;
using System.Diagnostics;
using E2CSemantic.Sql.Syntax;
using E2CSemantic.Warehouse.Contracts;
using E2CSemantic.Warehouse.Contracts.Reading;

namespace E2CSemantic.Warehouse.Loading.Building;

/// <summary>Compiles building rules to selects over working relations. It knows the rules' kinds and no source.</summary>
internal sealed class RuleCompiler(WorkingRelations relations)
{
    private const string F = WindowedRows.Alias;
    private const string R = "r";

    /// <summary>The selects of a rule.</summary>
    /// <param name="rule">The rule, making only columns that are still read.</param>
    /// <param name="before">The relation that it reads, as it is.</param>
    /// <param name="after">Its own relation, with the columns that are still read.</param>
    /// <param name="year">The school year whose rows are made; null for all. A rule's rows can be made by year where <see cref="ByYear"/> names relations.</param>
    public CompiledRule Compile(BuildingRule rule, RelationShape before, RelationShape after, long? year = null)
    {
        var compiled = Compile(rule, before, relations.Of(rule.From, F, before.Columns.Select(column => column.Name), year), year);
        var items = compiled.Rows.Items.ToLookup(item => item.Name.Text, StringComparer.Ordinal);
        return compiled with { Rows = compiled.Rows with { Items = [.. after.Columns.Select(column => items[column.Name].First())] } };
    }

    /// <summary>The statement that makes a working table for a relation.</summary>
    public static CreateTableStatement Create(RelationShape shape, string name) => new(
        name,
        [.. shape.Columns.Select(column => new ColumnDeclaration(column.Name, Tree.TypeOf(column.Type), true))],
        [])
    {
        Temporary = true,
    };

    /// <summary>
    /// The relations whose rows of a school year the rule's rows of that year are made of, beside what is written down; none where others are needed, or where
    /// the rule is one whose rows are always made at once.
    /// </summary>
    public ImmutableArray<string> ByYear(BuildingRule rule, RelationShape after)
    {
        ImmutableArray<string> read = rule switch
        {
            DistinctRule distinct => [distinct.From, .. distinct.And],
            UnionRule union => [union.From, .. union.And],
            DeriveRule or BlankRule or KeepRule => [rule.From],
            SelectRule select when select.Columns.Any(column => column is { Column: SubmissionColumns.Year, Value: ColumnValue { Name: SubmissionColumns.Year } }) => [rule.From],
            LookupRule lookup when lookup.On.Contains(SubmissionColumns.Year) || relations.IsTable(lookup.In) => [rule.From],
            JoinRule join when join.On.Any(pair => pair.Key == SubmissionColumns.Year) || relations.IsTable(join.With) => [rule.From],
            NumberRule number when number.Keys.Contains(SubmissionColumns.Year) => [rule.From],
            SequenceRule sequence when sequence.Keys.Contains(SubmissionColumns.Year) => [rule.From],
            OneRowRule row when row.Keys.Contains(SubmissionColumns.Year) => [rule.From],
            AggregateRule aggregate when aggregate.Keys.Contains(SubmissionColumns.Year) => [rule.From],
            _ => [],
        };
        return after.Column(SubmissionColumns.Year) is { Nullable: false } && read.All(relations.IsByYear) ? read : [];
    }

    private CompiledRule Compile(BuildingRule rule, RelationShape before, TableSource from, long? year) => rule switch
    {
        OneValueRule one => OneValue(one, from),
        EverRule ever => Ever(ever, from),
        OneRowRule row => new(OneRowRules.Select(row, before, from, IsTable(row, year))) { Drops = true, Ties = OneRowRules.Ties(row, before, from) },
        FirstRule first => new(First(first, from)),
        KeepRule keep => new(Widened(before, from, []) with { Where = Holds(keep.Where) }) { Drops = true },
        BlankRule blank => new(Blank(blank, before, from))
        {
            RowsChanged = Tree.CountOf(from, Tree.All([Holds(blank.Where), new NotOperation(new IsNull(Tree.Column(F, blank.Column)))])),
        },
        MergeSpellsRule merge => new(MergedSpells.Select(merge, from)) { Drops = true },
        FollowingRule following => new(Following(following, before, from)),
        NumberRule number => new(Numbered(number, before, from, IsTable(number, year))),
        LookupRule lookup => new(Lookup(lookup, before, from, year)),
        DistinctRule distinct => new(Together([distinct.From, .. distinct.And], distinct.Columns, year) with { Distinct = true }),
        DeriveRule derive => new(Widened(before, from, Values(derive.Columns))),
        SelectRule select => new(new SelectStatement([.. Values(select.Columns)]) { From = from }),
        JoinRule join => new(JoinedRows.Select(join, before, from, relations, year))
        {
            RowsChanged = join.Inner ? JoinedRows.Unmatched(join, relations) : null,
            Checks = JoinedRows.Checks(join, relations),
        },
        UnionRule union => new(Together([union.From, .. union.And], [.. union.Shape!.Columns.Select(column => column.Name)], year)),
        AggregateRule aggregate => new(AggregatedRows.Select(aggregate, from)),
        SequenceRule sequence => new(SequencedRows.Select(sequence, before, from, IsTable(sequence, year))),
        ExpandRule expand => new(Expand(expand, before, from)),
        _ => throw new UnreachableException(),
    };

    private static CompiledRule OneValue(OneValueRule rule, TableSource from)
    {
        var rows = OneValueRules.Select(rule, from);
        var differs = new BinaryOperation(SqlBinaryOperator.NotEqual, Tree.Column(F, rule.Column), Tree.Column(R, rule.Column));
        return new(rows) { RowsChanged = Differing(from, rule, rule.Keys, differs), Ties = OneValueRules.Ties(rule, from) };
    }

    private static CompiledRule Ever(EverRule rule, TableSource from)
    {
        var rows = new SelectStatement([.. Tree.Items(F, rule.Keys), Tree.Same(Tree.Greatest(Met(rule.Where)), Tree.Value(1L)).As(rule.As)])
        {
            From = from,
            GroupBy = Tree.By(Tree.Columns(F, rule.Keys)),
        };
        return new(rows) { RowsChanged = Differing(from, rule, rule.Keys, Tree.All([Tree.Column(R, rule.As), Tree.Same(Met(rule.Where), Tree.Value(0L))])) };
    }

    // The rows that say something else than what their key is given.
    private static SelectStatement Differing(TableSource from, BuildingRule settled, ImmutableArray<string> keys, SqlExpression where) =>
        Tree.CountOf(from, where) with { Joins = [new(JoinKind.Inner, Tree.Working(settled.Name, R), Tree.SameIn(F, R, keys))] };

    private static SqlExpression Holds(SourceValue where) => ValueCompiler.Over(F).Compile(where);

    private static CaseExpression Met(SourceValue where) =>
        Tree.Choose(Holds(where), Tree.Value(1L), Tree.Value(0L));

    private static SelectStatement First(FirstRule rule, TableSource from) =>
        new([.. Tree.Items(F, rule.Keys), Tree.Least(Tree.Column(F, rule.Of)).As(rule.As)])
        {
            From = from,
            Where = Tree.All([Holds(rule.Where), new NotOperation(new IsNull(Tree.Column(F, rule.Of)))]),
            GroupBy = Tree.By(Tree.Columns(F, rule.Keys)),
        };

    private static SelectStatement Blank(BlankRule rule, RelationShape before, TableSource from) =>
        new([.. before.Columns.Select(column => column.Name == rule.Column
            ? Tree.Choose(Holds(rule.Where), new NullLiteral(Tree.TypeOf(column.Type)), Tree.Column(F, column.Name)).As(column.Name)
            : Tree.Column(F, column.Name).As(column.Name))])
        {
            From = from,
        };

    private SelectStatement Following(FollowingRule rule, RelationShape before, TableSource from) =>
        Widened(before, from, rule.Take.Select(pair => Tree.Column(R, pair.Value).As(pair.Key))) with
        {
            Joins =
            [
                new(JoinKind.Left, relations.Of(rule.From, R), Tree.All(
                    [Tree.SameIn(F, R, rule.Keys), Tree.Same(Tree.Column(R, rule.Order), Tree.Plus(Tree.Column(F, rule.Order), Tree.Value(1L)))])),
            ],
        };

    // The engine numbers the rows of a table, and not of a part of it.
    private bool IsTable(BuildingRule rule, long? year) => year is null && relations.IsTable(rule.From);

    private static SelectStatement Numbered(NumberRule rule, RelationShape before, TableSource from, bool isTable) => NumberedRows.Select(
        before,
        from,
        isTable,
        rule.Keys,
        [.. rule.Order.Select(name => new OrderingTerm(Tree.Column(F, name)))],
        rule.As);

    private SelectStatement Lookup(LookupRule rule, RelationShape before, TableSource from, long? year) =>
        Widened(before, from, rule.Take.Select(pair => Tree.Column(R, pair.Value).As(pair.Key))) with
        {
            Joins =
            [
                new(JoinKind.Left, relations.Of(rule.In, R), Tree.All([Tree.SameIn(F, R, rule.On), .. JoinedRows.OfYear(rule.On.Select(name => KeyValuePair.Create(name, name)), year)])),
            ],
        };

    private SelectStatement Together(ImmutableArray<string> names, ImmutableArray<string> columns, long? year) => names is [var only]
        ? Columns(only, columns, year)
        : new([.. Tree.Items("u", columns)]) { From = new UnionSource([.. names.Select(relation => Columns(relation, columns, year))], "u") };

    private static SelectStatement Expand(ExpandRule rule, RelationShape before, TableSource from)
    {
        var numbers = Enumerable.Range(0, (int)(rule.Most - rule.Least) + 1)
            .Select(i => new SelectStatement([Tree.Cast(Tree.Value(rule.Least + i), SqlType.BigInteger).As(rule.As)]));
        return Widened(before, from, [Tree.Column(R, rule.As).As(rule.As)]) with { Joins = [new(JoinKind.Inner, new UnionSource([.. numbers], R), Tree.Value(true))] };
    }

    private static IEnumerable<SelectItem> Values(ImmutableArray<NamedValue> columns) =>
        columns.Select(column => ValueCompiler.Over(F).Compile(column.Value).As(column.Column));

    private static SelectStatement Widened(RelationShape before, TableSource from, IEnumerable<SelectItem> items) =>
        new([.. Tree.Items(F, before.Columns.Select(column => column.Name)), .. items]) { From = from };

    private SelectStatement Columns(string relation, ImmutableArray<string> columns, long? year) =>
        new([.. Tree.Items(F, columns)]) { From = relations.Of(relation, F, columns, year) };
}
