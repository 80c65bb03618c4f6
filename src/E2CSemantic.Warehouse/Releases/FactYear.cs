using E2CSemantic.Model.Star;

namespace E2CSemantic.Warehouse.Releases;

/// <summary>A fact in a school year.</summary>
/// <param name="Table">The fact.</param>
/// <param name="SchoolYear">The spring year.</param>
/// <param name="Rows">Its rows.</param>
/// <param name="People">The different people in them, pupils or staff; 0 where its rows are about nobody.</param>
public sealed record FactYear(string Table, int SchoolYear, long Rows, long People)
{
    /// <summary>The column that tells whom a row is about; null where it is about nobody.</summary>
    internal static string? PersonColumn(StarTable table) =>
        table.Column("person_key") is not null ? "person_key" : table.Column("staff_key") is not null ? "staff_key" : null;
}
