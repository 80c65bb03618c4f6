using System.Collections.Immutable;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Reading.Yaml;
using E2CSemantic.Model.Star;

namespace E2CSemantic.Model.Reading;

/// <summary>
/// Reads one table of a schema file: a new one whole, or what is added to one that an earlier file declared. An addition never takes anything
/// away: columns are added, the grain grows by added columns, a column may become nullable, members and measures are completed.
/// </summary>
internal sealed class StarTableReader(
    ImmutableSortedDictionary<string, StarTable>.Builder tables,
    List<ColumnReference> references,
    FaultList faults)
{
    private static readonly KeyList NewTableKeys = KeyList.Of(
        "kind", "description", "internal?", "grain", "unknown?", "not_applicable?", "calendar?", "measures?", "columns");
    private static readonly KeyList AdditionKeys = KeyList.Of("grain?", "nullable?", "unknown?", "not_applicable?", "measures?", "columns?");

    private static readonly Dictionary<string, TableKind> Kinds = new(StringComparer.Ordinal)
    {
        ["dimension"] = TableKind.Dimension,
        ["fact"] = TableKind.Fact,
        ["bridge"] = TableKind.Bridge,
    };

    private readonly StarColumnsReader _columns = new(references, faults);
    private readonly StarMembersReader _members = new(faults);
    private readonly StarMeasuresReader _measures = new(faults);
    private readonly StarCalendarReader _calendars = new(faults);

    public void Read(YamlEntry entry)
    {
        if (Values.Name(entry.Key, "a table's name", faults) is not { } name)
        {
            return;
        }

        var earlier = tables.GetValueOrDefault(name.Value);
        var before = faults.Count;
        if (MappingReader.Open(entry.Value, $"'{name.Value}'", earlier is null ? NewTableKeys : AdditionKeys, faults) is not { } reader)
        {
            return;
        }

        var added = _columns.Read(name.Value, reader, earlier);
        var table = earlier is null ? NewTable(name, reader, added) : Extended(earlier, reader, added);
        if (table is not null && faults.Count == before)
        {
            tables[name.Value] = _calendars.Read(_measures.Read(_members.Read(table, reader, added), reader), reader);
        }
    }

    private StarTable? NewTable(Located<string> name, MappingReader reader, ImmutableArray<StarColumn> columns)
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

        var prefix = kind switch { TableKind.Fact => "fact_", TableKind.Bridge => "bridge_", _ => "dim_" };
        if (!name.Value.StartsWith(prefix, StringComparison.Ordinal))
        {
            faults.Add(ModelFaults.TableName(name.Place, name.Value, prefix));
        }

        return new(name.Value, kind.Value, description.Value, [.. grain.Select(column => column.Value)], columns, null, name.Place)
        {
            IsInternal = kind is TableKind.Bridge || reader.Boolean("internal") is true,
        };
    }

    private StarTable Extended(StarTable earlier, MappingReader reader, ImmutableArray<StarColumn> added)
    {
        var table = earlier with { Columns = [.. earlier.Columns, .. added] };
        foreach (var name in reader.Names("nullable"))
        {
            if (earlier.Column(name.Value) is not { References: null } column || earlier.Grain.Contains(name.Value))
            {
                faults.Add(ModelFaults.ColumnUnknown(
                    name.Place, earlier.Name, name.Value, earlier.Columns.Where(known => known.References is null && !earlier.Grain.Contains(known.Name)).Select(known => known.Name)));
                continue;
            }

            table = table with { Columns = table.Columns.Replace(column, column with { Nullable = true }) };
        }

        return reader.Has("grain") ? table with { Grain = Grown(earlier, reader, added) } : table;
    }

    // Rows that were different by the earlier columns stay different: the grain only grows, and only by columns that the rows get now.
    private ImmutableArray<string> Grown(StarTable earlier, MappingReader reader, ImmutableArray<StarColumn> added)
    {
        ImmutableArray<string> grain = [.. reader.Names("grain").Select(column => column.Value)];
        if (earlier.Kind is TableKind.Dimension || !grain.Take(earlier.Grain.Length).SequenceEqual(earlier.Grain)
            || !grain.Skip(earlier.Grain.Length).All(name => added.Any(column => column.Name == name)))
        {
            faults.Add(ModelFaults.GrainSize(reader.PlaceOf("grain"), $"{string.Join(", ", earlier.Grain)} and then columns that are added to a fact"));
        }

        return grain;
    }
}
