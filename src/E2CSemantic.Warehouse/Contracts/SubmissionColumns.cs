namespace E2CSemantic.Warehouse.Contracts;

/// <summary>The names of the columns that rows have from their submission.</summary>
internal static class SubmissionColumns
{
    public const string Year = "submission_year";
    public const string Window = "submission_window";
    public const string Quarter = "submission_quarter";
}
