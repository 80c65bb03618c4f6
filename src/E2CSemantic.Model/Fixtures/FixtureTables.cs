using System.Collections.Immutable;
using E2CSemantic.Model.Star;

namespace E2CSemantic.Model.Fixtures;

/// <summary>The dimension tables of a fixture while its rows are spelt out: a key for each set of attributes, and for each key a row.</summary>
internal sealed class FixtureTables
{
    public const long UnknownKey = -1;

    private readonly SortedDictionary<string, (StarTable Table, Dictionary<string, long> Keys, SortedDictionary<long, ImmutableDictionary<string, object?>> Rows)> _tables =
        new(StringComparer.Ordinal);

    /// <summary>Takes the table in, with its unknown member.</summary>
    public void Add(StarTable table)
    {
        if (_tables.TryAdd(table.Name, (table, new(StringComparer.Ordinal), [])) && table.UnknownMember is not null)
        {
            Tell(table, UnknownKey, ImmutableDictionary<string, object?>.Empty);
        }
    }

    public StarTable Table(string name) => _tables[name].Table;

    /// <summary>The key of the member with these attributes; the unknown one where they are all unknown.</summary>
    public long KeyOf(StarTable table, IReadOnlyDictionary<string, object?> told)
    {
        if (told.All(member => Equals(member.Value, table.UnknownMember?.GetValueOrDefault(member.Key))))
        {
            return UnknownKey;
        }

        var keys = _tables[table.Name].Keys;
        var identity = string.Join('\0', told.OrderBy(member => member.Key, StringComparer.Ordinal).Select(member => member.Value));
        if (!keys.TryGetValue(identity, out var key))
        {
            key = keys[identity] = keys.Count + 1;
            Tell(table, key, told);
        }

        return key;
    }

    /// <summary>Says attributes of a key; what another row said of it stays.</summary>
    public void Tell(StarTable table, long key, IReadOnlyDictionary<string, object?> told)
    {
        var rows = _tables[table.Name].Rows;
        var row = rows.GetValueOrDefault(key) ?? table.Columns.ToImmutableDictionary(
            column => column.Name,
            column => column.Name == table.Grain[0] ? key
                : table.UnknownMember is { } unknown ? unknown.GetValueOrDefault(column.Name)
                : FixtureMembers.Absent(column));
        if (table.Name == Quarters.Table && Quarters.OrdinalOf(key) is { } ordinal)
        {
            row = row.SetItem(Quarters.OrdinalColumn, ordinal);
        }

        rows[key] = row.SetItems(told);
    }

    public ImmutableArray<FixtureTable> ToTables() =>
    [
        .. _tables.Values.Select(entry => new FixtureTable(
            entry.Table,
            [.. entry.Rows.Values.Select(row => ImmutableArray.CreateRange(entry.Table.Columns.Select(column => row[column.Name])))])),
    ];
}
