namespace E2CSemantic.Model.Definitions;

/// <summary>The school years that a definition answers, both ends included.</summary>
/// <param name="From">The first year.</param>
/// <param name="To">The last year; null while it is in force. Never before <paramref name="From"/>.</param>
public sealed record EffectiveYears(SchoolYear From, SchoolYear? To)
{
    /// <summary>Whether <paramref name="year"/> is among them.</summary>
    public bool Contains(SchoolYear year) => From.CompareTo(year) <= 0 && (To is not { } to || year.CompareTo(to) <= 0);
}
