using System.Collections.Immutable;

namespace E2CSemantic.Warehouse.Loading;

/// <summary>A submission that was checked and accepted whole. It holds counts and hashes only, nothing of any person's row.</summary>
/// <param name="Source">The source.</param>
/// <param name="Provider">The agency behind it.</param>
/// <param name="Submission">Its id within the source: the year and window, or <c>all</c>.</param>
/// <param name="Year">The year that its file names say; null where they say none.</param>
/// <param name="Window">The window; null where the source has none.</param>
/// <param name="Quarter">The quarter; null where the source is not quarterly.</param>
/// <param name="Files">Its files in the contract's order.</param>
/// <param name="ContractVersion">The version of the contract.</param>
/// <param name="ContractHash">The hash of the contract's bytes.</param>
/// <param name="Form">The hash of what the contract says of the files: while it stands, what was accepted can be read.</param>
/// <param name="At">When it was accepted.</param>
/// <param name="Who">Who loaded it.</param>
/// <param name="Notes">What was noted: that it was late, that an earlier window of its year is not there.</param>
/// <param name="Folder">The folder of its rows, below <c>accepted</c>.</param>
public sealed record AcceptedSubmission(
    string Source,
    string Provider,
    string Submission,
    int? Year,
    string? Window,
    int? Quarter,
    ImmutableArray<AcceptedFile> Files,
    int ContractVersion,
    string ContractHash,
    string Form,
    DateTimeOffset At,
    string Who,
    ImmutableArray<string> Notes,
    string Folder);
