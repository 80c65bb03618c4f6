using System.Collections.Immutable;
using E2CSemantic.Model;

namespace E2CSemantic.Warehouse.Profiles;

/// <summary>What record-level extracts under a profile hold, and how they are made coarser until they are anonymous.</summary>
/// <param name="OldestAge">Ages above it are one class.</param>
/// <param name="Codes">Keys of people, each with the name of the project's code that stands in its place.</param>
/// <param name="Own">The columns of facts that may leave.</param>
/// <param name="Dimensions">For each dimension its columns that may leave.</param>
/// <param name="QuasiIdentifiers">What is commonly known, as <see cref="ExtractColumn.Origin"/> writes it.</param>
/// <param name="Sensitive">What must not follow from it, with the values that may.</param>
/// <param name="Rounded">Numbers that are told as a multiple, rounded down.</param>
/// <param name="MostSuppressed">The largest share of people who may be left out because their class is too small.</param>
/// <param name="Ladder">What is made coarser, step by step.</param>
public sealed record ExtractRule(
    int OldestAge,
    ImmutableSortedDictionary<string, string> Codes,
    ImmutableSortedSet<string> Own,
    ImmutableSortedDictionary<string, ImmutableArray<string>> Dimensions,
    ImmutableSortedSet<string> QuasiIdentifiers,
    ImmutableSortedDictionary<string, ImmutableArray<string>> Sensitive,
    ImmutableSortedDictionary<string, int> Rounded,
    Fraction MostSuppressed,
    ImmutableArray<LadderStep> Ladder)
{
    /// <summary>The facts with which the office links a researcher's file; others are linked by the project's codes.</summary>
    public ImmutableSortedSet<string> OfficeLinks { get; init; } = [];
}
