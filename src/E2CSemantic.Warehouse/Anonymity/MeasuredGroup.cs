using System.Collections.Immutable;

namespace E2CSemantic.Warehouse.Anonymity;

/// <summary>The classes of one group of people, counted by size.</summary>
/// <param name="Name">The group, as the profile names it.</param>
/// <param name="Table">The table measured.</param>
/// <param name="QuasiIdentifiers">What divides people into classes: of combinations, the worst.</param>
/// <param name="People">The people, one for each class that they are in: a pupil once a year where the year is a quasi-identifier.</param>
/// <param name="Classes">The classes.</param>
/// <param name="Sizes">People and classes by size of class.</param>
/// <param name="Alone">The people in classes of one.</param>
/// <param name="BelowK">The people in classes below k.</param>
/// <param name="MostBelowK">The largest share of people below k, like <c>1/50</c>; null where it is told and not judged.</param>
/// <param name="Sensitive">How many people's sensitive values follow from their class.</param>
/// <param name="MostAlike">The largest share of such people; null where it is told and not judged.</param>
/// <param name="Holds">Whether it is within both limits.</param>
public sealed record MeasuredGroup(
    string Name,
    string Table,
    ImmutableArray<string> QuasiIdentifiers,
    long People,
    long Classes,
    ImmutableArray<SizeBand> Sizes,
    long Alone,
    long BelowK,
    string? MostBelowK,
    ImmutableArray<MeasuredDiversity> Sensitive,
    string? MostAlike,
    bool Holds)
{
    /// <summary>Each combination of what is known at once with anybody below k, the worst first; empty where all is known together.</summary>
    public ImmutableArray<MeasuredCombination> Combinations { get; init; } = [];
}
