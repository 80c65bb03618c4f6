using System.Collections.Immutable;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Warehouse.Contracts;
using E2CSemantic.Warehouse.Contracts.Reading;

namespace E2CSemantic.Warehouse.Loading.Building;

/// <summary>Makes the relation of each rule in order, under the rule's name, and says what the rule did.</summary>
/// <param name="store">Where the relations are made; those that the rules begin with are working tables in it.</param>
/// <param name="relations">Takes the relations.</param>
/// <param name="begin">Told the name of each rule before it runs.</param>
internal sealed class RuleRun(WorkingStore store, WorkingRelations relations, Action<string> begin)
{
    private readonly RuleCompiler _compiler = new(relations);

    /// <summary>Runs the rules over relations of some shapes; ends at the first rule whose declared cardinality does not hold.</summary>
    /// <param name="rules">The rules in order.</param>
    /// <param name="given">The relations that are there, with all their columns.</param>
    /// <param name="reads">The columns of relations that will be read afterwards; relations have no others but those that rules read.</param>
    public Outcome<AppliedRules> Run(
        ImmutableArray<BuildingRule> rules, IEnumerable<RelationShape> given, IEnumerable<(string Relation, IEnumerable<string> Columns)> reads)
    {
        var shapes = given.ToDictionary(shape => shape.Name, StringComparer.Ordinal);

        // What is worked out of a file's rows one by one is worked out again where it is read, of the columns read there: that takes less time
        // than writing it all down, and the rows of the files lie outside of memory.
        var derived = shapes.Keys.ToHashSet(StringComparer.Ordinal);
        foreach (var rule in rules)
        {
            shapes.Add(rule.Name, RelationShapes.After(rule, shapes[rule.From]));
            if (rule is DeriveRule or SelectRule && derived.Contains(rule.From))
            {
                derived.Add(rule.Name);
            }
        }

        // The year of rows is kept, whether or not it is read, so that they can be read a year at a time.
        var ends = reads.Select(read => (read.Relation, Columns: shapes[read.Relation].Column(SubmissionColumns.Year) is { Nullable: false }
            ? read.Columns.Append(SubmissionColumns.Year)
            : read.Columns)).ToImmutableArray();
        foreach (var table in given)
        {
            relations.AddTable(table);
        }

        var columns = new LiveColumns(rules, shapes, ends);
        var readers = rules.SelectMany(Reads).Concat(ends.Select(read => read.Relation)).CountBy(name => name, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var besides = rules.Select(Beside).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var written = rules.Where(rule => !derived.Contains(rule.Name) && (!KeepsEveryRow(rule) || readers.GetValueOrDefault(rule.Name) != 1 || (LooksAlong(rule) && besides.Contains(rule.Name))))
            .Select(rule => rule.Name).ToHashSet(StringComparer.Ordinal);
        var lastReads = new LastReads([.. rules.Select(rule => (rule.Name, Reads(rule)))], written, ends.Select(read => read.Relation));
        var applied = ImmutableArray.CreateBuilder<AppliedRule>();
        foreach (var whole in rules)
        {
            begin(whole.Name);
            var rule = columns.Pruned(whole, shapes[whole.Name]);
            var before = shapes[rule.From];
            var after = RelationShapes.After(rule, before).Only(columns.Of(shapes[rule.Name]));
            shapes[rule.Name] = after;
            var compiled = _compiler.Compile(rule, before, after);
            var broken = compiled.Checks.Select(check => (check.Fault, Count: store.Number(check.Count))).Where(check => check.Count > 0)
                .Select(check => check.Fault(check.Count)).ToImmutableArray();
            if (!broken.IsEmpty)
            {
                return broken;
            }

            if (written.Contains(rule.Name))
            {
                relations.Write(after, Portions(rule, after).Select(year => _compiler.Compile(rule, before, after, year).Rows));
            }
            else
            {
                relations.Add(after, year => _compiler.Compile(rule, before, after, year).Rows, Sources(rule).Sum(relations.RowsOf), _compiler.ByYear(rule, after));
            }

            applied.Add(Applied(rule, compiled));
            foreach (var read in lastReads.By(rule.Name))
            {
                relations.Drop(read);
            }
        }

        return new AppliedRules(applied.ToImmutable());
    }

    // A year's rows of a table that was written so lie together, so that whoever reads a year of it passes over the others.
    private IEnumerable<long?> Portions(BuildingRule rule, RelationShape after) => _compiler.ByYear(rule, after) is { IsEmpty: false } read
        ? read.SelectMany(name => relations.Portions(name, read.Sum(relations.RowsOf))).Distinct()
        : [null];

    private AppliedRule Applied(BuildingRule rule, CompiledRule compiled)
    {
        var (read, made) = (Sources(rule).Sum(relations.RowsOf), relations.RowsOf(rule.Name));
        var changed = compiled.Drops ? read - made : compiled.RowsChanged is { } count ? store.Number(count) : 0;
        return new(rule.Name, RuleWords.Of(rule), read, changed, compiled.Ties is { } ties ? store.Number(ties) : 0, made);
    }

    // Such a rule says nothing that takes another look at its rows, so it can run where they are read.
    private static bool KeepsEveryRow(BuildingRule rule) => rule is DeriveRule or SelectRule or NumberRule or SequenceRule or LookupRule or FollowingRule or BlankRule or UnionRule
        || rule is JoinRule { Inner: false, Matches: not JoinMatches.Many };

    // What is looked along is sorted, which would be done for every year of the rows that it is put beside.
    private static bool LooksAlong(BuildingRule rule) => rule is SequenceRule or NumberRule;

    private static string? Beside(BuildingRule rule) => rule switch
    {
        LookupRule lookup => lookup.In,
        JoinRule join => join.With,
        _ => null,
    };

    private static ImmutableArray<string> Sources(BuildingRule rule) => rule switch
    {
        DistinctRule distinct => distinct.And.Insert(0, distinct.From),
        UnionRule union => union.And.Insert(0, union.From),
        _ => [rule.From],
    };

    // Each relation as often as a rule and what is told of it read it.
    private static IEnumerable<string> Reads(BuildingRule rule) => rule switch
    {
        LookupRule lookup => [lookup.From, lookup.In],
        JoinRule join => JoinedRows.Reads(join),
        FollowingRule or BlankRule or OneRowRule or OneValueRule or EverRule => [rule.From, rule.From],
        _ => Sources(rule),
    };
}
