using System.Collections.Immutable;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Warehouse.Contracts;
using E2CSemantic.Warehouse.Contracts.Reading;

namespace E2CSemantic.Warehouse.Loading.Building;

/// <summary>Makes the relation of each rule in order, a working table under the rule's name, and says what the rule did.</summary>
/// <param name="store">Where the relations are made; those that the rules begin with are working tables in it.</param>
/// <param name="begin">Told the name of each rule before it runs.</param>
internal sealed class RuleRun(WorkingStore store, Action<string> begin)
{
    /// <summary>Runs the rules over relations of some shapes; ends at the first rule whose declared cardinality does not hold.</summary>
    public Outcome<AppliedRules> Run(ImmutableArray<BuildingRule> rules, IEnumerable<RelationShape> relations)
    {
        var shapes = relations.ToDictionary(shape => shape.Name, StringComparer.Ordinal);
        var applied = ImmutableArray.CreateBuilder<AppliedRule>();
        foreach (var rule in rules)
        {
            begin(rule.Name);
            var before = shapes[rule.From];
            var after = RelationShapes.After(rule, before);
            shapes.Add(rule.Name, after);
            var compiled = RuleCompiler.Compile(rule, before, after);
            var broken = compiled.Checks.Select(check => (check.Fault, Count: store.Number(check.Count))).Where(check => check.Count > 0)
                .Select(check => check.Fault(check.Count)).ToImmutableArray();
            if (!broken.IsEmpty)
            {
                return broken;
            }

            foreach (var statement in compiled.Statements)
            {
                store.Execute(statement);
            }

            applied.Add(new(
                rule.Name,
                RuleWords.Of(rule),
                compiled.RowsIn.Sum(store.Number),
                compiled.RowsChanged is { } changed ? store.Number(changed) : 0,
                compiled.Ties is { } ties ? store.Number(ties) : 0,
                store.Number(Tree.CountOf(Tree.Working(rule.Name, "r")))));
        }

        return new AppliedRules(applied.ToImmutable());
    }
}
