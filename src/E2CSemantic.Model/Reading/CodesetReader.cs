using System.Collections.Immutable;
using System.Globalization;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Reading.Yaml;
using E2CSemantic.Model.Shapes;

namespace E2CSemantic.Model.Reading;

/// <summary>Reads the sets of codes, one file a major version: <c>codesets/&lt;name&gt;/v&lt;major&gt;.yaml</c>.</summary>
internal static class CodesetReader
{
    private static readonly KeyList Keys = KeyList.Of("codeset", "version", "title", "description", "dimension", "members");

    public static Shape Shape { get; } = ShapeKey.Of(
        Keys,
        ("codeset", TextForms.Name),
        ("version", TextForms.Version),
        ("title", TextForms.Any),
        ("description", TextForms.Any),
        ("dimension", TextForms.Name),
        ("members", new Shape.List(TextForms.Any, 1)));

    /// <summary>The sets by the reference that names them; null at any fault.</summary>
    public static ImmutableSortedDictionary<string, Codeset>? Read(string folder, ImmutableSortedDictionary<DimensionName, DimensionDefinition>? dimensions, FaultList faults)
    {
        var before = faults.Count;
        var codesets = ImmutableSortedDictionary.CreateBuilder<string, Codeset>(StringComparer.Ordinal);
        foreach (var file in Files(folder))
        {
            if (YamlFile.Read(file, faults) is { } root
                && MappingReader.Open(root, "the code set", Keys, faults) is { } reader
                && One(Path.GetRelativePath(folder, file).Replace('\\', '/'), reader, dimensions, faults) is { } codeset)
            {
                codesets[codeset.Reference] = codeset;
            }
        }

        return faults.Count == before ? codesets.ToImmutable() : null;
    }

    /// <summary>The files of the folder, in ordinal order.</summary>
    public static IEnumerable<string> Files(string folder) => !Directory.Exists(folder)
        ? []
        : Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".yaml" or ".yml")
            .Select(file => file.Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    private static Codeset? One(string relative, MappingReader reader, ImmutableSortedDictionary<DimensionName, DimensionDefinition>? dimensions, FaultList faults)
    {
        var name = reader.Name("codeset");
        var version = reader.Form("version", "a version like 1.0.0", SemanticVersion.TryParse);
        var (title, description) = (reader.Text("title"), reader.Text("description"));
        var dimension = reader.Name("dimension");
        var members = reader.Texts("members");
        if (reader.Node("members") is YamlSequence { Items.IsEmpty: true })
        {
            faults.Add(ModelFaults.ListEmpty(reader.PlaceOf("members"), "'members'"));
        }

        if (name is not null && version is not null
            && string.Create(CultureInfo.InvariantCulture, $"{name.Value}/v{version.Value.Major}.yaml") is var expected && relative != expected)
        {
            faults.Add(ModelFaults.FileLocation(name.Place, "'codeset' and 'version'", expected));
        }

        if (dimension is not null && dimensions is not null)
        {
            CheckMembers(dimension, members, dimensions, faults);
        }

        return name is null || version is null || title is null || description is null || dimension is null
            ? null
            : new(name.Value, version.Value, title.Value, description.Value, new(dimension.Value), [.. members.Select(member => member.Value)], name.Place);
    }

    private static void CheckMembers(
        Located<string> name, ImmutableArray<Located<string>> members, ImmutableSortedDictionary<DimensionName, DimensionDefinition> dimensions, FaultList faults)
    {
        if (!dimensions.TryGetValue(new(name.Value), out var dimension))
        {
            faults.Add(ModelFaults.DimensionUnknown(name.Place, "metrics/dimensions", name.Value, dimensions.Keys.Select(known => known.Value)));
            return;
        }

        var declared = dimension.Members.Select(member => member.Id).ToArray();
        foreach (var member in members.Where(member => !declared.Contains(member.Value)))
        {
            faults.Add(ModelFaults.ValueUnknown(member.Place, $"a member of '{name.Value}'", member.Value, declared));
        }
    }
}
