using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Reading.Yaml;
using E2CSemantic.Model.Star;

namespace E2CSemantic.Model.Reading.Metrics;

/// <summary>
/// Reads the rows that a fixture gives. A key is a column of the fact, a dimension that the fact reaches, or a role;
/// the school year is written like 2003-04 and held as its spring year.
/// </summary>
internal static class GivenRows
{
    /// <summary>Reads the list under <paramref name="key"/>.</summary>
    /// <param name="reader">The mapping that holds it.</param>
    /// <param name="key">Its key.</param>
    /// <param name="fact">The fact; null where it is at fault, and then rows are not read.</param>
    /// <param name="used">The columns on whose values the answer depends.</param>
    /// <param name="unit">The column that names the person.</param>
    /// <param name="faults">Takes what is wrong.</param>
    public static ImmutableArray<FixtureRow> Read(
        MappingReader reader, string key, FactScope? fact, IReadOnlyCollection<string> used, string? unit, FaultList faults)
    {
        if (reader.Node(key) is YamlSequence { Items.IsEmpty: true })
        {
            faults.Add(ModelFaults.ListEmpty(reader.PlaceOf(key), $"'{key}'"));
        }

        var rows = ImmutableArray.CreateBuilder<FixtureRow>();
        foreach (var item in reader.Items(key))
        {
            if (item is not YamlMapping mapping)
            {
                faults.Add(ModelFaults.ValueType(item.Place, "a given row", "a mapping", item.Shape));
            }
            else if (fact is not null)
            {
                var before = faults.Count;
                var values = Values(mapping, fact, unit, faults);
                CheckNeeded(mapping, fact, used, unit, faults);
                if (faults.Count == before)
                {
                    rows.Add(new(values, mapping.Place));
                }
            }
        }

        if (fact is not null && unit is not null)
        {
            GivenRowChecks.Check(rows, fact, faults);
        }

        return rows.ToImmutable();
    }

    private static ImmutableSortedDictionary<string, object?> Values(YamlMapping row, FactScope fact, string? unit, FaultList faults)
    {
        var values = ImmutableSortedDictionary.CreateBuilder<string, object?>(StringComparer.Ordinal);
        foreach (var (key, node) in row.Entries)
        {
            var what = $"'{key.Text}'";
            if (DimensionOf(key.Text, fact) is { } dimension)
            {
                var others = Names(fact).GetValueOrDefault(key.Text, []).Where(values.ContainsKey).ToArray();
                if (others.Length > 0)
                {
                    faults.Add(ModelFaults.ToldTwice(key.Place, key.Text, others[0]));
                }

                values[key.Text] = MemberId.Read(node, what, dimension, faults);
            }
            else if (fact.Fact.Column(key.Text) is not { } column)
            {
                faults.Add(ModelFaults.NameUnknown(key.Place, key.Text, fact.Fact.Name, KnownNames(fact, unit)));
            }
            else if (column.Name == SourceSection.SchoolYearColumn)
            {
                values[key.Text] = (long?)SchoolYears.Read(node, what, faults)?.Value.SpringYear;
            }
            else if (ThroughNames(column, fact) is { IsEmpty: false } better && column.Name != unit && column.References is not null)
            {
                faults.Add(ModelFaults.SurrogateKey(key.Place, column.Name, better));
            }
            else if (ColumnValue.TryRead(node, what, column.Type, column.Nullable, faults, out var value))
            {
                if (ThroughNames(column, fact).FirstOrDefault(values.ContainsKey) is { } other)
                {
                    faults.Add(ModelFaults.ToldTwice(key.Place, key.Text, other));
                }

                values[key.Text] = value;
            }
        }

        return values.ToImmutable();
    }

    private static DimensionDefinition? DimensionOf(string name, FactScope fact) =>
        fact.Reachable.FirstOrDefault(dimension => dimension.Name.Value == name)
        ?? fact.Roles.FirstOrDefault(role => role.Name == name)?.Dimension;

    // A column that dimensions or a role read is given by one of their names, so that one fact is never told twice in a row.
    private static ImmutableArray<string> ThroughNames(StarColumn column, FactScope fact) =>
    [
        .. fact.Reachable.Where(dimension => fact.PathTo(dimension) is { } path && (path.Reference ?? path.Column) == column).Select(dimension => dimension.Name.Value),
        .. fact.Roles.Where(role => role.Column == column).Select(role => role.Name),
    ];

    // The names under which a column of the fact itself can be told, each with the others.
    private static ImmutableDictionary<string, string[]> Names(FactScope fact) => fact.Fact.Columns.Where(column => column.References is null)
        .Select(column => ThroughNames(column, fact).Add(column.Name))
        .SelectMany(names => names.Select(name => KeyValuePair.Create(name, names.Where(other => other != name).ToArray())))
        .ToImmutableDictionary();

    private static IEnumerable<string> KnownNames(FactScope fact, string? unit) =>
    [
        .. fact.Reachable.Select(dimension => dimension.Name.Value),
        .. fact.Roles.Select(role => role.Name),
        .. fact.Fact.Columns.Where(column => column.Name == unit || column.References is null || ThroughNames(column, fact).IsEmpty).Select(column => column.Name),
    ];

    // The star would hold a value in these columns, and the answer depends on it, so none is made up.
    private static void CheckNeeded(YamlMapping row, FactScope fact, IReadOnlyCollection<string> used, string? unit, FaultList faults)
    {
        var written = row.Entries.Select(entry => entry.Key.Text).ToHashSet(StringComparer.Ordinal);
        foreach (var column in fact.Fact.Columns)
        {
            var identifies = fact.Fact.Grain.Contains(column.Name) || used.Contains(column.Name);
            var needed = column.Name == unit || column.Name == SourceSection.SchoolYearColumn
                || (identifies && column is { References: null, Nullable: false, Default: null });
            var names = column.Name == unit ? [] : ThroughNames(column, fact);
            if (needed && !names.Append(column.Name).Any(written.Contains))
            {
                faults.Add(ModelFaults.KeyMissing(row.Place, "a given row", names.DefaultIfEmpty(column.Name).First()));
            }
        }
    }
}
