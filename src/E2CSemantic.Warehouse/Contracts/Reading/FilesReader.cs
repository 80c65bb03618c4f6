using System.Collections.Immutable;
using System.Globalization;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Reading.Yaml;

namespace E2CSemantic.Warehouse.Contracts.Reading;

/// <summary>Reads the files of a contract and their columns.</summary>
internal sealed class FilesReader(FaultList faults)
{
    private const int LongestText = 4000;

    private static readonly KeyList FileKeys = KeyList.Of("file", "description", "encoding", "delimiter", "columns", "unique?");
    private static readonly KeyList ColumnKeys = KeyList.Of("type", "header?", "format?", "least?", "most?", "length?", "codes?", "missing?");
    private static readonly DateOnly FirstDay = new(1900, 1, 1);
    private static readonly DateOnly LastDay = new(2199, 12, 31);

    private static readonly Dictionary<string, bool> Encodings = new(StringComparer.Ordinal) { ["utf-8"] = true };

    private static readonly Dictionary<string, char> Delimiters = new(StringComparer.Ordinal)
    {
        ["comma"] = ',',
        ["semicolon"] = ';',
        ["tab"] = '\t',
        ["pipe"] = '|',
    };

    private static readonly Dictionary<string, ColumnKind> Kinds = new(StringComparer.Ordinal)
    {
        ["identifier"] = ColumnKind.Identifier,
        ["integer"] = ColumnKind.Integer,
        ["text"] = ColumnKind.Text,
        ["code"] = ColumnKind.Code,
        ["date"] = ColumnKind.Date,
    };

    private static readonly ImmutableSortedDictionary<string, string> DateFormats = ImmutableSortedDictionary.CreateRange(
        StringComparer.Ordinal,
        [
            KeyValuePair.Create("M/D/YYYY", "M/d/yyyy"), KeyValuePair.Create("MM/DD/YYYY", "MM/dd/yyyy"),
            KeyValuePair.Create("YYYY-MM-DD", "yyyy-MM-dd"), KeyValuePair.Create("YYYYMMDD", "yyyyMMdd"),
            KeyValuePair.Create("D.M.YYYY", "d.M.yyyy"),
        ]);

    private enum ColumnKind
    {
        Identifier,
        Integer,
        Text,
        Code,
        Date,
    }

    public SourceFile? Read(YamlEntry entry)
    {
        var name = entry.Key.Text;
        if (MappingReader.Open(entry.Value, $"the file '{name}'", FileKeys, faults) is not { } file)
        {
            return null;
        }

        var fileName = file.Text("file");
        file.Text("description");
        file.Word("encoding", Encodings);
        var delimiter = file.Word("delimiter", Delimiters);
        var columns = file.Entries("columns").Select(Column).OfType<SourceColumn>().ToImmutableArray();
        foreach (var twice in columns.GroupBy(column => column.Header, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            faults.Add(ContractFaults.ColumnTaken(file.PlaceOf("columns"), name, twice.Key));
        }

        if (file.Has("columns") && columns.Count(column => column.Type is IdentifierType) != 1)
        {
            faults.Add(ContractFaults.IdentifierCount(file.PlaceOf("columns"), name));
        }

        var unique = file.Items("unique").Select(item => Key(item, name, columns)).ToImmutableArray();
        return fileName is null || delimiter is null
            ? null
            : new(name, fileName.Value, delimiter.Value, columns, unique, entry.Key.Place);
    }

    private ImmutableArray<string> Key(YamlNode item, string file, ImmutableArray<SourceColumn> columns)
    {
        if (item is not YamlSequence list)
        {
            faults.Add(ContractFaults.TypeMismatch(item.Place, "an item of 'unique'", "a list of columns", item.Shape));
            return [];
        }

        var names = list.Items.Select(part => Values.Name(part, "a column of 'unique'", faults)).OfType<Located<string>>().ToArray();
        foreach (var name in names.Where(name => columns.All(column => column.Name != name.Value)))
        {
            faults.Add(ContractFaults.ColumnUnknown(name.Place, file, name.Value, columns.Select(column => column.Name)));
        }

        return [.. names.Select(name => name.Value)];
    }

    private SourceColumn? Column(YamlEntry entry)
    {
        if (Values.Name(entry.Key, "a column's name", faults) is not { } name
            || MappingReader.Open(entry.Value, $"the column '{name.Value}'", ColumnKeys, faults) is not { } column
            || column.Word("type", Kinds) is not { } kind)
        {
            return null;
        }

        RefuseOptions(column, kind);
        SourceType? type = kind switch
        {
            ColumnKind.Identifier => new IdentifierType(),
            ColumnKind.Integer => Integer(column),
            ColumnKind.Text => new TextType(column.Integer("length", 1, LongestText) ?? LongestText),
            ColumnKind.Code => new CodeType([.. column.Texts("codes").Select(code => code.Value)]),
            _ => Date(column),
        };
        var missing = column.Items("missing").Select(Missing).OfType<string>().ToImmutableSortedSet(StringComparer.Ordinal);
        return type is null ? null : new(name.Value, column.Text("header")?.Value ?? name.Value, type, missing);
    }

    private string? Missing(YamlNode node)
    {
        if (node is YamlScalar { Value: string text })
        {
            return text;
        }

        faults.Add(ContractFaults.TypeMismatch(node.Place, "an item of 'missing'", "text in quotes", node.Shape));
        return null;
    }

    private void RefuseOptions(MappingReader column, ColumnKind kind)
    {
        ReadOnlySpan<string> allowed = kind switch
        {
            ColumnKind.Identifier => [],
            ColumnKind.Integer => ["least", "most", "missing"],
            ColumnKind.Text => ["length", "missing"],
            ColumnKind.Code => ["codes", "missing"],
            _ => ["format", "least", "most", "missing"],
        };
        foreach (var option in ColumnKeys.Names)
        {
            if (option is not ("type" or "header") && column.Has(option) && !allowed.Contains(option))
            {
                faults.Add(ContractFaults.ColumnOption(column.PlaceOf(option), option, Kinds.Single(pair => pair.Value == kind).Key));
            }
        }
    }

    private static IntegerType Integer(MappingReader column) =>
        new(column.Integer("least", int.MinValue, int.MaxValue) ?? long.MinValue, column.Integer("most", int.MinValue, int.MaxValue) ?? long.MaxValue);

    private DateType? Date(MappingReader column)
    {
        if (!column.Has("format"))
        {
            faults.Add(ContractFaults.TypeMismatch(column.Place, "the format of a date", "one of " + string.Join(", ", DateFormats.Keys), "nothing"));
            return null;
        }

        var written = column.Form("format", "one of " + string.Join(", ", DateFormats.Keys), text => DateFormats.ContainsKey(text) ? text : null);
        return written is null
            ? null
            : new(DateFormats[written.Value], written.Value, Day(column, "least", FirstDay), Day(column, "most", LastDay));
    }

    private static DateOnly Day(MappingReader column, string key, DateOnly otherwise) =>
        column.Form(key, "a day like 2004-06-30", text => IsDay(text) ? text : null) is { } day
            ? DateOnly.ParseExact(day.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture)
            : otherwise;

    private static bool IsDay(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
