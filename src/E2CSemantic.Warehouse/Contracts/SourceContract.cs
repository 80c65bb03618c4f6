using System.Collections.Immutable;

namespace E2CSemantic.Warehouse.Contracts;

/// <summary>
/// What an agency sends and what is made of it: files with their columns, building rules in order, and the rows of the star.
/// Every name in it is declared and every value fits its column; <c>warehouse/README.md</c> describes the written form.
/// </summary>
/// <param name="Source">The id, lower snake case; the file's name without its ending.</param>
/// <param name="Version">The contract's version, from 1.</param>
/// <param name="Provider">The agency behind the files.</param>
/// <param name="Description">What the source is.</param>
/// <param name="Files">The files in declared order.</param>
/// <param name="Rules">The building rules in the order in which they run.</param>
/// <param name="Targets">The tables of the star that the source fills, dimensions first.</param>
/// <param name="Hash">SHA-256 of the contract's bytes, hexadecimal.</param>
public sealed record SourceContract(
    string Source,
    int Version,
    string Provider,
    string Description,
    ImmutableArray<SourceFile> Files,
    ImmutableArray<BuildingRule> Rules,
    ImmutableArray<StarTarget> Targets,
    string Hash);
