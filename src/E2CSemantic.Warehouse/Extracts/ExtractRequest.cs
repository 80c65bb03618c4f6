namespace E2CSemantic.Warehouse.Extracts;

/// <summary>What is to be written.</summary>
/// <param name="Project">The project, whose codes stand in the place of keys.</param>
/// <param name="Release">The id of the release.</param>
/// <param name="Table">The fact.</param>
/// <param name="Folder">Where to; it is empty or not there.</param>
/// <param name="Parquet">Whether as Parquet; otherwise as CSV.</param>
/// <param name="Who">Who has it written.</param>
public sealed record ExtractRequest(string Project, string Release, string Table, string Folder, bool Parquet, string Who)
{
    /// <summary>
    /// The cohort: a condition over the extract's columns, in the language of contracts, which each row meets, like
    /// <c>age_years >= 10 and age_years &lt;= 15 and english_learner_flag</c>; null for every row.
    /// </summary>
    public string? Cohort { get; init; }

    /// <summary>The researcher's file that the office links with it; null for none.</summary>
    public LinkRequest? Link { get; init; }
}
