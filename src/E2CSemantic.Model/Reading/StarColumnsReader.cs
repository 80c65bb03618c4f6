using System.Collections.Immutable;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Reading.Yaml;
using E2CSemantic.Model.Star;

namespace E2CSemantic.Model.Reading;

/// <summary>Reads the columns that a schema file gives a table. A column that is added to an earlier table says what stands in the rows that are there.</summary>
internal sealed class StarColumnsReader(List<ColumnReference> references, FaultList faults)
{
    private const long Unknown = -1;
    private const long NotApplicable = -2;

    private static readonly KeyList ColumnKeys = KeyList.Of("type", "nullable?", "references?", "default?", "description");

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

    /// <summary>How a schema file writes a type.</summary>
    public static string WordOf(ColumnType type) => Types.First(pair => pair.Value == type).Key;

    public ImmutableArray<StarColumn> Read(string table, MappingReader reader, StarTable? earlier)
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
            }
            else if (Column(name, column, isAdded: earlier is not null) is { } read)
            {
                columns.Add(read);
                if (read.References is not null)
                {
                    references.Add(new(table, read, column.Node("references")!.Place));
                }
            }
        }

        return columns.ToImmutable();
    }

    private StarColumn? Column(Located<string> name, MappingReader column, bool isAdded)
    {
        var type = column.Word("type", Types);
        var nullable = column.Boolean("nullable") ?? false;
        var target = column.Name("references");
        if (column.Text("description") is not { } description || type is null)
        {
            return null;
        }

        var read = new StarColumn(name.Value, type.Value, nullable, target?.Value, description.Value);
        if (column.Node("default") is { } node)
        {
            return Default(node, read) is { } value ? read with { Default = value } : null;
        }

        if (isAdded)
        {
            faults.Add(ModelFaults.ColumnDefault(name.Place, $"'{name.Value}' is added and does not say what stands in the rows that are there", "add 'default:'"));
        }

        return read;
    }

    private ColumnDefault? Default(YamlNode node, StarColumn column)
    {
        if (!ColumnValue.TryRead(node, "'default'", column.Type, column.Nullable, faults, out var value))
        {
            return null;
        }

        if (column.References is not null && value is not (Unknown or NotApplicable))
        {
            faults.Add(ModelFaults.ColumnDefault(node.Place, "a reference that is not told is unknown or not applicable", "write -1 or -2"));
            return null;
        }

        return new(value);
    }
}
