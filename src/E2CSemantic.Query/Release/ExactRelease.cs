using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Query.Planning;
using E2CSemantic.Query.Planning.Nodes;

namespace E2CSemantic.Query.Release;

/// <summary>Releases exact tables: what suppression leaves is shown as it is.</summary>
internal static class ExactRelease
{
    /// <summary>For a year, the released numbers of the cell with given member ids of the query's dimensions.</summary>
    public static Func<SchoolYear, Func<ImmutableArray<string>, ReleasedCells>> Read(RawTable raw, ReleasePlan plan)
    {
        var years = plan.Slice.Mature.ToDictionary(year => year, _ => new ExactYear(plan));
        var schoolYears = raw.Integers(StarColumns.SchoolYear);
        var leftOut = plan.Query.Rule.Complementary
            ? plan.Cells.Select(dimension => raw.Integers(AggregateByGroup.LeftOutName(dimension.Name.Value))).ToArray()
            : [];
        for (var row = 0; row < raw.RowCount; row++)
        {
            years[new SchoolYear((int)schoolYears.Values[row]!.Value)].Read(raw, row, SetOf(leftOut, row));
        }

        return year => years[year].Release();
    }

    // The bits of the dimensions that the row's set of keys leaves out.
    private static int SetOf(RawIntegers[] leftOut, int row)
    {
        var set = 0;
        for (var dimension = 0; dimension < leftOut.Length; dimension++)
        {
            set |= leftOut[dimension].Values[row] == 1 ? 1 << dimension : 0;
        }

        return set;
    }
}
