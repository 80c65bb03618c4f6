using System.Collections.Immutable;

namespace E2CSemantic.Query.Release;

/// <summary>The integers read for the cells of one school year, one array for each statistic; zero where no row came back.</summary>
internal sealed class CellCounts(int cells, ImmutableArray<string> statistics)
{
    private readonly ImmutableDictionary<string, long[]> _values = statistics.ToImmutableDictionary(name => name, _ => new long[cells]);

    public long[] this[string statistic] => _values[statistic];

    public void Read(RawTable table, int row, int cell)
    {
        foreach (var (name, values) in _values)
        {
            values[cell] = table.Integers(name).Values[row] ?? 0;
        }
    }
}
