using System.Collections.Immutable;

namespace E2CSemantic.Warehouse.Releases;

/// <summary>What a release holds, fixed when it is cut. Its id is the hash of its tables: the same contents have the same id on every engine.</summary>
/// <param name="Id">SHA-256, 64 lower hexadecimal digits.</param>
/// <param name="StarVersion">The version of the star that it was cut under.</param>
/// <param name="CutAt">When it was first cut.</param>
/// <param name="Sources">The sources in it, first the one whose word counts most.</param>
/// <param name="Tables">Every table with its rows and their hash.</param>
/// <param name="FactYears">For each fact and school year, its rows and people.</param>
/// <param name="SchoolYears">The spring years that it holds, ascending.</param>
/// <param name="Registries">For each dimension whose members the release lists: codes in ordinal order, the unknown member last.</param>
/// <param name="FileSha256">The hash of the bytes of the file that holds the tables; empty where an engine's server holds them.</param>
public sealed record ReleaseManifest(
    string Id,
    int StarVersion,
    DateTimeOffset CutAt,
    ImmutableArray<string> Sources,
    ImmutableArray<ReleasedTable> Tables,
    ImmutableArray<FactYear> FactYears,
    ImmutableArray<int> SchoolYears,
    ImmutableArray<ReleasedRegistry> Registries,
    string FileSha256);
