using System.Collections.Immutable;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Reading.Yaml;

namespace E2CSemantic.Warehouse.Contracts.Reading;

/// <summary>Reads the columns of a file: their types, what the vault reads of them, what is left out, and what the data dictionary says.</summary>
internal sealed class ColumnsReader(CodeMaps codes, FaultList faults)
{
    private const int LongestLine = 10_000;

    private static readonly KeyList ColumnKeys = KeyList.Of(
        "type", "header?", "start?", "width?", "format?", "scale?", "least?", "most?", "length?", "codes?", "true?", "false?", "missing?",
        "vault?", "keep?", "reduce?", "drop?", "entity?", "as?", "element?");

    private static readonly KeyList ElementKeys = KeyList.Of("id?", "class?", "law?", "standard?", "description?");

    private static readonly KeyList GroupKeys = KeyList.Of("by", "otherwise");

    private static readonly KeyList FurtherElementKeys = KeyList.Of("class?", "law?", "standard?", "description");

    private static readonly Dictionary<string, VaultRole> Roles = new(StringComparer.Ordinal)
    {
        ["state_id"] = VaultRole.StateId,
        ["local_id"] = VaultRole.LocalId,
        ["ssn"] = VaultRole.Ssn,
        ["first_name"] = VaultRole.FirstName,
        ["middle_name"] = VaultRole.MiddleName,
        ["last_name"] = VaultRole.LastName,
        ["birth_date"] = VaultRole.BirthDate,
        ["sex"] = VaultRole.Sex,
        ["postal_code"] = VaultRole.PostalCode,
        ["town"] = VaultRole.Town,
        ["staff_id"] = VaultRole.StaffId,
        ["licence"] = VaultRole.Licence,
    };

    private static readonly Dictionary<string, ReductionKind> Reductions = new(StringComparer.Ordinal)
    {
        ["year"] = ReductionKind.Year,
        ["five_years"] = ReductionKind.FiveYears,
        ["quarter"] = ReductionKind.Quarter,
        ["school_year"] = ReductionKind.SchoolYear,
    };

    private static readonly Dictionary<string, ElementClass> Classes = new(StringComparer.Ordinal)
    {
        ["identifier"] = ElementClass.Identifier,
        ["quasi_identifier"] = ElementClass.QuasiIdentifier,
        ["sensitive"] = ElementClass.Sensitive,
        ["ordinary"] = ElementClass.Ordinary,
        ["not_for_research"] = ElementClass.NotForResearch,
    };

    private readonly ColumnTypesReader _types = new(faults);

    public SourceColumn? Read(YamlEntry entry, FileFormat format)
    {
        if (Values.Name(entry.Key, "a column's name", faults) is not { } name
            || MappingReader.Open(entry.Value, $"the column '{name.Value}'", ColumnKeys, faults) is not { } column)
        {
            return null;
        }

        var vault = column.Word("vault", Roles);
        var type = _types.Read(column, vault);
        var missing = column.Items("missing").Select(Missing).OfType<string>().ToImmutableSortedSet(StringComparer.Ordinal);
        var reduce = column.Entries("reduce").Select(entry => Reduction(entry, type)).OfType<Reduction>().ToImmutableArray();
        var keep = column.Boolean("keep") ?? false;
        var drop = column.Boolean("drop") ?? false;
        var entity = column.Name("entity");
        var key = column.Name("as");
        var (start, width) = Place(column, name, format);
        if (type is null)
        {
            return null;
        }

        CheckUse(column, name, type, vault, keep, drop);
        var header = column.Text("header")?.Value ?? name.Value;
        return new(name.Value, header, type, missing, Element(column, header, type, vault))
        {
            Vault = vault,
            Keep = keep,
            Reduce = reduce,
            Drop = drop,
            Entity = entity?.Value,
            EntityKey = key?.Value,
            Start = start,
            Width = width,
        };
    }

    private void CheckUse(MappingReader column, Located<string> name, SourceType type, VaultRole? vault, bool keep, bool drop)
    {
        var wrong = drop && (vault is not null || keep || column.Has("reduce") || column.Has("entity")) ? "what is dropped is used for nothing else"
            : keep && (vault is null || type is IdentifierType) ? "only a vault column that is no identifier can be kept beside it"
            : column.Has("entity") != column.Has("as") ? "an entity needs the name of its key, and a key its entity"
            : column.Has("entity") && vault is not null ? "it identifies a person or another entity, not both"
            : vault is VaultRole.BirthDate != type is DateType && vault is not null && (vault is VaultRole.BirthDate || type is DateType) ? "birth_date is the one role of a date"
            : null;
        if (wrong is not null)
        {
            faults.Add(ContractFaults.ColumnUse(name.Place, name.Value, wrong));
        }
    }

    private (int Start, int Width) Place(MappingReader column, Located<string> name, FileFormat format)
    {
        var start = column.Integer("start", 1, LongestLine);
        var width = column.Integer("width", 1, LongestLine);
        if (format is FileFormat.FixedWidth && (!column.Has("start") || !column.Has("width")))
        {
            faults.Add(ContractFaults.ColumnPlace(name.Place, name.Value, "has no place in the line: say start and width"));
        }
        else if (format is not FileFormat.FixedWidth && (column.Has("start") || column.Has("width")))
        {
            faults.Add(ContractFaults.ColumnPlace(name.Place, name.Value, "has a place in the line, but the file is not of fixed width"));
        }

        return (start ?? 0, width ?? 0);
    }

    private Reduction? Reduction(YamlEntry entry, SourceType? type)
    {
        if (Values.Name(entry.Key, "a column of 'reduce'", faults) is not { } name)
        {
            return null;
        }

        if (type is not IdentifierType)
        {
            return Values.Word(entry.Value, $"'{name.Value}'", Reductions, faults) is { } kind ? new(name.Value, kind) : null;
        }

        return MappingReader.Open(entry.Value, $"'{name.Value}'", GroupKeys, faults) is { } group
            && group.Name("by") is { } by && group.Text("otherwise") is { } otherwise && codes.Find(by) is { } map
            ? new(name.Value, ReductionKind.Group) { Groups = new(map, otherwise.Value) }
            : null;
    }

    private static DataElement Element(MappingReader column, string header, SourceType type, VaultRole? vault)
    {
        var usual = type is IdentifierType || vault is VaultRole.BirthDate ? ElementClass.Identifier
            : vault is not null || type is DateType ? ElementClass.QuasiIdentifier
            : ElementClass.Ordinary;
        if (column.Mapping("element", ElementKeys) is not { } element)
        {
            return new(header, usual, [], "local", null);
        }

        return Element(element, element.Text("id")?.Value ?? header, usual);
    }

    /// <summary>An element that is in no file, under its id.</summary>
    public static DataElement? Element(YamlEntry entry, FaultList faults) =>
        MappingReader.Open(entry.Value, $"the element '{entry.Key.Text}'", FurtherElementKeys, faults) is { } element
            ? Element(element, entry.Key.Text, ElementClass.Ordinary)
            : null;

    private static DataElement Element(MappingReader element, string id, ElementClass usual) => new(
        id,
        element.Word("class", Classes) ?? usual,
        [.. element.Texts("law").Select(law => law.Value)],
        element.Form("standard", "'CEDS 001071', 'Ed-Fi Student' or 'local'", text => IsStandard(text) ? text : null)?.Value ?? "local",
        element.Text("description")?.Value);

    private static bool IsStandard(string text) => text is "local"
        || (text.StartsWith("CEDS ", StringComparison.Ordinal) && text.Length == 11 && text.AsSpan(5).IndexOfAnyExceptInRange('0', '9') < 0)
        || (text.StartsWith("Ed-Fi ", StringComparison.Ordinal) && text.Length > 6);

    private string? Missing(YamlNode node)
    {
        if (node is YamlScalar { Value: string text })
        {
            return text;
        }

        faults.Add(ContractFaults.TypeMismatch(node.Place, "an item of 'missing'", "text in quotes", node.Shape));
        return null;
    }
}
