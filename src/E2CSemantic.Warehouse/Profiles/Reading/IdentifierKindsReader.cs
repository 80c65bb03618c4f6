using System.Collections.Immutable;
using System.Text.RegularExpressions;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Reading.Yaml;

namespace E2CSemantic.Warehouse.Profiles.Reading;

/// <summary>Reads the kinds of identifier that the law lists, and the forms by which values of a kind are known.</summary>
internal sealed class IdentifierKindsReader(FaultList faults)
{
    public const string FileName = "identifiers.yaml";

    private static readonly KeyList FileKeys = KeyList.Of("identifiers", "forms");
    private static readonly KeyList KindKeys = KeyList.Of("law", "description", "roles?", "words", "except?", "forms?");
    private static readonly KeyList FormKeys = KeyList.Of("pattern", "in");
    private static readonly Dictionary<string, bool> Amounts = new(StringComparer.Ordinal) { ["any"] = false, ["half"] = true };

    public ImmutableArray<IdentifierKind> Read(string folder)
    {
        if (YamlFile.Read(Path.Combine(folder, FileName), faults) is not { } root || MappingReader.Open(root, "the file", FileKeys, faults) is not { } file)
        {
            return [];
        }

        var forms = file.Entries("forms").Select(Form).OfType<ValueForm>().ToImmutableSortedDictionary(form => form.Name, form => form, StringComparer.Ordinal);
        return [.. file.Entries("identifiers").Select(entry => Kind(entry, forms)).OfType<IdentifierKind>()];
    }

    private ValueForm? Form(YamlEntry entry)
    {
        if (Values.Name(entry.Key, "a form's name", faults) is not { } name || MappingReader.Open(entry.Value, $"'{name.Value}'", FormKeys, faults) is not { } form)
        {
            return null;
        }

        var pattern = form.Text("pattern");
        if (pattern is not null && !IsRegular(pattern.Value))
        {
            faults.Add(ProfileFaults.Pattern(pattern.Place, name.Value));
            return null;
        }

        return form.Word("in", Amounts) is { } half && pattern is not null ? new(name.Value, pattern.Value, half) : null;
    }

    private IdentifierKind? Kind(YamlEntry entry, ImmutableSortedDictionary<string, ValueForm> forms)
    {
        if (Values.Name(entry.Key, "a kind's name", faults) is not { } name || MappingReader.Open(entry.Value, $"'{name.Value}'", KindKeys, faults) is not { } kind)
        {
            return null;
        }

        var named = ImmutableArray.CreateBuilder<ValueForm>();
        foreach (var form in kind.Names("forms"))
        {
            if (forms.TryGetValue(form.Value, out var known))
            {
                named.Add(known);
            }
            else
            {
                faults.Add(ProfileFaults.FormUnknown(form.Place, form.Value, forms.Keys));
            }
        }

        return kind.Text("law") is { } law && kind.Text("description") is { } description
            ? new(name.Value, law.Value, description.Value, Words(kind, "roles"), Words(kind, "words"), Words(kind, "except"), named.ToImmutable(), name.Place)
            : null;
    }

    private static ImmutableArray<string> Words(MappingReader kind, string key) => [.. kind.Names(key).Select(word => word.Value)];

    // The non-backtracking engine reads just the regular expressions that automata do, as those of the databases are.
    private static bool IsRegular(string pattern)
    {
        try
        {
            _ = new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
            return true;
        }
        catch (Exception problem) when (problem is ArgumentException or NotSupportedException)
        {
            return false;
        }
    }
}
