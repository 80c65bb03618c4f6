using System.Collections.Immutable;

namespace E2CSemantic.Warehouse.Loading;

/// <summary>A submission in what a load found or kept.</summary>
/// <param name="Submission">Its id within the source.</param>
/// <param name="At">When it was accepted.</param>
/// <param name="Notes">What was noted of its time.</param>
public sealed record LoadedSubmission(string Submission, DateTimeOffset At, ImmutableArray<string> Notes);
