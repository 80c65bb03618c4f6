using System.Collections.Immutable;
using E2CSemantic.Warehouse.Contracts;

namespace E2CSemantic.Warehouse.Dictionary;

/// <summary>
/// From which elements each column of a contract's relations comes, traced rule by rule. What only decides whether a row is
/// there is no origin of the row's values.
/// </summary>
internal sealed class ColumnLineage
{
    private readonly Dictionary<string, Dictionary<string, ImmutableHashSet<string>>> _relations = new(StringComparer.Ordinal);

    private ColumnLineage(IEnumerable<(string Relation, Dictionary<string, ImmutableHashSet<string>> Columns)> read, IEnumerable<BuildingRule> rules)
    {
        foreach (var (relation, columns) in read)
        {
            _relations[relation] = columns;
        }

        foreach (var rule in rules)
        {
            _relations[rule.Name] = After(rule);
        }
    }

    /// <summary>From the files of a source, whose columns are elements.</summary>
    public static ColumnLineage Of(SourceContract contract) =>
        new(contract.Files.Select(file => (file.Name, OfFile(contract.Source, file))), contract.Rules);

    /// <summary>From tables of the star, whose columns have their elements from the sources that fill them.</summary>
    /// <param name="contract">What is completed when a release is cut.</param>
    /// <param name="elementsOf">The elements of each column of a table.</param>
    public static ColumnLineage Of(DerivedContract contract, Func<string, Dictionary<string, ImmutableHashSet<string>>> elementsOf) =>
        new(contract.Reads.Select(read => (read.Key, elementsOf(read.Value))), contract.Rules);

    /// <summary>The elements from which a value of the relation comes.</summary>
    public ImmutableHashSet<string> Of(string relation, SourceValue value) => Of(relation, ValueColumns.Of(value));

    public ImmutableHashSet<string> Of(string relation, IEnumerable<string> columns) =>
        columns.Aggregate(ImmutableHashSet<string>.Empty, (all, column) => all.Union(_relations[relation].GetValueOrDefault(column) ?? []));

    /// <summary>Every element behind the relation: what makes its rows be there.</summary>
    public ImmutableHashSet<string> Rows(string relation) => Of(relation, _relations[relation].Keys);

    private static Dictionary<string, ImmutableHashSet<string>> OfFile(string source, SourceFile file)
    {
        var columns = new Dictionary<string, ImmutableHashSet<string>>(StringComparer.Ordinal);
        foreach (var column in file.Columns.Concat(file.SubmissionColumns))
        {
            ImmutableHashSet<string> origin = [KeyOf(source, file, column)];
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
            columns[subject] = [.. file.Columns.Where(column => column.IsOfPerson).Select(column => KeyOf(source, file, column))];
        }

        return columns;
    }

    private static string KeyOf(string source, SourceFile file, SourceColumn column) => $"{source}.{file.Name}.{column.Name}";

    private Dictionary<string, ImmutableHashSet<string>> After(BuildingRule rule)
    {
        var before = _relations[rule.From];
        var after = new Dictionary<string, ImmutableHashSet<string>>(StringComparer.Ordinal);
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
