using System.Collections.Immutable;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Reading.Yaml;
using E2CSemantic.Model.Star;

namespace E2CSemantic.Warehouse.Contracts.Reading;

/// <summary>Reads the files of a contract.</summary>
internal sealed class FilesReader(SubmissionsReader submissions, SourceIdentity identity, CodeMaps codes, StarSchema star, FaultList faults)
{
    private static readonly KeyList FileKeys = KeyList.Of(
        "file", "description", "format?", "record?", "encoding?", "delimiter?", "rows?", "windows?", "columns", "unique?", "references?");

    private static readonly KeyList ReferenceKeys = KeyList.Of("columns", "of", "on");

    private static readonly Dictionary<string, bool> Emptiness = new(StringComparer.Ordinal) { ["some"] = false, ["any"] = true };

    private static readonly Dictionary<string, FileFormat> Formats = new(StringComparer.Ordinal)
    {
        ["csv"] = FileFormat.Csv,
        ["fixed_width"] = FileFormat.FixedWidth,
        ["json_lines"] = FileFormat.JsonLines,
        ["parquet"] = FileFormat.Parquet,
        ["xml"] = FileFormat.Xml,
    };

    private static readonly Dictionary<string, FileEncoding> Encodings = new(StringComparer.Ordinal)
    {
        ["utf-8"] = FileEncoding.Utf8,
        ["windows-1252"] = FileEncoding.Windows1252,
    };

    private static readonly ImmutableSortedDictionary<string, char> Delimiters = ImmutableSortedDictionary.CreateRange(
        StringComparer.Ordinal,
        [KeyValuePair.Create("comma", ','), KeyValuePair.Create("semicolon", ';'), KeyValuePair.Create("tab", '\t'), KeyValuePair.Create("pipe", '|')]);

    private readonly ColumnsReader _columns = new(codes, faults);

    public SourceFile? Read(YamlEntry entry)
    {
        var name = entry.Key.Text;
        if (MappingReader.Open(entry.Value, $"the file '{name}'", FileKeys, faults) is not { } file)
        {
            return null;
        }

        var fileName = file.Text("file");
        var description = file.Text("description");
        var format = file.Word("format", Formats) ?? FileFormat.Csv;
        var encoding = file.Word("encoding", Encodings) ?? FileEncoding.Utf8;
        RefuseOptions(file, format);
        var delimiter = Delimiter(file);
        var mayBeEmpty = file.Word("rows", Emptiness) ?? false;
        var windows = submissions.WindowsOf(file, fileName);
        var columns = file.Entries("columns").Select(column => _columns.Read(column, format)).OfType<SourceColumn>().ToImmutableArray();
        CheckColumns(file, name, columns, format);
        var unique = file.Items("unique").Select(item => Key(item, name, columns)).ToImmutableArray();
        var people = columns.Where(column => column.IsOfPerson).ToImmutableArray();
        return fileName is null || delimiter is null
            ? null
            : new(name, fileName.Value, delimiter.Value, columns, unique, entry.Key.Place)
            {
                Description = description?.Value ?? "",
                Format = format,
                Record = file.Text("record")?.Value,
                Encoding = encoding,
                MayBeEmpty = mayBeEmpty,
                Windows = windows,
                SubjectKey = people.IsEmpty ? null : identity is SourceIdentity.Staff ? RelationShape.StaffColumn : RelationShape.PersonColumn,
                IsKeyedExactly = identity is SourceIdentity.Source && people.Length == 1,
                SubmissionColumns = submissions.Columns,
            };
    }

    /// <summary>The references of a file, once every file is read.</summary>
    public ImmutableArray<FileReference> References(YamlEntry entry, SourceFile file, IReadOnlyDictionary<string, SourceFile> files)
    {
        var body = MappingReader.Open(entry.Value, $"the file '{file.Name}'", FileKeys, new())!;
        return [.. body.Items("references").Select(item => Reference(item, file, files)).OfType<FileReference>()];
    }

    private FileReference? Reference(YamlNode item, SourceFile file, IReadOnlyDictionary<string, SourceFile> files)
    {
        if (MappingReader.Open(item, $"a reference of '{file.Name}'", ReferenceKeys, faults) is not { } reference
            || reference.Name("of") is not { } of)
        {
            return null;
        }

        var columns = reference.Names("columns");
        var on = reference.Names("on");
        RefuseUnknown(columns, file.Name, file.Columns.Select(column => column.Name));
        if (files.TryGetValue(of.Value, out var other))
        {
            RefuseUnknown(on, other.Name, other.Columns.Select(column => column.Name));
        }
        else if (star.Tables.TryGetValue(of.Value, out var table))
        {
            RefuseUnknown(on, table.Name, table.Columns.Select(column => column.Name));
            foreach (var hidden in columns.Where(column => file.Columns.Any(known => known.Name == column.Value && !known.IsVisible)))
            {
                faults.Add(ContractFaults.Reference(hidden.Place, $"'{hidden.Value}' never reaches the star"));
            }
        }
        else
        {
            faults.Add(ContractFaults.Reference(of.Place, $"'{of.Value}' is neither a file of the contract nor a table of the star"));
            return null;
        }

        if (columns.Length != on.Length || columns.IsEmpty)
        {
            faults.Add(ContractFaults.Reference(reference.Place, "'columns' and 'on' must be of one length"));
        }

        return new([.. columns.Select(column => column.Value)], of.Value, other is not null, [.. on.Select(column => column.Value)], reference.Place);
    }

    private void RefuseUnknown(ImmutableArray<Located<string>> names, string relation, IEnumerable<string> known)
    {
        foreach (var name in names.Where(name => !known.Contains(name.Value)))
        {
            faults.Add(ContractFaults.ColumnUnknown(name.Place, relation, name.Value, known));
        }
    }

    private void RefuseOptions(MappingReader file, FileFormat format)
    {
        if (format is not FileFormat.Csv && file.Has("delimiter"))
        {
            faults.Add(ContractFaults.FormatOption(file.PlaceOf("delimiter"), "delimiter"));
        }

        if (format is FileFormat.Xml != file.Has("record"))
        {
            faults.Add(format is FileFormat.Xml ? ContractFaults.RecordElement(file.Place) : ContractFaults.FormatOption(file.PlaceOf("record"), "record"));
        }

        if (format is FileFormat.Parquet or FileFormat.Xml && file.Has("encoding"))
        {
            faults.Add(ContractFaults.FormatOption(file.PlaceOf("encoding"), "encoding"));
        }
    }

    private static char? Delimiter(MappingReader file) => !file.Has("delimiter")
        ? ','
        : file.Form("delimiter", "one of comma, semicolon, tab, pipe, or a single character", text => text.Length == 1 && text[0] is not ('"' or '\n' or '\r' or '\0') && !char.IsSurrogate(text[0]) ? text
            : Delimiters.TryGetValue(text, out var known) ? known.ToString() : null)?.Value[0];

    private void CheckColumns(MappingReader file, string name, ImmutableArray<SourceColumn> columns, FileFormat format)
    {
        var place = file.PlaceOf("columns");
        foreach (var twice in columns.GroupBy(column => column.Header, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            faults.Add(ContractFaults.ColumnTaken(place, name, twice.Key));
        }

        foreach (var twice in columns.Where(column => column.IsOfPerson).GroupBy(column => column.Vault).Where(group => group.Count() > 1))
        {
            faults.Add(ContractFaults.IdentifierTwice(place, name, twice.Select(column => column.Name)));
        }

        string[] made = [RelationShape.LineColumn, .. submissions.Columns.Select(column => column.Name)];
        var seen = columns.Where(column => column.IsVisible).Select(column => column.Name)
            .Concat(columns.SelectMany(column => column.Reduce).Select(reduction => reduction.Name))
            .Concat(columns.Select(column => column.EntityKey).OfType<string>())
            .Concat(made);
        foreach (var twice in seen.GroupBy(column => column, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            faults.Add(ContractFaults.ColumnTaken(place, name, twice.Key));
        }

        var ordered = columns.Where(column => column.Width > 0).OrderBy(column => column.Start).ToArray();
        foreach (var (before, after) in ordered.Zip(ordered.Skip(1)).Where(pair => format is FileFormat.FixedWidth && pair.First.Start + pair.First.Width > pair.Second.Start))
        {
            faults.Add(ContractFaults.ColumnPlace(place, after.Name, $"begins before '{before.Name}' ends"));
        }
    }

    private ImmutableArray<string> Key(YamlNode item, string file, ImmutableArray<SourceColumn> columns)
    {
        if (item is not YamlSequence list)
        {
            faults.Add(ContractFaults.TypeMismatch(item.Place, "an item of 'unique'", "a list of columns", item.Shape));
            return [];
        }

        var names = list.Items.Select(part => Values.Name(part, "a column of 'unique'", faults)).OfType<Located<string>>().ToImmutableArray();
        RefuseUnknown(names, file, columns.Select(column => column.Name));
        return [.. names.Select(name => name.Value)];
    }
}
