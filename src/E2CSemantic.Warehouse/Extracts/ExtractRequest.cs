namespace E2CSemantic.Warehouse.Extracts;

/// <summary>What is to be written.</summary>
/// <param name="Project">The project, whose codes stand in the place of keys.</param>
/// <param name="Release">The id of the release.</param>
/// <param name="Table">The fact.</param>
/// <param name="Folder">Where to; it is empty or not there.</param>
/// <param name="Parquet">Whether as Parquet; otherwise as CSV.</param>
/// <param name="Who">Who has it written.</param>
public sealed record ExtractRequest(string Project, string Release, string Table, string Folder, bool Parquet, string Who);
