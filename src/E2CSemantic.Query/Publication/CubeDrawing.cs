using System.Collections.Immutable;
using System.Numerics;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Privacy.Sampling;
using E2CSemantic.Query.Planning;
using E2CSemantic.Query.Release;

namespace E2CSemantic.Query.Publication;

/// <summary>Completes a cube's declared domain and adds the noise, cell by cell in declared order.</summary>
internal static class CubeDrawing
{
    public static DrawnCube Draw(RawTable raw, CubePlan plan, IUniformSource source)
    {
        var space = new CellSpace(plan.Dimensions);
        ImmutableArray<string> exact = [.. MetricStatistics.Bounded(plan.Metric).Select(statistic => statistic.Name)];
        var years = plan.Info.Years.ToDictionary(year => year, _ => new CellCounts(space.Count, exact));
        var schoolYears = raw.Integers(StarColumns.SchoolYear);
        for (var row = 0; row < raw.RowCount; row++)
        {
            years[new SchoolYear((int)schoolYears.Values[row]!.Value)].Read(raw, row, space.CellOf(raw, row));
        }

        var cells = ImmutableArray.CreateBuilder<DrawnCell>();
        foreach (var year in plan.Info.Years)
        {
            for (var cell = 0; cell < space.Count; cell++)
            {
                cells.Add(new(year, space.MembersAt(cell), [.. plan.Info.Statistics.Select(statistic => Noisy(statistic, years[year], cell, source))]));
            }
        }

        return new(
            plan.Info.Table, [.. plan.Info.By.Select(name => name.Value)], [.. plan.Info.Statistics.Select(statistic => statistic.Name)], cells.ToImmutable());
    }

    private static long Noisy(PublishedStatistic statistic, CellCounts counts, int cell, IUniformSource source)
    {
        var exact = statistic.Name is StatisticColumn.Rest
            ? counts[StatisticColumn.People][cell] - counts[StatisticColumn.Yes][cell]
            : counts[statistic.Name][cell];
        return (long)statistic.Mechanism.AddNoise(source, new BigInteger(exact));
    }
}
