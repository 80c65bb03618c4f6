namespace E2CSemantic.Model.Definitions;

/// <summary>An approval of a version, given outside the system and named here.</summary>
/// <param name="Gate">What was approved.</param>
/// <param name="Reference">Where the decision stands: <c>DRB-2026-014</c>.</param>
/// <param name="ReviewBy">The last day on which it holds; null while it is not limited.</param>
public sealed record Approval(ApprovalGate Gate, string Reference, DateOnly? ReviewBy)
{
    /// <summary>Whether it holds on a day.</summary>
    public bool Holds(DateOnly day) => ReviewBy is not { } last || day <= last;
}
