using System.Collections.Immutable;
using System.Security.Cryptography;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Reading.Yaml;
using E2CSemantic.Model.Star;
using E2CSemantic.Warehouse.Contracts.Reading;

namespace E2CSemantic.Warehouse.Contracts;

/// <summary>Reads source contracts strictly against the star: every fault is told at once, with its place.</summary>
public static class SourceContractReader
{
    private static readonly KeyList ContractKeys = KeyList.Of(
        "source", "version", "jurisdiction?", "provider", "description", "precedence?", "first_year?", "windows?", "calendar?", "identity?", "elements?", "tables?",
        "files", "code_maps?", "rules?", "load");

    private static readonly Dictionary<string, SourceIdentity> Identities = new(StringComparer.Ordinal)
    {
        ["source"] = SourceIdentity.Source,
        ["person"] = SourceIdentity.Person,
        ["staff"] = SourceIdentity.Staff,
    };

    /// <summary>Reads one contract.</summary>
    /// <param name="path">The file, <c>warehouse/sources/SOURCE.yaml</c>; places name it as given.</param>
    /// <param name="star">The star that the source fills.</param>
    public static Outcome<SourceContract> Read(string path, StarSchema star)
    {
        var faults = new FaultList();
        var contract = YamlFile.Read(path, faults) is { } root && MappingReader.Open(root, "a source contract", ContractKeys, faults) is { } mapping
            ? Read(mapping, path, star, faults)
            : null;
        return contract is null || faults.Count > 0 ? faults.Sorted() : contract;
    }

    private static SourceContract? Read(MappingReader mapping, string path, StarSchema star, FaultList faults)
    {
        var source = mapping.Name("source");
        var expected = Path.GetFileNameWithoutExtension(path);
        if (source is not null && source.Value != expected)
        {
            faults.Add(ContractFaults.SourceName(source.Place, source.Value, expected));
        }

        var version = mapping.Integer("version", 1, 9999);
        var jurisdiction = mapping.Name("jurisdiction");
        var (provider, described) = ProviderReader.Read(mapping);
        var description = mapping.Text("description");
        var precedence = mapping.Integer("precedence", 1, 100) ?? SourceContract.UsualPrecedence;
        var submissions = new SubmissionsReader(mapping, faults);
        var identity = mapping.Word("identity", Identities) ?? SourceIdentity.Source;
        var relations = new Relations(faults);
        var codes = new CodeMaps(mapping, faults);
        var files = Files(mapping, new(submissions, identity, codes, star, faults), relations, faults);
        foreach (var table in mapping.Entries("tables").Where(table => !star.Tables.ContainsKey(table.Key.Text)))
        {
            faults.Add(ContractFaults.TablesUnread(table.Key.Place, table.Key.Text));
        }

        var (rules, targets) = ContractBody.Read(mapping, codes, relations, star, faults);
        return source is null || version is null || provider is null || description is null
            ? null
            : new(source.Value, version.Value, provider.Value, description.Value, files, rules, targets, Hash(path))
            {
                Jurisdiction = jurisdiction?.Value,
                ProviderDescription = described,
                Precedence = precedence,
                FirstYear = submissions.First,
                Windows = submissions.Windows,
                Calendar = submissions.Calendar,
                Identity = identity,
                FurtherElements = [.. mapping.Entries("elements").Select(entry => ColumnsReader.Element(entry, faults)).OfType<DataElement>()],
            };
    }

    private static ImmutableArray<SourceFile> Files(MappingReader mapping, FilesReader reader, Relations relations, FaultList faults)
    {
        var files = new List<(YamlEntry Entry, SourceFile File)>();
        foreach (var entry in mapping.Entries("files"))
        {
            var before = faults.Count;
            var name = Values.Name(entry.Key, "a file's name", faults);
            var file = reader.Read(entry);
            if (name is not null)
            {
                relations.Add(name, file is null || faults.Count > before ? null : RelationShape.Of(file));
            }

            if (file is not null)
            {
                files.Add((entry, file));
            }
        }

        var known = files.DistinctBy(pair => pair.File.Name).ToDictionary(pair => pair.File.Name, pair => pair.File, StringComparer.Ordinal);
        return [.. files.Select(pair => pair.File with { References = reader.References(pair.Entry, pair.File, known) })];
    }

    private static string Hash(string path) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));
}
