namespace E2CSemantic.Warehouse.Upgrading;

/// <summary>A source's part of the star.</summary>
/// <param name="Source">The source.</param>
/// <param name="StarVersion">The version of the star whose tables are in it.</param>
/// <param name="IsPresent">Whether its tables are as the star has them; if not, it is carried over.</param>
/// <param name="LoadedAt">When it was loaded.</param>
/// <param name="People">The people in the source's files.</param>
/// <param name="Rows">The rows of the tables that the source fills.</param>
public sealed record StarPartStatus(string Source, int StarVersion, bool IsPresent, DateTimeOffset LoadedAt, long People, long Rows);
