namespace E2CSemantic.Warehouse.Loading;

/// <summary>A window of a year and whether its files have come.</summary>
/// <param name="Source">The source.</param>
/// <param name="Submission">Its id within the source.</param>
/// <param name="Due">The last day on which it is in time.</param>
/// <param name="ReceivedAt">When it was accepted; null while it was not.</param>
/// <param name="IsOverdue">Whether the day has passed without it.</param>
public sealed record ExpectedSubmission(string Source, string Submission, DateOnly Due, DateTimeOffset? ReceivedAt, bool IsOverdue);
