using System.Text;
using E2CSemantic.Model.Fixtures;
using E2CSemantic.Model.Tests.Reading;
using E2CSemantic.Testing;

namespace E2CSemantic.Model.Tests.Fixtures;

public sealed class FixtureStarTests
{
    [Theory]
    [InlineData("retention_in_grade", "people_who_leave_are_not_counted")]
    [InlineData("mobility_churn", "a_filter_by_school_keeps_churn_through_other_schools")]
    [InlineData("mean_scaled_score", "subjects_are_never_averaged_together")]
    public void Of_SpellsOutEveryTable_WithKnownOrUnknownReferences(string name, string test)
    {
        var metric = ShippedCatalog.Value.Metrics.Single(known => known.Name.Name == name);
        var star = FixtureStar.Of(ShippedCatalog.Value, metric, metric.Tests.Single(known => known.Name == test));

        Snapshot.Match(Words(star), name);
    }

    private static string Words(FixtureStar star)
    {
        var text = new StringBuilder();
        foreach (var table in star.Tables)
        {
            text.Append(table.Table.Name).Append(": ").AppendJoin(", ", table.Table.Columns.Select(column => column.Name)).Append('\n');
            foreach (var row in table.Rows)
            {
                text.Append("  ").AppendJoin(", ", row.Select(value => value switch { null => "null", "" => "''", _ => value })).Append('\n');
            }
        }

        return text.ToString();
    }
}
