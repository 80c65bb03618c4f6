using System.Collections.Immutable;
using E2CSemantic.Model.Checks;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Policies;
using E2CSemantic.Model.Reading.Yaml;

namespace E2CSemantic.Model.Reading;

/// <summary>Reads the disclosure policies, one file a jurisdiction; every file is checked, one is in force.</summary>
public static class PolicyReader
{
    private const long Billion = 1_000_000_000;

    private static readonly KeyList Keys = KeyList.Of("policy", "version", "description", "tiers", "release", "cubes");
    private static readonly KeyList TierKeys = KeyList.Of("PUBLIC", "PARTNER", "RESEARCHER", "ANALYST", "STEWARD");
    private static readonly KeyList RuleKeys = KeyList.Of("answers", "minimum_count?", "complementary?", "maximum_error_percent?");
    private static readonly KeyList ReleaseKeys = KeyList.Of("unit", "rho", "confidence");
    private static readonly KeyList CubeKeys = KeyList.Of("metric", "by", "share");

    private static readonly Dictionary<string, AnswerSource> Sources = new(StringComparer.Ordinal)
    {
        ["published_cubes"] = AnswerSource.PublishedCubes,
        ["exact"] = AnswerSource.Exact,
    };

    private static readonly Dictionary<string, bool> Units = new(StringComparer.Ordinal) { ["person_school_year"] = true };

    /// <summary>The policy of <paramref name="jurisdiction"/> in <paramref name="folder"/> (<c>metrics/policies</c>), its cubes checked against the metrics.</summary>
    public static Outcome<DisclosurePolicy> Read(string folder, string jurisdiction, ImmutableArray<MetricDefinition> metrics)
    {
        var faults = new FaultList();
        var policy = Read(folder, jurisdiction, new KnownMetrics(metrics, []), faults);
        return faults.Count == 0 ? policy! : faults.Sorted();
    }

    internal static DisclosurePolicy? Read(string folder, string jurisdiction, KnownMetrics metrics, FaultList faults)
    {
        DisclosurePolicy? inForce = null;
        var files = DefinitionFolder.Files(folder, faults);
        foreach (var file in files)
        {
            var policy = YamlFile.Read(file, faults) is { } root && MappingReader.Open(root, "the policy", Keys, faults) is { } reader
                ? One(file, reader, metrics, faults)
                : null;
            inForce = Path.GetFileNameWithoutExtension(file) == jurisdiction ? policy : inForce;
        }

        var known = files.Select(file => Path.GetFileNameWithoutExtension(file)!).ToArray();
        if (Directory.Exists(folder) && !known.Contains(jurisdiction))
        {
            faults.Add(ModelFaults.PolicyMissing(folder, jurisdiction, known));
        }

        return inForce;
    }

    private static DisclosurePolicy? One(string file, MappingReader reader, KnownMetrics metrics, FaultList faults)
    {
        var name = reader.Name("policy");
        if (name is not null && Path.GetFileName(file) != $"{name.Value}.yaml")
        {
            faults.Add(ModelFaults.FileLocation(name.Place, "'policy'", $"{name.Value}.yaml"));
        }

        var version = reader.Text("version");
        _ = reader.Text("description");
        var tiers = Tiers(reader);
        var (rho, confidence) = Release(reader, faults);
        var cubes = Cubes(reader, metrics, faults);
        return name is null || version is null || rho is null || confidence is null
            ? null
            : new(name.Value, version.Value, tiers, rho.Value, confidence.Value, cubes, name.Place);
    }

    private static ImmutableSortedDictionary<Tier, TierRule> Tiers(MappingReader reader)
    {
        var tiers = ImmutableSortedDictionary.CreateBuilder<Tier, TierRule>();
        if (reader.Mapping("tiers", TierKeys) is { } mapping)
        {
            foreach (var tier in Enum.GetValues<Tier>())
            {
                if (mapping.Mapping(tier.ToString().ToUpperInvariant(), RuleKeys) is { } rule && rule.Word("answers", Sources) is { } answers)
                {
                    tiers[tier] = new(answers, rule.Integer("minimum_count", 1, 1_000_000), rule.Boolean("complementary") ?? false, rule.Integer("maximum_error_percent", 1, 1000));
                }
            }
        }

        return tiers.ToImmutable();
    }

    private static (long? NanoRho, int? Confidence) Release(MappingReader reader, FaultList faults)
    {
        if (reader.Mapping("release", ReleaseKeys) is not { } release)
        {
            return (null, null);
        }

        _ = release.Word("unit", Units);
        var rho = release.Node("rho") is { } node ? Positive(node, "'rho'", Billion, faults) : null;
        var confidence = release.Node("confidence") is { } written ? Positive(written, "'confidence'", 1000, faults) : null;
        if (confidence >= 1000)
        {
            faults.Add(ModelFaults.Precision(release.PlaceOf("confidence"), "'confidence'", "a coverage below 1 in thousandths, like 0.95"));
        }

        return (rho, (int?)confidence);
    }

    // A positive rational, held as a whole number of parts; one that does not fit exactly is refused, never rounded.
    private static long? Positive(YamlNode node, string what, long parts, FaultList faults)
    {
        if (FractionOf(node) is not { } positive || positive.Numerator.Sign <= 0)
        {
            faults.Add(ModelFaults.ValueType(node.Place, what, "a positive number like 1/4", node.Shape));
            return null;
        }

        var scaled = positive * parts;
        if (!scaled.Denominator.IsOne || scaled.Numerator > long.MaxValue)
        {
            faults.Add(ModelFaults.Precision(node.Place, what, $"a whole number of 1/{parts}"));
            return null;
        }

        return (long)scaled.Numerator;
    }

    private static Fraction? FractionOf(YamlNode node) => (node as YamlScalar)?.Value switch
    {
        long whole => whole,
        decimal number => number,
        string text => Fraction.TryParse(text),
        _ => null,
    };

    private static ImmutableArray<PublishedCube> Cubes(MappingReader reader, KnownMetrics metrics, FaultList faults)
    {
        var cubes = ImmutableArray.CreateBuilder<PublishedCube>();
        foreach (var item in reader.Items("cubes"))
        {
            if (MappingReader.Open(item, "a cube", CubeKeys, faults) is not { } cube)
            {
                continue;
            }

            var metric = cube.Form("metric", "an id like k12.enrollment", MetricName.TryParse);
            var by = cube.Names("by");
            var share = cube.Form("share", "a share like 1/24 with a denominator of at most a million", Share);
            if (metric is not null)
            {
                CubeChecks.CheckMetric(metric, by, cube.PlaceOf("by"), metrics, faults);
            }

            if (metric is not null && share is not null)
            {
                cubes.Add(new(metric.Value, [.. by.Select(name => new DimensionName(name.Value))], share.Value.Numerator, share.Value.Denominator, cube.Place));
            }
        }

        CubeChecks.CheckTogether(cubes, reader.PlaceOf("cubes"), faults);
        return cubes.ToImmutable();
    }

    private static CubeShare? Share(string text) =>
        Fraction.TryParse(text) is { } share && share.Numerator.Sign > 0 && share.CompareTo(1L) <= 0 && share.Denominator <= 1_000_000
            ? new((int)share.Numerator, (int)share.Denominator)
            : null;

    private sealed record CubeShare(int Numerator, int Denominator);
}
