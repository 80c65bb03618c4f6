using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Query.Planning;
using E2CSemantic.Query.Planning.Nodes;

namespace E2CSemantic.Query.Release;

/// <summary>Releases exact tables: what suppression leaves is shown as it is.</summary>
internal static class ExactRelease
{
    /// <summary>For a year, the released numbers of the cell with given member ids of <see cref="ReleasePlan.Cells"/>.</summary>
    public static Func<SchoolYear, Func<ImmutableArray<string>, ReleasedCells>> Read(RawTable raw, ReleasePlan plan)
    {
        var kind = plan.Slice.Definition.Kind;
        var space = new CellSpace(plan.Cells);
        var years = plan.Slice.Mature.ToDictionary(year => year, _ => new ExactYear(space, kind, plan.Lattice));
        var isWider = plan.Lattice.Length > plan.Cells.Length;
        var leftOut = isWider ? raw.Integers(AggregateByGroup.LeftOutName(plan.Lattice[^1].Name.Value)) : null;
        var schoolYears = raw.Integers(StarColumns.SchoolYear);
        for (var row = 0; row < raw.RowCount; row++)
        {
            var year = years[new SchoolYear((int)schoolYears.Values[row]!.Value)];
            if (leftOut is null || leftOut.Values[row] == 1)
            {
                year.ReadCell(raw, row);
            }

            if (!plan.Lattice.IsEmpty && (leftOut is null || leftOut.Values[row] == 0))
            {
                year.ReadLattice(raw, row);
            }
        }

        return year => years[year].Release(plan);
    }
}
