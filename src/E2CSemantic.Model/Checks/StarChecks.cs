using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Star;

namespace E2CSemantic.Model.Checks;

/// <summary>Every dimension has its members -1 and -2, every fact a school year, and every number of a fact that identifies nothing an additivity.</summary>
internal static class StarChecks
{
    public static void Check(IEnumerable<StarTable> tables, FaultList faults)
    {
        foreach (var table in tables)
        {
            if (table.Kind is TableKind.Dimension)
            {
                if (table.NotApplicableMember is null)
                {
                    faults.Add(ModelFaults.NotApplicableMember(table.Place, table.Name, "add 'not_applicable:' beside 'unknown:'"));
                }

                continue;
            }

            if (table.Kind is TableKind.Bridge)
            {
                continue;
            }

            if (table.Column("school_year") is null)
            {
                faults.Add(ModelFaults.FactWithoutYear(table.Place, table.Name));
            }

            foreach (var column in table.Columns.Where(column => IsMeasure(table, column) && column.Measure is null))
            {
                faults.Add(ModelFaults.Measure(table.Place, $"'{table.Name}' does not say over what '{column.Name}' may be summed", $"add '{column.Name}:' under 'measures'"));
            }
        }
    }

    private static bool IsMeasure(StarTable table, StarColumn column) =>
        column.IsNumber && column.References is null && !table.Grain.Contains(column.Name);
}
