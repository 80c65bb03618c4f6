using System.Collections.Immutable;

namespace E2CSemantic.Warehouse.Loading;

/// <summary>When an agency last sent anything.</summary>
/// <param name="Provider">The agency's id.</param>
/// <param name="Name">Its name for people; the id where no contract describes it.</param>
/// <param name="Sources">The sources it sends.</param>
/// <param name="LastReceivedAt">When its last submission was accepted; null if none ever was.</param>
/// <param name="Days">The whole days since then; null if none ever was.</param>
/// <param name="IsOverdue">Whether more than 365 days have passed, or it never sent anything: each agency contributes at least once a year (S.2612 section 3(c)).</param>
public sealed record ProviderStanding(string Provider, string Name, ImmutableArray<string> Sources, DateTimeOffset? LastReceivedAt, int? Days, bool IsOverdue);
