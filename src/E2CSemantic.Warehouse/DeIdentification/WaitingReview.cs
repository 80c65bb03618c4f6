namespace E2CSemantic.Warehouse.DeIdentification;

/// <summary>A case that a reviewer has to decide: whether two keys are one person's.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Probability">How likely the model takes it to be, 0 to 1.</param>
/// <param name="Agreement">Which fields agree and how far, without their values.</param>
/// <param name="Source">The source whose submission raised it.</param>
/// <param name="Submission">The submission.</param>
/// <param name="At">When.</param>
public sealed record WaitingReview(string Id, double Probability, string Agreement, string Source, string Submission, DateTimeOffset At);
