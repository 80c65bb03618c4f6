using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Query.Planning;

namespace E2CSemantic.Query.Publication;

/// <summary>
/// The table that publishing stores a cube in, as the definitions alone tell it. A release holds it where the version answers years of the release.
/// </summary>
/// <param name="Name">The table, as in <see cref="PublishedCubeInfo.Table"/>.</param>
/// <param name="Metric">The version that is drawn.</param>
/// <param name="By">The dimensions, in the metric's declared order.</param>
/// <param name="Statistics">The noisy columns, in stored order.</param>
/// <param name="ShownFrom">The smallest noisy count of people at which PUBLIC is shown a cell; at least 1.</param>
public sealed record PublishedTable(
    string Name,
    MetricDefinition Metric,
    ImmutableArray<DimensionName> By,
    ImmutableArray<PublishedStatistic> Statistics,
    long ShownFrom)
{
    /// <summary>The column of the school year, written as its spring year.</summary>
    public static string YearColumn => StarColumns.SchoolYear;

    /// <summary>The columns that tell a cell from the others: the school year and one for each dimension.</summary>
    public ImmutableArray<string> KeyColumns => [YearColumn, .. By.Select(dimension => dimension.Value)];

    /// <summary>The people of a cell as PUBLIC is answered, a scalar SQL expression over the columns; null where withheld.</summary>
    public string PeopleText => ReleasedCellText.People(this);

    /// <summary>The metric's value in a cell as PUBLIC is answered but not rounded, a scalar SQL expression over the columns; null where withheld.</summary>
    public string ValueText => ReleasedCellText.Value(this);
}
