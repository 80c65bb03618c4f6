using System.Collections.Immutable;
using System.Data.Common;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Star;
using E2CSemantic.Sql.Syntax;
using E2CSemantic.Warehouse.Contracts;
using E2CSemantic.Warehouse.Profiles;

namespace E2CSemantic.Warehouse.Anonymity;

/// <summary>Examines a source's part of the star before it is kept: a value that looks like an identifier refuses it, and its anonymity is reported.</summary>
/// <param name="star">The star.</param>
/// <param name="profile">The profile of the warehouse.</param>
internal sealed class PartExamination(StarSchema star, DeIdentificationProfile profile)
{
    /// <summary>The report, which may say that the part is not anonymous enough to be served; or every column that looks as if it identified.</summary>
    /// <param name="source">The source.</param>
    /// <param name="filled">The tables that it fills, which are examined.</param>
    /// <param name="generalisations">What its contract makes coarser, for people.</param>
    /// <param name="at">When it is measured.</param>
    /// <param name="read">Runs a statement where the part lies.</param>
    /// <param name="sourceOf">Where the rows of a table lie, under an alias: the part's own for a table that the source fills, every member for another dimension.</param>
    public Outcome<AnonymityReport> Examine(
        string source,
        ImmutableArray<string> filled,
        ImmutableArray<string> generalisations,
        DateTimeOffset at,
        Func<SelectStatement, DbDataReader> read,
        Func<string, string, TableSource> sourceOf)
    {
        var scan = new ContentScan(profile, read);
        var faults = filled.SelectMany(table => scan.Of(star.Tables[table], sourceOf)).ToImmutableArray();
        if (!faults.IsEmpty)
        {
            return faults;
        }

        var measure = new AnonymityMeasure(profile.Anonymity, read, sourceOf);
        var groups = profile.Anonymity.Groups.Where(group => filled.Contains(group.Table.Name)).Select(measure.Of).ToImmutableArray();
        return new AnonymityReport(
            source,
            profile.Name,
            profile.Version,
            profile.Hash,
            profile.Law,
            profile.Determination is { } signed ? $"{signed.Signer}, {signed.SignedOn}" : "unsigned",
            at,
            profile.Anonymity.K,
            profile.Anonymity.L,
            groups,
            generalisations);
    }

    /// <summary>What a contract makes coarser, drops or leaves to the vault, for people.</summary>
    public static ImmutableArray<string> GeneralisationsOf(SourceContract contract) =>
    [
        .. from file in contract.Files
            from column in file.Columns
            let what = $"{file.Name}.{column.Name}"
            from line in column.Reduce.Select(reduction => $"{what} kept as {reduction.Name} ({NameParts.Of(reduction.Kind.ToString())})")
                .Concat(column.Drop ? [$"{what} dropped"] : column.IsOfPerson && !column.Keep ? [$"{what} to the vault only"] : [])
            select line,
    ];
}
