namespace E2CSemantic.Warehouse.Profiles;

/// <summary>A column of an extract.</summary>
/// <param name="Name">Its name there.</param>
/// <param name="Path">Where it comes from.</param>
/// <param name="IsCode">Whether a project's code stands in the place of the person's key.</param>
public sealed record ExtractColumn(string Name, ColumnPath Path, bool IsCode)
{
    /// <summary>Whether it was carried along from a researcher's file that was linked.</summary>
    public bool IsCarried { get; init; }

    /// <summary>The column as profiles write it: <c>days_absent</c>, or <c>dim_grade.grade_code</c> whatever reference leads there.</summary>
    public string Origin => Path.Reference is null ? Path.Column.Name : $"{Path.Table.Name}.{Path.Column.Name}";
}
