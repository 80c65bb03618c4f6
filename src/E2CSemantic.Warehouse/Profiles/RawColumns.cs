using E2CSemantic.Warehouse.Contracts;

namespace E2CSemantic.Warehouse.Profiles;

/// <summary>
/// Which columns of a contract's relations still hold a file's column as it was read, under whatever name. What is mapped, banded or
/// computed holds something else; what is only selected, renamed, looked up, chosen or pieced into a text holds the same.
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
            _relations[rule.Name] = new(rule is SelectRule ? [] : _relations.GetValueOrDefault(rule.From) ?? [], StringComparer.Ordinal);
            foreach (var (name, from, column) in Taken(rule))
            {
                Set(rule.Name, name, Of(from, column));
            }

            foreach (var (name, value) in Computed(rule))
            {
                Set(rule.Name, name, Of(rule.From, value).FirstOrDefault());
            }
        }
    }

    /// <summary>The columns of files that a value of a relation holds as they were read.</summary>
    public IEnumerable<SourceColumn> Of(string relation, SourceValue value) => value switch
    {
        ColumnValue column => Known(relation, [column.Name]),
        CallValue { Function: SourceFunction.Case } choice => choice.Arguments.Where((_, at) => at % 2 == 1 || at == choice.Arguments.Length - 1)
            .SelectMany(part => Of(relation, part)),
        CallValue { Function: var function } call when Passes(function) => call.Arguments.SelectMany(part => Of(relation, part)),
        _ => [],
    };

    // What gives one of its arguments again, or pieces them together.
    private static bool Passes(SourceFunction function) => function
        is SourceFunction.FirstKnown or SourceFunction.NullIf or SourceFunction.Least or SourceFunction.Greatest or SourceFunction.Concat
        or SourceFunction.Upper or SourceFunction.Lower or SourceFunction.Trim or SourceFunction.Pad or SourceFunction.Replace or SourceFunction.Text or SourceFunction.AddDays;

    private static IEnumerable<(string Name, SourceValue Value)> Computed(BuildingRule rule) => rule switch
    {
        DeriveRule derive => derive.Columns.Select(column => (column.Column, column.Value)),
        SelectRule select => select.Columns.Select(column => (column.Column, column.Value)),
        AggregateRule aggregate => aggregate.Columns.Where(column => column is { Of: not null, Kind: AggregateKind.Least or AggregateKind.Greatest })
            .Select(column => (column.Column, column.Of!)),
        SequenceRule sequence => sequence.Columns.Where(column => column is { Of: not null, Kind: not SequenceKind.RunningSum })
            .Select(column => (column.Column, column.Of!)),
        _ => [],
    };

    private static IEnumerable<(string Name, string From, string Column)> Taken(BuildingRule rule) => rule switch
    {
        LookupRule lookup => lookup.Take.Select(pair => (pair.Key, lookup.In, pair.Value)),
        FollowingRule following => following.Take.Select(pair => (pair.Key, following.From, pair.Value)),
        JoinRule join => join.Take.Select(pair => (pair.Key, join.With, pair.Value)),
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
