namespace E2CSemantic.Warehouse.Contracts;

/// <summary>One of the times in a year at which an agency sends a source's files.</summary>
/// <param name="Name">The name that stands for <c>{window}</c> in file names.</param>
/// <param name="Due">The last day on which the files are in time.</param>
/// <param name="ClosesAfterMonths">How many months after that day the window is closed to new files; null for never.</param>
public sealed record SubmissionWindow(string Name, DueDay Due, int? ClosesAfterMonths);
