namespace E2CSemantic.Synthesis;

/// <summary>What state is wanted.</summary>
/// <param name="Persons">Of how many people anything is recorded, 1 to 100,000,000.</param>
/// <param name="Seed">The same seed gives the same bytes, on every platform and by any number of workers.</param>
/// <param name="FirstYear">The first school year (by its spring), from 2002.</param>
/// <param name="LastYear">The last school year, not before the first and at most 2040.</param>
/// <param name="Folder">Where the files go: a folder that does not exist or is empty.</param>
/// <param name="Workers">How many blocks of people are simulated at once; at least 1.</param>
public sealed record SynthesisRequest(int Persons, ulong Seed, int FirstYear, int LastYear, string Folder, int Workers)
{
    /// <summary>The earliest school year of which agencies have files.</summary>
    public const int EarliestYear = 2002;

    /// <summary>The latest school year that can be asked for.</summary>
    public const int LatestYear = 2040;

    /// <summary>The most people that can be asked for.</summary>
    public const int MostPersons = 100_000_000;
}
