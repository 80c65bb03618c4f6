using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Evaluation;
using E2CSemantic.Model.Star;

namespace E2CSemantic.Model.Fixtures;

/// <summary>Gives each member that a fixture names a key in its dimension table, the same wherever it is named; the unknown member is -1.</summary>
internal sealed class FixtureMembers
{
    private readonly StarTable _fact;
    private readonly FixtureTables _tables;
    private readonly ImmutableArray<(DimensionDefinition Dimension, JoinPath Path)> _paths;
    private readonly ImmutableArray<Role> _roles;

    public FixtureMembers(SemanticCatalog catalog, StarTable fact, FixtureTables tables)
    {
        _fact = fact;
        _tables = tables;
        _paths =
        [
            .. from dimension in catalog.Dimensions.Values
               let path = JoinPath.Find(catalog.Star, fact, dimension)
               where path is not null
               select (dimension, path),
        ];
        _roles = Role.Of(catalog.Star, fact, catalog.Dimensions.Values);
        foreach (var table in fact.Columns.Select(column => column.References).OfType<string>().Distinct())
        {
            tables.Add(catalog.Star.Tables[table]);
        }
    }

    /// <summary>A given row as the fact holds it and as the reference evaluator reads it.</summary>
    public (ImmutableArray<object?> Values, EvaluationRow Evaluated) Spell(FixtureRow given)
    {
        ImmutableArray<object?> values = [.. _fact.Columns.Select(column => ValueOf(column, given))];
        var named = ImmutableDictionary.CreateBuilder<string, object?>(StringComparer.Ordinal);
        named.AddRange(_fact.Columns.Zip(values, (column, value) => KeyValuePair.Create(column.Name, value)));
        foreach (var (name, member) in MembersOf(given))
        {
            named[name] = member;
        }

        return (values, new(named.ToImmutable()));
    }

    private object? ValueOf(StarColumn column, FixtureRow row)
    {
        if (column.References is { } table)
        {
            return KeyOf(column, _tables.Table(table), row);
        }

        var dimension = _paths.Where(path => path.Path.Reference is null && path.Path.Column == column).Select(path => path.Dimension)
            .FirstOrDefault(own => row.Values.ContainsKey(own.Name.Value));
        return dimension is not null ? dimension.ValueOf(row.Values[dimension.Name.Value])
            : row.Values.TryGetValue(column.Name, out var value) ? value : Absent(column);
    }

    private IEnumerable<(string Name, object? Member)> MembersOf(FixtureRow row)
    {
        foreach (var (dimension, path) in _paths)
        {
            yield return (dimension.Name.Value, path.Table is null
                ? dimension.MemberOf(ValueOf(path.Column, row))
                : row.Values.GetValueOrDefault(dimension.Name.Value) ?? dimension.MemberOf(path.Table.UnknownMember?.GetValueOrDefault(path.Column.Name)));
        }

        foreach (var role in _roles)
        {
            var table = _tables.Table(role.Column.References!);
            yield return (role.Name, row.Values.GetValueOrDefault(role.Name) ?? role.Dimension.MemberOf(table.UnknownMember?.GetValueOrDefault(role.Dimension.Column)));
        }
    }

    private long KeyOf(StarColumn column, StarTable table, FixtureRow row)
    {
        var told = Told(column, row);
        if (row.Values.GetValueOrDefault(column.Name) is not long given)
        {
            return _tables.KeyOf(table, told);
        }

        _tables.Tell(table, given, told);
        return given;
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

    /// <summary>What stands in a column of which a fixture says nothing.</summary>
    public static object? Absent(StarColumn column) => column switch
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
