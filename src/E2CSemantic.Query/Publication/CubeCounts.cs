using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Query.Planning;
using E2CSemantic.Query.Release;

namespace E2CSemantic.Query.Publication;

/// <summary>The true, bounded counts of a cube over its declared domain: what the noise is added to.</summary>
internal sealed class CubeCounts
{
    private readonly ImmutableDictionary<SchoolYear, CellCounts> _years;

    public CubeCounts(RawTable raw, CubePlan plan)
    {
        Space = new(plan.Dimensions);
        ImmutableArray<string> exact = [.. MetricStatistics.Bounded(plan.Metric).Select(statistic => statistic.Name)];
        _years = plan.Info.Years.ToImmutableDictionary(year => year, _ => new CellCounts(Space.Count, exact));
        var schoolYears = raw.Integers(StarColumns.SchoolYear);
        for (var row = 0; row < raw.RowCount; row++)
        {
            _years[new SchoolYear((int)schoolYears.Values[row]!.Value)].Read(raw, row, Space.CellOf(raw, row));
        }
    }

    public CellSpace Space { get; }

    public CellCounts this[SchoolYear year] => _years[year];

    /// <summary>How many cells hold at least so many people.</summary>
    public long CellsOfAtLeast(long people) => _years.Values.Sum(year => year[StatisticColumn.People].LongCount(count => count >= people));
}
