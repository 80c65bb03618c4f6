using System.Collections.Immutable;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Star;

namespace E2CSemantic.Warehouse.Upgrading;

/// <summary>Which schema files were applied to a warehouse, and whether those that are there now are the same and more.</summary>
internal static class SchemaRecord
{
    /// <summary>What stands against applying the files of <paramref name="star"/>: a file that was applied and has changed, or one that is no longer there.</summary>
    public static ImmutableArray<Diagnostic> Check(ImmutableArray<AppliedSchemaFile> applied, StarSchema star) =>
    [
        .. from file in applied
           let now = star.Files.FirstOrDefault(known => known.Number == file.Number)
           where now?.Sha256 != file.Sha256
           select now is null ? UpgradeFaults.Missing(file) : UpgradeFaults.Changed(file, now),
    ];

    /// <summary>The record after <paramref name="star"/> was applied: what was applied before keeps its time.</summary>
    public static ImmutableArray<AppliedSchemaFile> After(ImmutableArray<AppliedSchemaFile> applied, StarSchema star, DateTimeOffset at) =>
    [
        .. star.Files.Select(file => applied.FirstOrDefault(known => known.Number == file.Number) ?? new AppliedSchemaFile(file.Number, file.Name, file.Sha256, at)),
    ];
}
