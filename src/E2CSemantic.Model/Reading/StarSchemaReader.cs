using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using E2CSemantic.Model.Checks;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Reading.Yaml;
using E2CSemantic.Model.Star;

namespace E2CSemantic.Model.Reading;

/// <summary>Reads the star from its numbered files; a later file adds tables, or columns to tables of an earlier one.</summary>
public static class StarSchemaReader
{
    // A star of one file is as the first version was, before members -2 and additivity could be declared.
    private const int FirstComplete = 2;

    private static readonly KeyList FileKeys = KeyList.Of("schema", "tables");

    /// <summary>
    /// Reads every <c>NNNN-name.yaml</c> of <paramref name="folder"/> (<c>warehouse/schema</c>) in number order, then the tables that the source
    /// contracts in the folder <c>sources</c> beside it add; each such contract makes the version greater by one.
    /// </summary>
    public static Outcome<StarSchema> Read(string folder)
    {
        var faults = new FaultList();
        return Read(folder, faults) is { } star ? star : faults.Sorted();
    }

    /// <summary>The star with further tables, under the same checks: what a source contract's <c>tables</c> section adds.</summary>
    /// <param name="star">The star.</param>
    /// <param name="added">New tables as they are written in a schema file.</param>
    /// <param name="faults">Receives every fault; a table that the star has already is one.</param>
    /// <returns>The larger star, of the same version and files; null if there is a fault.</returns>
    public static StarSchema? With(StarSchema star, IReadOnlyList<YamlEntry> added, FaultList faults)
    {
        var before = faults.Count;
        var tables = star.Tables.ToBuilder();
        var references = star.Tables.Values
            .SelectMany(table => table.Columns.Where(column => column.References is not null).Select(column => new ColumnReference(table.Name, column, table.Place))).ToList();
        var known = references.Count;
        var reader = new StarTableReader(tables, references, faults);
        foreach (var table in added)
        {
            if (star.Tables.ContainsKey(table.Key.Text))
            {
                faults.Add(ModelFaults.TableDuplicate(table.Key.Place, table.Key.Text));
            }
            else
            {
                reader.Read(table);
            }
        }

        var names = added.Select(table => table.Key.Text).ToHashSet(StringComparer.Ordinal);
        ReferenceChecks.Check(tables, names, references, references.Skip(known), faults);
        if (faults.Count == before)
        {
            StarChecks.Check(tables.Values.Where(table => names.Contains(table.Name)), faults);
        }

        return faults.Count == before ? star with { Tables = tables.ToImmutable() } : null;
    }

    internal static StarSchema? Read(string folder, FaultList faults)
    {
        var before = faults.Count;
        var tables = ImmutableSortedDictionary.CreateBuilder<string, StarTable>(StringComparer.Ordinal);
        var references = new List<ColumnReference>();
        var files = ImmutableArray.CreateBuilder<SchemaFile>();
        var tableReader = new StarTableReader(tables, references, faults);
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
                    tableReader.Read(table);
                }

                files.Add(new(version, Path.GetFileName(file), Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)))));
            }
        }

        if (version == 0 && faults.Count == before)
        {
            faults.Add(ModelFaults.SchemaMissing(folder));
        }

        ReferenceChecks.Check(tables, declared, references, references, faults);
        if (faults.Count == before && version >= FirstComplete)
        {
            StarChecks.Check(tables.Values, faults);
        }

        return faults.Count == before
            ? WithSources(new(version, tables.ToImmutable()) { Files = files.ToImmutable(), Folder = folder }, DefinitionFolder.Child(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)))!, "sources"), faults)
            : null;
    }

    private static StarSchema? WithSources(StarSchema star, string folder, FaultList faults)
    {
        foreach (var file in Directory.Exists(folder) ? DefinitionFolder.Files(folder, faults) : [])
        {
            if (YamlFile.Read(file, faults) is YamlMapping contract
                && contract.Entries.FirstOrDefault(entry => entry.Key.Text == "tables") is { Value: YamlMapping { Entries: { IsEmpty: false } added } })
            {
                if (With(star, added, faults) is not { } larger)
                {
                    return null;
                }

                star = larger with { Version = star.Version + 1 };
            }
        }

        return faults.Count == 0 ? star : null;
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
