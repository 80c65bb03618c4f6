using System.Collections.Immutable;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Reading.Yaml;
using E2CSemantic.Model.Star;

namespace E2CSemantic.Model.Reading;

/// <summary>Reads one table of a schema file: a new one whole, or columns added to one that an earlier file declared.</summary>
internal static class StarTableReader
{
    private static readonly KeyList NewTableKeys = KeyList.Of("kind", "description", "grain", "unknown?", "columns");
    private static readonly KeyList AddedColumnsKeys = KeyList.Of("unknown?", "columns");
    private static readonly KeyList ColumnKeys = KeyList.Of("type", "nullable?", "references?", "description");

    private static readonly Dictionary<string, TableKind> Kinds = new(StringComparer.Ordinal)
    {
        ["dimension"] = TableKind.Dimension,
        ["fact"] = TableKind.Fact,
    };

    private static readonly Dictionary<string, ColumnType> Types = new(StringComparer.Ordinal)
    {
        ["smallint"] = ColumnType.SmallInteger,
        ["integer"] = ColumnType.Integer,
        ["bigint"] = ColumnType.BigInteger,
        ["decimal"] = ColumnType.Decimal,
        ["text"] = ColumnType.Text,
        ["boolean"] = ColumnType.Boolean,
        ["date"] = ColumnType.Date,
    };

    public static void Read(
        YamlEntry entry,
        ImmutableSortedDictionary<string, StarTable>.Builder tables,
        List<ColumnReference> references,
        FaultList faults)
    {
        if (Values.Name(entry.Key, "a table's name", faults) is not { } name)
        {
            return;
        }

        var earlier = tables.GetValueOrDefault(name.Value);
        var before = faults.Count;
        if (MappingReader.Open(entry.Value, $"'{name.Value}'", earlier is null ? NewTableKeys : AddedColumnsKeys, faults) is not { } reader)
        {
            return;
        }

        var added = Columns(name.Value, reader, earlier, references, faults);
        var table = earlier is null ? NewTable(name, reader, added, faults) : earlier with { Columns = [.. earlier.Columns, .. added] };
        if (table is null || faults.Count != before)
        {
            return;
        }

        if (reader.Has("unknown"))
        {
            var values = UnknownMember(table, added, reader.Entries("unknown"), reader.PlaceOf("unknown"), faults);
            table = table with { UnknownMember = (table.UnknownMember ?? values.Clear()).AddRange(values) };
        }
        else if (earlier?.UnknownMember is not null)
        {
            faults.Add(ModelFaults.UnknownMember(reader.Place, added[0].Name));
        }

        tables[name.Value] = table;
    }

    private static StarTable? NewTable(Located<string> name, MappingReader reader, ImmutableArray<StarColumn> columns, FaultList faults)
    {
        var kind = reader.Word("kind", Kinds);
        var description = reader.Text("description");
        var grain = reader.Names("grain");
        foreach (var column in grain.Where(item => columns.All(column => column.Name != item.Value)))
        {
            faults.Add(ModelFaults.ColumnUnknown(column.Place, name.Value, column.Value, columns.Select(known => known.Name)));
        }

        if (reader.Has("grain") && (grain.Length == 0 || (kind is TableKind.Dimension && grain.Length != 1)))
        {
            faults.Add(ModelFaults.GrainSize(reader.PlaceOf("grain"), kind is TableKind.Dimension ? "one column" : "at least one column"));
        }

        if (kind is null || description is null)
        {
            return null;
        }

        var prefix = kind is TableKind.Fact ? "fact_" : "dim_";
        if (!name.Value.StartsWith(prefix, StringComparison.Ordinal))
        {
            faults.Add(ModelFaults.TableName(name.Place, name.Value, prefix));
        }

        return new(name.Value, kind.Value, description.Value, [.. grain.Select(column => column.Value)], columns, null, name.Place);
    }

    private static ImmutableArray<StarColumn> Columns(
        string table,
        MappingReader reader,
        StarTable? earlier,
        List<ColumnReference> references,
        FaultList faults)
    {
        var columns = ImmutableArray.CreateBuilder<StarColumn>();
        foreach (var (key, value) in reader.Entries("columns"))
        {
            if (Values.Name(key, "a column's name", faults) is not { } name
                || MappingReader.Open(value, $"'{name.Value}'", ColumnKeys, faults) is not { } column)
            {
                continue;
            }

            if (earlier?.Column(name.Value) is not null)
            {
                faults.Add(ModelFaults.ColumnDuplicate(name.Place, table, name.Value));
                continue;
            }

            var type = column.Word("type", Types);
            var nullable = column.Boolean("nullable") ?? false;
            var target = column.Name("references");
            if (column.Text("description") is not { } description || type is null)
            {
                continue;
            }

            var read = new StarColumn(name.Value, type.Value, nullable, target?.Value, description.Value);
            columns.Add(read);
            if (target is not null)
            {
                references.Add(new(table, read, target.Place));
            }
        }

        return columns.ToImmutable();
    }

    private static ImmutableSortedDictionary<string, object?> UnknownMember(
        StarTable table,
        ImmutableArray<StarColumn> columns,
        ImmutableArray<YamlEntry> entries,
        SourcePlace place,
        FaultList faults)
    {
        var values = ImmutableSortedDictionary.CreateBuilder<string, object?>(StringComparer.Ordinal);
        var expected = columns.Where(column => !table.Grain.Contains(column.Name)).ToArray();
        foreach (var (key, node) in entries)
        {
            if (expected.FirstOrDefault(column => column.Name == key.Text) is not { } column)
            {
                faults.Add(ModelFaults.ColumnUnknown(key.Place, table.Name, key.Text, expected.Select(known => known.Name)));
            }
            else if (ColumnValue.TryRead(node, $"'{key.Text}'", column.Type, column.Nullable, faults, out var value))
            {
                values[column.Name] = value;
            }
        }

        var named = entries.Select(entry => entry.Key.Text).ToHashSet(StringComparer.Ordinal);
        foreach (var column in expected.Where(column => !named.Contains(column.Name)))
        {
            faults.Add(ModelFaults.UnknownMember(place, column.Name));
        }

        return values.ToImmutable();
    }
}
