using System.Collections.Immutable;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Reading.Yaml;

namespace E2CSemantic.Warehouse.Removal;

/// <summary>Who owns a connected record in a jurisdiction, and on what grounds a person leaves. The mechanism is the same whatever the ground.</summary>
/// <param name="Jurisdiction">The jurisdiction.</param>
/// <param name="IndividualOwns">Whether the person owns the connected record; otherwise the agencies that provided it do.</param>
/// <param name="Triggers">The grounds.</param>
/// <param name="Law">Where it is written.</param>
public sealed record LeavingPolicy(string Jurisdiction, bool IndividualOwns, ImmutableSortedSet<RemovalTrigger> Triggers, string Law)
{
    private static readonly KeyList FileKeys = KeyList.Of("jurisdictions");
    private static readonly KeyList Keys = KeyList.Of("ownership", "triggers", "law");
    private static readonly Dictionary<string, bool> Owners = new(StringComparer.Ordinal) { ["INDIVIDUAL"] = true, ["PROVIDER"] = false };

    /// <summary>The words of the triggers, as files and commands write them.</summary>
    public static ImmutableSortedDictionary<string, RemovalTrigger> Words { get; } = ImmutableSortedDictionary.CreateRange(
        StringComparer.Ordinal,
        [KeyValuePair.Create("opt_out", RemovalTrigger.OptOut), KeyValuePair.Create("removal", RemovalTrigger.Removal)]);

    /// <summary>Reads the policy of a jurisdiction from <c>warehouse/policies/leaving.yaml</c>, strictly.</summary>
    public static Outcome<LeavingPolicy> Read(string file, string jurisdiction)
    {
        var faults = new FaultList();
        if (YamlFile.Read(file, faults) is not { } root || MappingReader.Open(root, "the file", FileKeys, faults) is not { } mapping)
        {
            return faults.Sorted();
        }

        var policies = mapping.Entries("jurisdictions").Select(entry => Read(entry, faults)).OfType<LeavingPolicy>().ToImmutableArray();
        if (faults.Count > 0)
        {
            return faults.Sorted();
        }

        return policies.FirstOrDefault(policy => policy.Jurisdiction == jurisdiction) is { } found
            ? found
            : RemovalFaults.JurisdictionUnknown(jurisdiction, policies.Select(policy => policy.Jurisdiction));
    }

    private static LeavingPolicy? Read(YamlEntry entry, FaultList faults)
    {
        if (Values.Name(entry.Key, "a jurisdiction", faults) is not { } name || MappingReader.Open(entry.Value, $"'{name.Value}'", Keys, faults) is not { } policy)
        {
            return null;
        }

        var triggers = policy.Items("triggers").Select(item => Values.Word(item, "a trigger", Words, faults)).OfType<RemovalTrigger>().ToImmutableSortedSet();
        return policy.Word("ownership", Owners) is { } owns && policy.Text("law") is { } law ? new(name.Value, owns, triggers, law.Value) : null;
    }
}
