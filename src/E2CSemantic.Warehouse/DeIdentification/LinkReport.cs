using System.Collections.Immutable;

namespace E2CSemantic.Warehouse.DeIdentification;

/// <summary>What linking a batch did, in counts alone.</summary>
/// <param name="Identities">Records, each with an identity.</param>
/// <param name="Repeats">Those whose identity came before, letter for letter.</param>
/// <param name="ByRule">How many of the others each rule linked to a known person.</param>
/// <param name="NewPeople">Those that became people of their own.</param>
/// <param name="ForReview">Those of them that a reviewer has to decide.</param>
/// <param name="Merges">People found to be one with another.</param>
/// <param name="LeftSystem">Identities of people who left the system.</param>
public sealed record LinkReport(
    long Identities, long Repeats, ImmutableSortedDictionary<string, long> ByRule, long NewPeople, long ForReview, long Merges, long LeftSystem);
