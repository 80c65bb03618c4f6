using System.Collections.Immutable;
using System.Globalization;
using E2CSemantic.Model.Checks;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Reading.Yaml;
using E2CSemantic.Model.Star;

namespace E2CSemantic.Model.Reading;

/// <summary>Reads the star from its numbered files; a later file adds tables, or columns to tables of an earlier one.</summary>
public static class StarSchemaReader
{
    private static readonly KeyList FileKeys = KeyList.Of("schema", "tables");

    /// <summary>Reads every <c>NNNN-name.yaml</c> of <paramref name="folder"/> (<c>warehouse/schema</c>) in number order.</summary>
    public static Outcome<StarSchema> Read(string folder)
    {
        var faults = new FaultList();
        return Read(folder, faults) is { } star ? star : faults.Sorted();
    }

    internal static StarSchema? Read(string folder, FaultList faults)
    {
        var before = faults.Count;
        var tables = ImmutableSortedDictionary.CreateBuilder<string, StarTable>(StringComparer.Ordinal);
        var references = new List<ColumnReference>();
        var declared = new HashSet<string>(StringComparer.Ordinal);
        var version = 0;
        foreach (var file in DefinitionFolder.Files(folder, faults))
        {
            version++;
            if (YamlFile.Read(file, faults) is { } root && MappingReader.Open(root, "the file", FileKeys, faults) is { } reader)
            {
                CheckNumber(file, version, reader, faults);
                foreach (var table in reader.Entries("tables"))
                {
                    declared.Add(table.Key.Text);
                    StarTableReader.Read(table, tables, references, faults);
                }
            }
        }

        if (version == 0 && faults.Count == before)
        {
            faults.Add(ModelFaults.SchemaMissing(folder));
        }

        ReferenceChecks.Check(tables, declared, references, faults);
        return faults.Count == before ? new(version, tables.ToImmutable()) : null;
    }

    private static void CheckNumber(string file, int expected, MappingReader reader, FaultList faults)
    {
        var number = reader.Integer("schema", 1, 9999);
        var name = Path.GetFileNameWithoutExtension(file);
        if (!name.StartsWith(string.Create(CultureInfo.InvariantCulture, $"{expected:0000}-"), StringComparison.Ordinal)
            || (number is not null && number != expected))
        {
            faults.Add(ModelFaults.SchemaNumber(reader.PlaceOf("schema"), expected));
        }
    }
}
