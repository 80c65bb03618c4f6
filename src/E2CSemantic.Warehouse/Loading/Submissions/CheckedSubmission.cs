using System.Collections.Immutable;
using E2CSemantic.Model.Diagnostics;

namespace E2CSemantic.Warehouse.Loading.Submissions;

/// <summary>A submission that was found, and what looking at it told.</summary>
/// <param name="Found">The submission.</param>
internal sealed record CheckedSubmission(FoundSubmission Found)
{
    /// <summary>What is wrong with it; empty where it can be taken in.</summary>
    public ImmutableArray<Diagnostic> Faults { get; init; } = [];

    /// <summary>Whether just these files were accepted before, under the same form.</summary>
    public bool IsKnown { get; init; }

    /// <summary>The SHA-256 of each file, hexadecimal.</summary>
    public string[] Hashes { get; init; } = [];

    /// <summary>The rows of each file, which lie in the landing.</summary>
    public long[] Rows { get; init; } = [];
}
