namespace E2CSemantic.Model.Definitions;

/// <summary>The school years for which a definition is in force, both ends included.</summary>
/// <param name="From">The first year.</param>
/// <param name="To">The last year; null while it is in force. Never before <paramref name="From"/>.</param>
public sealed record EffectiveYears(SchoolYear From, SchoolYear? To)
{
    /// <summary>
    /// The first year that the definition answers where its version is asked by name, though another rule, or none, was in force then; before
    /// <see cref="From"/>. Null where it answers its own years only.
    /// </summary>
    public SchoolYear? CastBackTo { get; init; }

    /// <summary>Whether it is in force in <paramref name="year"/>.</summary>
    public bool Contains(SchoolYear year) => From.CompareTo(year) <= 0 && (To is not { } to || year.CompareTo(to) <= 0);

    /// <summary>Whether <paramref name="year"/> is before all years in force, and answered nevertheless where the version is asked by name.</summary>
    public bool IsCastBackTo(SchoolYear year) => CastBackTo is { } first && first.CompareTo(year) <= 0 && year.CompareTo(From) < 0;

    /// <summary>As in messages: <c>2009-10 to 2013-14</c>, <c>2017-18 to now, cast back to 2002-03</c>.</summary>
    public override string ToString() => $"{From} to {To?.ToString() ?? "now"}{(CastBackTo is { } first ? $", cast back to {first}" : "")}";
}
