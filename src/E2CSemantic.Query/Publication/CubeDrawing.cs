using System.Collections.Immutable;
using System.Numerics;
using E2CSemantic.Privacy.Sampling;
using E2CSemantic.Query.Release;

namespace E2CSemantic.Query.Publication;

/// <summary>Completes a cube's declared domain and adds the noise, cell by cell in declared order.</summary>
internal static class CubeDrawing
{
    public static DrawnCube Draw(RawTable raw, CubePlan plan, IUniformSource source)
    {
        var counts = new CubeCounts(raw, plan);
        var cells = ImmutableArray.CreateBuilder<DrawnCell>();
        foreach (var year in plan.Info.Years)
        {
            for (var cell = 0; cell < counts.Space.Count; cell++)
            {
                cells.Add(new(year, counts.Space.MembersAt(cell), [.. plan.Info.Statistics.Select(statistic => Noisy(statistic, counts[year], cell, source))]));
            }
        }

        return new(
            plan.Info.Table, [.. plan.Info.By.Select(name => name.Value)], [.. plan.Info.Statistics.Select(statistic => statistic.Name)], cells.ToImmutable());
    }

    /// <summary>The true number of a statistic in a cell; what has neither an outcome nor a part is what is left of the whole.</summary>
    public static long Exact(string statistic, CellCounts counts, int cell) => statistic switch
    {
        StatisticColumn.Rest => counts[StatisticColumn.People][cell] - counts[StatisticColumn.Yes][cell],
        StatisticColumn.RestAmount => counts[StatisticColumn.WholeAmount][cell] - counts[StatisticColumn.PartAmount][cell],
        _ => counts[statistic][cell],
    };

    private static long Noisy(PublishedStatistic statistic, CellCounts counts, int cell, IUniformSource source) =>
        (long)statistic.Mechanism.AddNoise(source, new BigInteger(Exact(statistic.Name, counts, cell)));
}
