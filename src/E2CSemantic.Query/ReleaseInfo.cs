using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Query.Publication;

namespace E2CSemantic.Query;

/// <summary>What the query path knows of a release without reading a person's row.</summary>
/// <param name="Id">The hash of its contents.</param>
/// <param name="Labels">Its names for people, at least one, the first one first.</param>
/// <param name="CutAt">When it was cut.</param>
/// <param name="SchoolYears">The school years that it holds, ascending.</param>
/// <param name="Registries">
/// For every dimension whose members a registry table lists, those members in the order of their codes, the unknown member last.
/// </param>
/// <param name="Publication">What was published of it; null if nothing was.</param>
public sealed record ReleaseInfo(
    string Id,
    ImmutableArray<string> Labels,
    DateTimeOffset CutAt,
    ImmutableArray<SchoolYear> SchoolYears,
    ImmutableSortedDictionary<DimensionName, ImmutableArray<DimensionMember>> Registries,
    ReleasePublication? Publication)
{
    /// <summary>The name that answers give it.</summary>
    public string Label => Labels[0];

    /// <summary>The school years of each fact that has rows, ascending; empty where they are not told apart.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<SchoolYear>> FactYears { get; init; } = ImmutableSortedDictionary<string, ImmutableArray<SchoolYear>>.Empty;

    /// <summary>
    /// The school years that a metric over a fact can answer, ascending: some facts reach into years that others have not come to. The
    /// release's years where it does not tell, or was cut without the fact, which is another fault than having no rows of it.
    /// </summary>
    public ImmutableArray<SchoolYear> YearsOf(string fact) => FactYears.IsEmpty || Absent.Contains(fact) ? SchoolYears : FactYears.GetValueOrDefault(fact, []);

    /// <summary>What of the star it was cut without, the star having grown since: tables by name, columns as <c>table.column</c>.</summary>
    public ImmutableSortedSet<string> Absent { get; init; } = [];
}
