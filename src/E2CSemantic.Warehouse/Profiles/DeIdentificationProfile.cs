using System.Collections.Immutable;

namespace E2CSemantic.Warehouse.Profiles;

/// <summary>
/// What may be in rows about people and how anonymous they must be, as versioned data under <c>warehouse/profiles/</c>. A profile says
/// what becomes of every kind of identifier that the law lists; a kind that it does not name cannot exist.
/// </summary>
/// <param name="Name">The id, lower snake case; the file's name without its ending.</param>
/// <param name="Version">From 1.</param>
/// <param name="Description">What it is for.</param>
/// <param name="Law">The paragraphs that it carries out.</param>
/// <param name="Determination">Who signed it; null while nobody has.</param>
/// <param name="Kinds">Every kind of identifier with its treatment.</param>
/// <param name="Anonymity">The thresholds.</param>
/// <param name="Extracts">What record-level extracts hold; null where the profile is of none.</param>
/// <param name="Hash">SHA-256 of the profile's bytes and of those of the kinds, hexadecimal.</param>
public sealed record DeIdentificationProfile(
    string Name,
    int Version,
    string Description,
    ImmutableArray<string> Law,
    Determination? Determination,
    ImmutableArray<TreatedKind> Kinds,
    AnonymityRule Anonymity,
    ExtractRule? Extracts,
    string Hash)
{
    /// <summary>The profile of the warehouse itself.</summary>
    public const string Internal = "expert_determination";

    /// <summary>The profile of record-level extracts.</summary>
    public const string Extract = "safe_harbor";
}
