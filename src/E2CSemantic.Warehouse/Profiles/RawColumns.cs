using E2CSemantic.Warehouse.Contracts;

namespace E2CSemantic.Warehouse.Profiles;

/// <summary>
/// Which columns of a contract's relations still hold a file's column as it was read, under whatever name. What is mapped, banded or
/// computed holds something else; what is only selected, renamed, looked up or pieced into a text holds the same.
/// </summary>
internal sealed class RawColumns
{
    private readonly Dictionary<string, Dictionary<string, SourceColumn>> _relations = new(StringComparer.Ordinal);

    public RawColumns(SourceContract contract)
    {
        foreach (var file in contract.Files)
        {
            _relations[file.Name] = file.Columns.Where(column => column.IsVisible).ToDictionary(column => column.Name, StringComparer.Ordinal);
        }

        foreach (var rule in contract.Rules)
        {
            _relations[rule.Name] = new(_relations.GetValueOrDefault(rule.From) ?? [], StringComparer.Ordinal);
            foreach (var (name, from, column) in Taken(rule))
            {
                Set(rule.Name, name, Of(from, column));
            }

            foreach (var named in rule is DeriveRule derive ? derive.Columns : [])
            {
                Set(rule.Name, named.Column, Of(rule.From, named.Value).FirstOrDefault());
            }
        }
    }

    /// <summary>The columns of files that a value of a relation holds as they were read.</summary>
    public IEnumerable<SourceColumn> Of(string relation, SourceValue value) => value switch
    {
        ColumnValue column => Known(relation, [column.Name]),
        FirstKnownValue first => Known(relation, first.Columns),
        TextValue text => text.Parts.SelectMany(part => Of(relation, part)),
        _ => [],
    };

    private static IEnumerable<(string Name, string From, string Column)> Taken(BuildingRule rule) => rule switch
    {
        LookupRule lookup => lookup.Take.Select(pair => (pair.Key, lookup.In, pair.Value)),
        FollowingRule following => following.Take.Select(pair => (pair.Key, following.From, pair.Value)),
        FirstRule first => [(first.As, first.From, first.Of)],
        _ => [],
    };

    private void Set(string relation, string name, SourceColumn? origin)
    {
        if (origin is null)
        {
            _relations[relation].Remove(name);
        }
        else
        {
            _relations[relation][name] = origin;
        }
    }

    private SourceColumn? Of(string relation, string column) => _relations.GetValueOrDefault(relation)?.GetValueOrDefault(column);

    private IEnumerable<SourceColumn> Known(string relation, IEnumerable<string> columns) => columns.Select(column => Of(relation, column)).OfType<SourceColumn>();
}
