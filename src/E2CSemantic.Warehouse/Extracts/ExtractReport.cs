using System.Collections.Immutable;
using E2CSemantic.Warehouse.Anonymity;

namespace E2CSemantic.Warehouse.Extracts;

/// <summary>What an extract holds and how anonymous it is. It lies beside the extract and stands in the register of exports.</summary>
/// <param name="Project">The project that it is for.</param>
/// <param name="Release">The release that it was taken from.</param>
/// <param name="Table">The fact.</param>
/// <param name="File">The file's name.</param>
/// <param name="Sha256">The hash of the file's bytes, hexadecimal.</param>
/// <param name="Rows">Its rows.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="People">Its people.</param>
/// <param name="LeftOut">The share of people left out because their class was too small or gave them away, like <c>0.031</c>.</param>
/// <param name="WrittenAt">When.</param>
/// <param name="Who">Who had it written.</param>
/// <param name="Anonymity">The classes of people in it.</param>
public sealed record ExtractReport(
    string Project,
    string Release,
    string Table,
    string File,
    string Sha256,
    long Rows,
    ImmutableArray<string> Columns,
    long People,
    decimal LeftOut,
    DateTimeOffset WrittenAt,
    string Who,
    AnonymityReport Anonymity)
{
    /// <summary>The cohort that was asked for; null for every row.</summary>
    public string? Cohort { get; init; }

    /// <summary>What the office linked with it; null for nothing.</summary>
    public LinkedReport? Link { get; init; }
}
