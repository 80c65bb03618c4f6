using System.Collections.Immutable;
using System.Security.Cryptography;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Reading.Yaml;
using E2CSemantic.Model.Star;
using E2CSemantic.Warehouse.Profiles.Reading;

namespace E2CSemantic.Warehouse.Profiles;

/// <summary>Reads de-identification profiles strictly against the star: every fault is told at once, with its place.</summary>
public static class ProfileReader
{
    private static readonly KeyList Keys = KeyList.Of("profile", "version", "description", "law", "determination?", "treatments", "anonymity", "extract?");
    private static readonly KeyList DeterminationKeys = KeyList.Of("signer", "signed_on", "method");

    private static readonly Dictionary<string, KindTreatment> Treatments = new(StringComparer.Ordinal)
    {
        ["removed"] = KindTreatment.Removed,
        ["reduced"] = KindTreatment.Reduced,
    };

    /// <summary>Reads one profile of <paramref name="folder"/>, with the kinds of identifier beside it.</summary>
    /// <param name="folder">The folder <c>warehouse/profiles</c>.</param>
    /// <param name="name">The profile's name.</param>
    /// <param name="star">The star whose columns it names.</param>
    public static Outcome<DeIdentificationProfile> Read(string folder, string name, StarSchema star)
    {
        var path = Path.Combine(folder, $"{name}.yaml");
        if (!File.Exists(path) || $"{name}.yaml" == IdentifierKindsReader.FileName)
        {
            return ProfileFaults.Missing(folder, name, Known(folder));
        }

        var faults = new FaultList();
        var kinds = new IdentifierKindsReader(faults).Read(folder);
        var profile = YamlFile.Read(path, faults) is { } root && MappingReader.Open(root, "a profile", Keys, faults) is { } mapping
            ? Read(mapping, path, kinds, star, faults)
            : null;
        return profile is null || faults.Count > 0 ? faults.Sorted() : profile;
    }

    private static DeIdentificationProfile? Read(MappingReader mapping, string path, ImmutableArray<IdentifierKind> kinds, StarSchema star, FaultList faults)
    {
        var name = mapping.Name("profile");
        var expected = Path.GetFileNameWithoutExtension(path);
        if (name is not null && name.Value != expected)
        {
            faults.Add(ProfileFaults.Named(name.Place, name.Value, expected));
        }

        var version = mapping.Integer("version", 1, 9999);
        var description = mapping.Text("description");
        var law = mapping.Texts("law").Select(text => text.Value).ToImmutableArray();
        var determination = mapping.Mapping("determination", DeterminationKeys) is { } signed
            && signed.Text("signer") is { } signer && signed.Form("signed_on", "a day like 2026-01-31", Day) is { } day && signed.Text("method") is { } method
            ? new Determination(signer.Value, day.Value, method.Value)
            : null;
        var treated = Treated(mapping, kinds, faults);
        var anonymity = new AnonymityReader(star, faults).Read(mapping);
        var extracts = new ExtractReader(star, treated, faults).Read(mapping);
        return name is null || version is null || description is null || anonymity is null
            ? null
            : new(name.Value, version.Value, description.Value, law, determination, treated, anonymity, extracts, Hash(path));
    }

    private static ImmutableArray<TreatedKind> Treated(MappingReader mapping, ImmutableArray<IdentifierKind> kinds, FaultList faults)
    {
        var treated = new Dictionary<string, KindTreatment>(StringComparer.Ordinal);
        foreach (var (key, value) in mapping.Entries("treatments"))
        {
            if (kinds.All(kind => kind.Name != key.Text))
            {
                faults.Add(ProfileFaults.KindUnknown(key.Place, key.Text, kinds.Select(kind => kind.Name)));
            }
            else if (Values.Word(value, $"'{key.Text}'", Treatments, faults) is { } treatment)
            {
                treated.Add(key.Text, treatment);
            }
        }

        if (mapping.Has("treatments"))
        {
            foreach (var kind in kinds.Where(kind => mapping.Entries("treatments").All(entry => entry.Key.Text != kind.Name)))
            {
                faults.Add(ProfileFaults.KindUntreated(mapping.PlaceOf("treatments"), kind.Name, kind.Law));
            }
        }

        return [.. kinds.Where(kind => treated.ContainsKey(kind.Name)).Select(kind => new TreatedKind(kind, treated[kind.Name]))];
    }

    private static string? Day(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", out _) ? text : null;

    private static IEnumerable<string> Known(string folder) => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, "*.yaml").Where(file => Path.GetFileName(file) != IdentifierKindsReader.FileName)
            .Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)
        : [];

    private static string Hash(string path)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(File.ReadAllBytes(path));
        hash.AppendData(File.ReadAllBytes(Path.Combine(Path.GetDirectoryName(path)!, IdentifierKindsReader.FileName)));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
