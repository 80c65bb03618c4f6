using System.Collections.Immutable;
using E2CSemantic.Model.Diagnostics;

namespace E2CSemantic.Warehouse.Contracts;

/// <summary>An agency that sends files, as one of its contracts describes it.</summary>
/// <param name="Id">Lower snake case; the same in every contract of the agency.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="Law">The laws under which its data elements stand unless an element says otherwise.</param>
/// <param name="Upstream">Whom it has the data from; null where it gathers them itself.</param>
/// <param name="Place">Where it is described.</param>
public sealed record ProviderDescription(string Id, string Name, ImmutableArray<string> Law, string? Upstream, SourcePlace Place);
