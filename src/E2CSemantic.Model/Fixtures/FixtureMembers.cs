using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Star;

namespace E2CSemantic.Model.Fixtures;

/// <summary>Gives each member that a fixture names a key in its dimension table, the same wherever it is named; the unknown member is -1.</summary>
internal sealed class FixtureMembers
{
    private const long UnknownKey = -1;

    private readonly ImmutableArray<(DimensionDefinition Dimension, JoinPath Path)> _paths;
    private readonly ImmutableArray<Role> _roles;
    private readonly SortedDictionary<string, (StarTable Table, Dictionary<string, long> Keys, SortedDictionary<long, ImmutableDictionary<string, object?>> Rows)> _tables =
        new(StringComparer.Ordinal);

    public FixtureMembers(SemanticCatalog catalog, StarTable fact)
    {
        _paths =
        [
            .. from dimension in catalog.Dimensions.Values
               let path = JoinPath.Find(catalog.Star, fact, dimension)
               where path is not null
               select (dimension, path),
        ];
        _roles = Role.Of(catalog.Star, fact, catalog.Dimensions.Values);
        foreach (var table in fact.Columns.Select(column => column.References).OfType<string>().Distinct().Select(name => catalog.Star.Tables[name]))
        {
            _tables[table.Name] = (table, new(StringComparer.Ordinal), []);
            if (table.UnknownMember is not null)
            {
                AddRow(table, UnknownKey, []);
            }
        }
    }

    public object? ValueOf(StarColumn column, FixtureRow row)
    {
        if (column.References is { } table)
        {
            return KeyOf(column, _tables[table].Table, row);
        }

        var dimension = _paths.Where(path => path.Path.Reference is null && path.Path.Column == column).Select(path => path.Dimension)
            .FirstOrDefault(own => row.Values.ContainsKey(own.Name.Value));
        return dimension is not null ? dimension.ValueOf(row.Values[dimension.Name.Value])
            : row.Values.TryGetValue(column.Name, out var value) ? value : Absent(column);
    }

    public IEnumerable<(string Name, object? Member)> MembersOf(FixtureRow row)
    {
        foreach (var (dimension, path) in _paths)
        {
            yield return (dimension.Name.Value, path.Table is null
                ? dimension.MemberOf(ValueOf(path.Column, row))
                : row.Values.GetValueOrDefault(dimension.Name.Value) ?? dimension.MemberOf(path.Table.UnknownMember?.GetValueOrDefault(path.Column.Name)));
        }

        foreach (var role in _roles)
        {
            var table = _tables[role.Column.References!].Table;
            yield return (role.Name, row.Values.GetValueOrDefault(role.Name) ?? role.Dimension.MemberOf(table.UnknownMember?.GetValueOrDefault(role.Dimension.Column)));
        }
    }

    public ImmutableArray<FixtureTable> Tables() =>
    [
        .. _tables.Values.Select(entry => new FixtureTable(
            entry.Table,
            [.. entry.Rows.Values.Select(row => ImmutableArray.CreateRange(entry.Table.Columns.Select(column => row[column.Name])))])),
    ];

    private long KeyOf(StarColumn column, StarTable table, FixtureRow row)
    {
        var told = Told(column, row);
        if (row.Values.GetValueOrDefault(column.Name) is long given)
        {
            AddRow(table, given, told);
            return given;
        }

        if (told.All(member => Equals(member.Value, table.UnknownMember?.GetValueOrDefault(member.Key))))
        {
            return UnknownKey;
        }

        var keys = _tables[table.Name].Keys;
        var identity = string.Join('\0', told.OrderBy(member => member.Key, StringComparer.Ordinal).Select(member => member.Value));
        if (!keys.TryGetValue(identity, out var key))
        {
            key = keys[identity] = keys.Count + 1;
            AddRow(table, key, told);
        }

        return key;
    }

    // The columns of the referenced table of which the row tells the value, through a dimension or a role.
    private Dictionary<string, object?> Told(StarColumn reference, FixtureRow row)
    {
        var told = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (dimension, _) in _paths.Where(path => path.Path.Reference == reference))
        {
            if (row.Values.TryGetValue(dimension.Name.Value, out var member))
            {
                told[dimension.Column] = dimension.ValueOf(member);
            }
        }

        foreach (var role in _roles.Where(role => role.Column == reference))
        {
            if (row.Values.TryGetValue(role.Name, out var member))
            {
                told[role.Dimension.Column] = role.Dimension.ValueOf(member);
            }
        }

        return told;
    }

    private void AddRow(StarTable table, long key, Dictionary<string, object?> told)
    {
        var row = table.Columns.ToImmutableDictionary(
            column => column.Name,
            column => column.Name == table.Grain[0] ? key
                : told.TryGetValue(column.Name, out var member) ? member
                : table.UnknownMember is { } unknown ? unknown.GetValueOrDefault(column.Name)
                : Absent(column));
        _tables[table.Name].Rows[key] = row;
    }

    private static object? Absent(StarColumn column) => column switch
    {
        { Default: { } value } => value.Value,
        { Nullable: true } => null,
        { Type: ColumnType.Text } => "",
        { Type: ColumnType.Boolean } => false,
        { Type: ColumnType.Decimal } => 0m,
        { Type: ColumnType.Date } => "1900-01-01",
        _ => 0L,
    };
}
