using System.Collections.Immutable;
using System.Text.Json;
using E2CSemantic.Warehouse.Anonymity;

namespace E2CSemantic.Warehouse.Loading;

/// <summary>What a load did. It holds counts and hashes only, nothing of any person's row.</summary>
/// <param name="Source">The source.</param>
/// <param name="Provider">The agency behind it.</param>
/// <param name="ContractVersion">The version of the contract.</param>
/// <param name="LoadedAt">When the state was made.</param>
/// <param name="Who">Who loaded it.</param>
/// <param name="Changed">False where the same files had been loaded under the same contract already; the rest then tells of that load.</param>
/// <param name="People">The people in the source's files.</param>
/// <param name="Submissions">The submissions of which the source's part of the star is made.</param>
/// <param name="Files">Their files, each in the contract's order.</param>
/// <param name="Rules">The rules in the order in which they ran.</param>
/// <param name="Tables">The tables of the star that the source fills.</param>
public sealed record LoadReport(
    string Source,
    string Provider,
    int ContractVersion,
    DateTimeOffset LoadedAt,
    string Who,
    bool Changed,
    long People,
    ImmutableArray<LoadedSubmission> Submissions,
    ImmutableArray<AcceptedFile> Files,
    ImmutableArray<AppliedRule> Rules,
    ImmutableArray<FilledTable> Tables)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>How anonymous the source's part of the star is, under the profile of the warehouse; null for loads of before it was measured.</summary>
    public AnonymityReport? Anonymity { get; init; }

    /// <summary>The report as JSON.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Json);
}
