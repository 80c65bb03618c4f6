using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Reading.Yaml;
using E2CSemantic.Warehouse.DeIdentification.Linkage;

namespace E2CSemantic.Warehouse.DeIdentification;

/// <summary>Reads <c>warehouse/linkage/rules.yaml</c> strictly: every fault is told at once, with its place.</summary>
internal static class LinkageRulesReader
{
    private static readonly KeyList TopKeys = KeyList.Of("linkage", "description", "placeholders", "suffixes", "nicknames", "rules", "probabilistic");
    private static readonly KeyList RuleKeys = KeyList.Of("rule", "description", "same", "birth_date?", "agree?", "guard");
    private static readonly KeyList ModelKeys = KeyList.Of("prior", "least_people", "link", "review", "largest_block", "similar_names", "fields");
    private static readonly KeyList LevelKeys = KeyList.Of("exact", "alternate?", "similar?", "different");
    private static readonly KeyList ShareKeys = KeyList.Of("m", "u");

    private static readonly Dictionary<string, LinkageGuard> Guards = new(StringComparer.Ordinal)
    {
        ["person"] = LinkageGuard.Person,
        ["numbers"] = LinkageGuard.Numbers,
    };

    private static readonly Dictionary<string, bool> Dates = new(StringComparer.Ordinal) { ["swapped"] = true };

    public static Outcome<LinkageRules> Read(string path)
    {
        var faults = new FaultList();
        var rules = YamlFile.Read(path, faults) is { } root && MappingReader.Open(root, "the linkage rules", TopKeys, faults) is { } reader
            ? Read(reader, faults)
            : null;
        return rules is null || faults.Count > 0 ? faults.Sorted() : rules;
    }

    private static LinkageRules? Read(MappingReader reader, FaultList faults)
    {
        var version = reader.Integer("linkage", 1, 9999);
        reader.Text("description");
        var placeholders = reader.Entries("placeholders")
            .Select(entry => (Role: Role(entry.Key, faults), Texts: Texts(entry.Value, faults)))
            .Where(entry => entry.Role is not null)
            .ToFrozenDictionary(entry => entry.Role!.Value, entry => entry.Texts.ToFrozenSet(StringComparer.Ordinal));
        var suffixes = reader.Texts("suffixes").Select(suffix => suffix.Value.ToUpperInvariant()).ToFrozenSet(StringComparer.Ordinal);
        var roots = reader.Entries("nicknames")
            .SelectMany(entry => Texts(entry.Value, faults).Select(nickname => (Nickname: nickname.ToUpperInvariant(), Root: entry.Key.Text.ToUpperInvariant())))
            .DistinctBy(pair => pair.Nickname)
            .ToFrozenDictionary(pair => pair.Nickname, pair => Encoding.UTF8.GetBytes(pair.Root), StringComparer.Ordinal);
        var rules = reader.Items("rules").Select(node => Rule(node, faults)).OfType<LinkageRule>().ToImmutableArray();
        var model = reader.Mapping("probabilistic", ModelKeys) is { } mapping ? Model(mapping, faults) : null;
        return version is null || model is null ? null : new(version.Value, suffixes, roots, placeholders, rules, model);
    }

    private static LinkageRule? Rule(YamlNode node, FaultList faults)
    {
        if (MappingReader.Open(node, "a linkage rule", RuleKeys, faults) is not { } reader)
        {
            return null;
        }

        var name = reader.Name("rule");
        reader.Text("description");
        var same = Roles(reader, "same", faults);
        var agree = Roles(reader, "agree", faults);
        var guard = reader.Word("guard", Guards);
        var swapped = reader.Word("birth_date", Dates) is not null;
        if (swapped && !same.Contains(IdentityRole.BirthDate))
        {
            faults.Add(LinkageFaults.SwappedWithoutDate(reader.PlaceOf("birth_date")));
        }

        return name is null || guard is null || same.IsEmpty ? null : new(name.Value, [.. same.Order()], swapped, agree, guard.Value);
    }

    private static FellegiSunterModel? Model(MappingReader reader, FaultList faults)
    {
        var (prior, link, review) = (Share(reader, "prior", faults), Share(reader, "link", faults), Share(reader, "review", faults));
        var similar = Share(reader, "similar_names", faults);
        var (least, block) = (reader.Integer("least_people", 1, int.MaxValue), reader.Integer("largest_block", 1, 100_000));
        if (link is not null && review > link)
        {
            faults.Add(LinkageFaults.ThresholdsOrder(reader.PlaceOf("review")));
        }

        var fields = new Dictionary<IdentityRole, FieldWeights>();
        foreach (var (key, value) in reader.Entries("fields"))
        {
            if (Role(key, faults) is { } role && MappingReader.Open(value, $"'{key.Text}'", LevelKeys, faults) is { } levels)
            {
                fields.TryAdd(role, Weights(levels, faults));
            }
        }

        return prior is null || link is null || review is null || similar is null || least is null || block is null
            ? null
            : new((double)prior, least.Value, (double)link, (double)review, block.Value, (double)similar, fields.ToFrozenDictionary());
    }

    private static FieldWeights Weights(MappingReader levels, FaultList faults)
    {
        var weights = new double[(int)AgreementLevel.Exact + 1];
        double? exact = null;
        foreach (var level in Enum.GetValues<AgreementLevel>().Where(level => level is not AgreementLevel.Missing))
        {
            if (levels.Mapping(level.ToString().ToLowerInvariant(), ShareKeys) is not { } shares)
            {
                // A level that a field has not is never met.
                continue;
            }

            var m = Share(shares, "m", faults);
            if (level is AgreementLevel.Exact && shares.Node("u") is YamlScalar { Value: "by_frequency" })
            {
                exact = (double?)m;
            }
            else if (m is not null && Share(shares, "u", faults) is { } u)
            {
                weights[(int)level] = Math.Log2((double)m / (double)u);
            }
        }

        return new(weights, exact);
    }

    private static decimal? Share(MappingReader reader, string key, FaultList faults)
    {
        var value = reader.Node(key) switch
        {
            YamlScalar { Value: decimal number } => number,
            YamlScalar { Value: long whole } => whole,
            _ => (decimal?)null,
        };
        if (value is > 0 and <= 1)
        {
            return value;
        }

        if (reader.Has(key))
        {
            faults.Add(LinkageFaults.NoShare(reader.PlaceOf(key), key));
        }

        return null;
    }

    private static ImmutableArray<IdentityRole> Roles(MappingReader reader, string key, FaultList faults) =>
        [.. reader.Names(key).Select(name => Role(name.Value, name.Place, faults)).OfType<IdentityRole>()];

    private static IdentityRole? Role(YamlScalar key, FaultList faults) => Role(key.Text, key.Place, faults);

    private static IdentityRole? Role(string name, SourcePlace place, FaultList faults)
    {
        if (IdentityFields.Names.TryGetValue(name, out var role))
        {
            return role;
        }

        faults.Add(LinkageFaults.FieldUnknown(place, name, IdentityFields.Names.Keys));
        return null;
    }

    private static IEnumerable<string> Texts(YamlNode node, FaultList faults)
    {
        if (node is not YamlSequence list)
        {
            faults.Add(LinkageFaults.NoList(node.Place));
            return [];
        }

        return [.. list.Items.Select(item => Values.Text(item, "an item", faults)?.Value).OfType<string>()];
    }
}
