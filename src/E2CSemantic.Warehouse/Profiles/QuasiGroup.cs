using System.Collections.Immutable;
using E2CSemantic.Model;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Star;

namespace E2CSemantic.Warehouse.Profiles;

/// <summary>People of one table, divided into classes by what is commonly known of them.</summary>
/// <param name="Name">Lower snake case.</param>
/// <param name="Description">Who is meant.</param>
/// <param name="Table">The table whose rows they are.</param>
/// <param name="Person">The column of the person's key.</param>
/// <param name="QuasiIdentifiers">What is commonly known.</param>
/// <param name="Sensitive">What must not follow from it.</param>
/// <param name="MostBelowK">The largest share of people in classes below k; null where it is told and not judged.</param>
/// <param name="MostAlike">The largest share of people in classes that give a sensitive value away; null where it is told and not judged.</param>
/// <param name="Place">Where it is declared.</param>
public sealed record QuasiGroup(
    string Name,
    string Description,
    StarTable Table,
    string Person,
    ImmutableArray<ColumnPath> QuasiIdentifiers,
    ImmutableArray<SensitiveColumn> Sensitive,
    Fraction? MostBelowK,
    Fraction? MostAlike,
    SourcePlace Place)
{
    /// <summary>What divides people in every combination, such as the year; empty for nothing.</summary>
    public ImmutableArray<ColumnPath> Always { get; init; } = [];

    /// <summary>
    /// How many of the quasi-identifiers someone is taken to know at once: each combination of so many is a division of its own, and the
    /// worst is judged. Null for all together.
    /// </summary>
    public int? AtOnce { get; init; }
}
