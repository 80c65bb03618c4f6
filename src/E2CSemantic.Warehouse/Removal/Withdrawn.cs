using System.Collections.Immutable;

namespace E2CSemantic.Warehouse.Removal;

/// <summary>What a provider withdrew, as the register keeps it.</summary>
/// <param name="Source">The source.</param>
/// <param name="Provider">The agency whose contribution it was.</param>
/// <param name="Submissions">The submissions that were taken out.</param>
/// <param name="Releases">The releases that no longer answer.</param>
/// <param name="At">When.</param>
/// <param name="Who">Who did it.</param>
public sealed record Withdrawn(
    string Source, string Provider, ImmutableArray<string> Submissions, ImmutableArray<string> Releases, DateTimeOffset At, string Who);
