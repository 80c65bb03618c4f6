using E2CSemantic.Model.Diagnostics;

namespace E2CSemantic.Model.Definitions;

/// <summary>
/// Of how many of those whom a metric means its value is known: the share that another metric answers for the whole state. It travels with every answer.
/// </summary>
/// <param name="Of">The metric whose share it is.</param>
/// <param name="Minimum">The share, from 0 to 1, below which an answer has a warning; null for none.</param>
/// <param name="Place">Where it stands.</param>
public sealed record Coverage(MetricReference Of, decimal? Minimum, SourcePlace Place)
{
    /// <summary>As it is written down: <c>wf.employed_year_5@1, at least 0.5</c>.</summary>
    public override string ToString() => Minimum is { } minimum ? FormattableString.Invariant($"{Of}, at least {minimum}") : Of.ToString();
}
