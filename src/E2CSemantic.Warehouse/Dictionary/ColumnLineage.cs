using System.Collections.Immutable;
using E2CSemantic.Warehouse.Contracts;

namespace E2CSemantic.Warehouse.Dictionary;

/// <summary>
/// From which columns of the files each column of a contract's relations comes, traced rule by rule. What only decides whether a row is
/// there is no origin of the row's values.
/// </summary>
internal sealed class ColumnLineage
{
    private readonly Dictionary<string, Dictionary<string, ImmutableHashSet<ElementUse>>> _relations = new(StringComparer.Ordinal);

    public ColumnLineage(SourceContract contract)
    {
        foreach (var file in contract.Files)
        {
            _relations[file.Name] = OfFile(file);
        }

        foreach (var rule in contract.Rules)
        {
            _relations[rule.Name] = After(rule);
        }
    }

    /// <summary>The columns of files from which a value of the relation comes; those of the given keys where the value is the same in every row.</summary>
    public ImmutableHashSet<ElementUse> Of(string relation, SourceValue value) => Of(relation, ValueColumns.Of(value));

    public ImmutableHashSet<ElementUse> Of(string relation, IEnumerable<string> columns) =>
        columns.Aggregate(ImmutableHashSet<ElementUse>.Empty, (all, column) => all.Union(_relations[relation].GetValueOrDefault(column) ?? []));

    /// <summary>Every column of a file behind the relation: what makes its rows be there.</summary>
    public ImmutableHashSet<ElementUse> Rows(string relation) => Of(relation, _relations[relation].Keys);

    private static Dictionary<string, ImmutableHashSet<ElementUse>> OfFile(SourceFile file)
    {
        var columns = new Dictionary<string, ImmutableHashSet<ElementUse>>(StringComparer.Ordinal);
        foreach (var column in file.Columns.Concat(file.SubmissionColumns))
        {
            ImmutableHashSet<ElementUse> origin = [new(file, column)];
            if (column.IsVisible)
            {
                columns[column.Name] = origin;
            }

            foreach (var name in column.Reduce.Select(reduction => reduction.Name).Append(column.EntityKey).OfType<string>())
            {
                columns[name] = origin;
            }
        }

        if (file.SubjectKey is { } subject)
        {
            columns[subject] = [.. file.Columns.Where(column => column.IsOfPerson).Select(column => new ElementUse(file, column))];
        }

        return columns;
    }

    private Dictionary<string, ImmutableHashSet<ElementUse>> After(BuildingRule rule)
    {
        var before = _relations[rule.From];
        var after = new Dictionary<string, ImmutableHashSet<ElementUse>>(StringComparer.Ordinal);
        foreach (var name in RuleFlow.Kept(rule, before.Keys).Where(before.ContainsKey))
        {
            after[name] = before[name];
        }

        foreach (var (name, relation, columns) in RuleFlow.Made(rule, before.Keys))
        {
            after[name] = (rule is UnionRule or DistinctRule ? after.GetValueOrDefault(name) ?? [] : []).Union(Of(relation, columns));
        }

        return after;
    }
}
