using E2CSemantic.Model.Star;

namespace E2CSemantic.Warehouse.Profiles;

/// <summary>A column of a table, or of a dimension that the table references.</summary>
/// <param name="Reference">The column that holds the dimension's key; null for a column of the table itself.</param>
/// <param name="Table">The table that holds the column.</param>
/// <param name="Column">The column.</param>
public sealed record ColumnPath(StarColumn? Reference, StarTable Table, StarColumn Column)
{
    /// <summary>As it is written: <c>grade_key</c> or <c>person_key.sex_code</c>.</summary>
    public override string ToString() => Reference is null ? Column.Name : $"{Reference.Name}.{Column.Name}";
}
