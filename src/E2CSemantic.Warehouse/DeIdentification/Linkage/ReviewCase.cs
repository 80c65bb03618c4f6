namespace E2CSemantic.Warehouse.DeIdentification.Linkage;

/// <summary>Two keys that may be one person's.</summary>
internal sealed record ReviewCase(
    long Key, long Candidate, ulong Pattern, double Probability, string Source, string Submission, DateTimeOffset At, KeyDomain Domain);
