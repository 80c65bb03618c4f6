using System.Collections.Immutable;
using E2CSemantic.Model.Diagnostics;

namespace E2CSemantic.Model.Definitions;

/// <summary>A tiny state, a query and the exact rows it must answer: definition and proof move together.</summary>
/// <param name="Name">A name in snake case that says the case.</param>
/// <param name="Given">
/// The rows of each fact that the metric reads, by its name. A key of a row is a column of the fact, or a dimension that it reaches, whose value is then a member id.
/// </param>
/// <param name="Query">What is asked.</param>
/// <param name="Expect">Exactly the rows with people in them, in any order.</param>
/// <param name="Place">Where the fixture stands.</param>
public sealed record MetricFixture(
    string Name,
    ImmutableSortedDictionary<string, ImmutableArray<FixtureRow>> Given,
    FixtureQuery Query,
    ImmutableArray<FixtureRow> Expect,
    SourcePlace Place);
