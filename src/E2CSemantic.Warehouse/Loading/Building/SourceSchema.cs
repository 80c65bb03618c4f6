using System.Collections.Immutable;
using E2CSemantic.Model.Star;
using E2CSemantic.Sql.Syntax;
using E2CSemantic.Warehouse.Contracts;
using E2CSemantic.Warehouse.Contracts.Reading;

namespace E2CSemantic.Warehouse.Loading.Building;

/// <summary>
/// Fills one source's schema of the new state: dimensions first, whose members keep the keys that they had, then facts, whose
/// references are looked up among the members of every source.
/// </summary>
/// <param name="store">Where the parts of all sources are attached.</param>
/// <param name="star">The star.</param>
/// <param name="contract">The source, whose part is empty.</param>
/// <param name="relations">What the rules made.</param>
/// <param name="others">The other sources that may have rows of a table.</param>
internal sealed class SourceSchema(
    WorkingStore store, StarSchema star, SourceContract contract, WorkingRelations relations, Func<StarTable, ImmutableArray<string>> others)
{
    private const string F = "f";

    public static string PreviousOf(string dimension) => "_previous_" + dimension;

    public void Fill()
    {
        foreach (var target in contract.Targets.Where(target => star.Tables[target.Table].Kind is TableKind.Dimension))
        {
            FillDimension(target, star.Tables[target.Table]);
        }

        var facts = contract.Targets.Where(target => star.Tables[target.Table].Kind is TableKind.Fact).ToImmutableArray();
        foreach (var dimension in facts.SelectMany(target => target.Dimensions).Distinct().Select(name => star.Tables[name]))
        {
            store.Execute(DimensionMembers.Gather(dimension, others(dimension).Add(contract.Source)));
        }

        foreach (var target in facts)
        {
            foreach (var year in relations.Portions(target.From, relations.RowsOf(target.From)))
            {
                store.Execute(Insert(star.Tables[target.Table], target, assigned: null, year));
            }
        }
    }

    /// <summary>How many rows of the table repeat another's grain.</summary>
    public long Repeats(StarTable table)
    {
        // Where all hashes differ, all grains do; only where some do not are grains compared, which takes longer.
        var hash = new FileCall(FileFunction.RowHash, [.. Tree.Columns(F, table.Grain)]);
        return Repeats(table, [hash.As("hash")]) == 0 ? 0 : Repeats(table, Tree.Items(F, table.Grain));
    }

    public long Rows(string table) => store.Number(Tree.CountOf(new NamedTable(table, F, contract.Source)));

    private long Repeats(StarTable table, IEnumerable<SelectItem> items) => store.Number(new(
    [
        Tree.Minus(
            new ScalarSubquery(Tree.CountOf(new NamedTable(table.Name, F, contract.Source))),
            new ScalarSubquery(Tree.CountOf(new DerivedTable(
                new([.. items]) { Distinct = true, From = new NamedTable(table.Name, F, contract.Source) }, "g")))).As("repeats"),
    ]));

    private void FillDimension(StarTarget target, StarTable table)
    {
        if (!TargetsReader.HasAssignedKey(table))
        {
            store.Execute(Insert(table, target, assigned: null));
            return;
        }

        var reference = All(table, ReferenceMembers.Schema) with
        {
            Where = new BinaryOperation(SqlBinaryOperator.GreaterThanOrEqual, Tree.Column(F, table.Grain[0]), Tree.Value(0L)),
        };
        store.Execute(new InsertSelectStatement(PreviousOf(table.Name), StarTables.Names(table), reference, WorkingStore.Temporary));
        var members = "_new_" + table.Name;
        store.Execute(StarTables.CreateWorking(table, table.Name));
        var unkeyed = table with { Columns = [.. table.Columns.Where(column => column.Name != table.Grain[0])] };
        store.Execute(StarTables.CreateWorking(unkeyed, members));
        store.Execute(Insert(unkeyed, target, assigned: members));
        store.Execute(Known(table, target, members));
        store.Execute(Added(table, target, members));
        store.Execute(new InsertSelectStatement(table.Name, StarTables.Names(table), All(table, WorkingStore.Temporary), contract.Source));
        store.Execute(new DropTableStatement(members, WorkingStore.Temporary));
    }

    // A member that any source had, or this one before, keeps its key.
    private static InsertSelectStatement Known(StarTable table, StarTarget target, string members) => new(
        table.Name,
        StarTables.Names(table),
        new([.. table.Columns.Select(column => (column.Name == table.Grain[0]
            ? (SqlExpression)Tree.Column("p", column.Name)
            : Tree.Column("n", column.Name)).As(column.Name))])
        {
            From = Tree.Working(members, "n"),
            Joins = [new(JoinKind.Inner, PreviousKeys(table, target), Tree.SameIn("n", "p", target.Key))],
        },
        WorkingStore.Temporary);

    private static InsertSelectStatement Added(StarTable table, StarTarget target, string members)
    {
        var last = new ScalarSubquery(new(
            [new FunctionCall(ScalarFunction.Coalesce, [Tree.Greatest(Tree.Column("p", table.Grain[0])), Tree.Value(AssignedKeys.First(table) - 1)]).As("last")])
        {
            From = Tree.Working(PreviousOf(table.Name), "p"),
            Where = new BinaryOperation(SqlBinaryOperator.GreaterThanOrEqual, Tree.Column("p", table.Grain[0]), Tree.Value(AssignedKeys.First(table))),
        });
        var number = new WindowRank(RankFunction.RowNumber, [], [.. target.Key.Select(name => new OrderingTerm(Tree.Column("n", name)))]);
        return new(
            table.Name,
            StarTables.Names(table),
            new([.. table.Columns.Select(column => (column.Name == table.Grain[0]
                ? (SqlExpression)Tree.Plus(last, number)
                : Tree.Column("n", column.Name)).As(column.Name))])
            {
                From = Tree.Working(members, "n"),
                Joins = [new(JoinKind.Left, PreviousKeys(table, target), Tree.SameIn("n", "p", target.Key))],
                Where = new IsNull(Tree.Column("p", table.Grain[0])),
            },
            WorkingStore.Temporary);
    }

    private static DerivedTable PreviousKeys(StarTable table, StarTarget target) => new(
        new([.. Tree.Items(F, target.Key), Tree.Least(Tree.Column(F, table.Grain[0])).As(table.Grain[0])])
        {
            From = Tree.Working(PreviousOf(table.Name), F),
            GroupBy = Tree.By(Tree.Columns(F, target.Key)),
        },
        "p");

    private static SelectStatement All(StarTable table, SqlName? schema) =>
        new([.. Tree.Items(F, StarTables.ColumnsOf(table))]) { From = new NamedTable(table.Name, F, schema) };

    private InsertSelectStatement Insert(StarTable table, StarTarget target, string? assigned, long? year = null) => new(
        assigned ?? table.Name, StarTables.Names(table), TargetRows.Select(star, table, target, relations, year), assigned is null ? contract.Source : WorkingStore.Temporary);
}
