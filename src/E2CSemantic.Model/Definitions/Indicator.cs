using System.Collections.Immutable;
using E2CSemantic.Model.Diagnostics;

namespace E2CSemantic.Model.Definitions;

/// <summary>An id that states share: what a framework asks each of them, and the metric by which each answers. Another state asks by it without knowing the metric.</summary>
/// <param name="Name">The id: <c>e2w.consistent_attendance</c>.</param>
/// <param name="Title">The framework's name of it.</param>
/// <param name="Description">What the framework asks, in plain language.</param>
/// <param name="Framework">The framework.</param>
/// <param name="Standard">The recipe of a data standard, such as <c>CEDS Connect 30948</c>; null for none.</param>
/// <param name="Implementations">By jurisdiction; at least one.</param>
/// <param name="Place">Where it stands.</param>
public sealed record Indicator(
    MetricName Name, string Title, string Description, string Framework, string? Standard, ImmutableSortedDictionary<string, IndicatorImplementation> Implementations, SourcePlace Place);
