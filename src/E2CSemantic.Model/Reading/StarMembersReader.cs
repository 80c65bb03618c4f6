using System.Collections.Immutable;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Reading.Yaml;
using E2CSemantic.Model.Star;

namespace E2CSemantic.Model.Reading;

/// <summary>
/// Reads the members that every dimension has: -1, unknown, with a value for each column; and -2, not applicable, which is told as far as
/// it differs from -1.
/// </summary>
internal sealed class StarMembersReader(FaultList faults)
{
    /// <summary>Completes <paramref name="table"/> by what the file says of its members; <paramref name="added"/> are the columns that the file declares.</summary>
    public StarTable Read(StarTable table, MappingReader reader, ImmutableArray<StarColumn> added)
    {
        var of = added.Where(column => !table.Grain.Contains(column.Name)).ToImmutableArray();
        if (reader.Has("unknown"))
        {
            var values = Values(table, of, reader.Entries("unknown"));
            foreach (var column in of.Where(column => !reader.Entries("unknown").Any(entry => entry.Key.Text == column.Name)))
            {
                faults.Add(ModelFaults.UnknownMember(reader.PlaceOf("unknown"), column.Name));
            }

            table = table with { UnknownMember = (table.UnknownMember ?? values.Clear()).SetItems(values) };
        }
        else if (table.UnknownMember is not null && !of.IsEmpty)
        {
            faults.Add(ModelFaults.UnknownMember(reader.Place, of[0].Name));
        }

        return NotApplicable(table, reader, of);
    }

    private StarTable NotApplicable(StarTable table, MappingReader reader, ImmutableArray<StarColumn> added)
    {
        var isNew = table.NotApplicableMember is null;
        if (isNew && !reader.Has("not_applicable"))
        {
            return table;
        }

        if (table.UnknownMember is not { } unknown)
        {
            faults.Add(ModelFaults.NotApplicableMember(reader.PlaceOf("not_applicable"), table.Name, "the member -2 is told by how it differs from -1, which has no values: add 'unknown'"));
            return table;
        }

        var of = isNew ? table.Columns.Where(column => !table.Grain.Contains(column.Name)).ToImmutableArray() : added;
        var values = Values(table, of, reader.Entries("not_applicable"));
        var inherited = of.Where(column => unknown.ContainsKey(column.Name)).Select(column => KeyValuePair.Create(column.Name, unknown[column.Name]));
        var member = (table.NotApplicableMember ?? values.Clear()).SetItems(inherited).SetItems(values);
        return table with { NotApplicableMember = member };
    }

    private ImmutableSortedDictionary<string, object?> Values(StarTable table, ImmutableArray<StarColumn> columns, ImmutableArray<YamlEntry> entries)
    {
        var values = ImmutableSortedDictionary.CreateBuilder<string, object?>(StringComparer.Ordinal);
        foreach (var (key, node) in entries)
        {
            if (columns.FirstOrDefault(column => column.Name == key.Text) is not { } column)
            {
                faults.Add(ModelFaults.ColumnUnknown(key.Place, table.Name, key.Text, columns.Select(known => known.Name)));
            }
            else if (ColumnValue.TryRead(node, $"'{key.Text}'", column.Type, column.Nullable, faults, out var value))
            {
                values[column.Name] = value;
            }
        }

        return values.ToImmutable();
    }
}
