using System.Collections.Immutable;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Star;
using E2CSemantic.Sql.Syntax;
using E2CSemantic.Warehouse.Contracts;
using E2CSemantic.Warehouse.Contracts.Reading;

namespace E2CSemantic.Warehouse.Loading.Building;

/// <summary>
/// Fills the facts of derived contracts from the union of all sources that lies in a schema of a store. What a contract fills replaces
/// the rows that were there, so that a fact can be read, completed and loaded again.
/// </summary>
internal sealed class DerivedFacts(WorkingStore store, StarSchema star, SqlName schema)
{
    private const string F = "f";

    /// <summary>Runs the contracts in their order; ends at the first that cannot be run as it is written.</summary>
    public Outcome<AppliedRules> Fill(DerivedContracts contracts)
    {
        var applied = ImmutableArray.CreateBuilder<AppliedRule>();
        foreach (var contract in contracts.InOrder)
        {
            var outcome = Fill(contract);
            if (!outcome.Succeeded)
            {
                return outcome.Diagnostics;
            }

            applied.AddRange(outcome.Value.Rules);
        }

        return new AppliedRules(applied.ToImmutable());
    }

    private Outcome<AppliedRules> Fill(DerivedContract contract)
    {
        if (HasNothingToAdd(contract))
        {
            return new AppliedRules([]);
        }

        foreach (var (name, table) in contract.Reads)
        {
            store.Execute(new CreateViewStatement(name, All(star.Tables[table])));
        }

        var relations = new WorkingRelations(store);
        var outcome = new RuleRun(store, relations, _ => { }).Run(
            contract.Rules,
            contract.Reads.Select(pair => RelationShape.Of(star.Tables[pair.Value], pair.Key)),
            contract.Targets.Select(target => target.Reads));
        if (!outcome.Succeeded)
        {
            return outcome;
        }

        var faults = contract.Targets.Select(target => Replace(target, relations)).OfType<Diagnostic>().ToImmutableArray();
        foreach (var rule in contract.Rules)
        {
            store.Execute(new DropTableStatement(rule.Name, WorkingStore.Temporary));
        }

        foreach (var (name, _) in contract.Reads)
        {
            store.Execute(new DropViewStatement(name));
        }

        return faults.IsEmpty ? outcome : faults;
    }

    // Without a row in any other fact the rows that are there stay as they are.
    private bool HasNothingToAdd(DerivedContract contract) => contract.Reads.Select(pair => star.Tables[pair.Value])
        .Where(table => table.Kind is TableKind.Fact && contract.Targets.All(target => target.Table != table.Name))
        .All(table => store.Number(Tree.CountOf(new NamedTable(table.Name, F, schema))) == 0);

    private Diagnostic? Replace(StarTarget target, WorkingRelations relations)
    {
        var table = star.Tables[target.Table];
        foreach (var dimension in target.Dimensions)
        {
            store.Execute(DimensionMembers.Gather(star.Tables[dimension], [schema.Text]));
        }

        var made = "_made_" + table.Name;
        store.Execute(StarTables.CreateWorking(table, made));
        store.Execute(new InsertSelectStatement(made, StarTables.Names(table), TargetRows.Select(star, table, target, relations), WorkingStore.Temporary));
        var rows = store.Number(Tree.CountOf(Tree.Working(made, F)));
        var different = store.Number(Tree.CountOf(new DerivedTable(new([.. Tree.Items(F, table.Grain)]) { Distinct = true, From = Tree.Working(made, F) }, "g")));
        store.Execute(new DeleteStatement(table.Name, null, schema));
        store.Execute(new InsertSelectStatement(
            table.Name,
            StarTables.Names(table),
            new([.. Tree.Items(F, StarTables.ColumnsOf(table))])
            {
                From = Tree.Working(made, F),
                OrderBy = [.. table.Grain.OrderBy(name => name == "school_year" ? 0 : 1).Select(name => new OrderingTerm(Tree.Column(F, name)))],
            },
            schema));
        store.Execute(new DropTableStatement(made, WorkingStore.Temporary));
        foreach (var dimension in target.Dimensions)
        {
            store.Execute(new DropViewStatement(DimensionMembers.Of(dimension)));
        }

        return rows == different ? null : LoadFaults.GrainTwice(table.Name, table.Grain, rows - different);
    }

    private SelectStatement All(StarTable table) => new([.. Tree.Items(F, StarTables.ColumnsOf(table))]) { From = new NamedTable(table.Name, F, schema) };
}
