using System.Collections.Immutable;

namespace E2CSemantic.Warehouse.Contracts;

/// <summary>The groups in which identifiers lie.</summary>
/// <param name="Of">The group of each identifier that is listed.</param>
/// <param name="Otherwise">The group of all others, and of a missing one.</param>
public sealed record GroupCodes(ImmutableSortedDictionary<string, string> Of, string Otherwise);
