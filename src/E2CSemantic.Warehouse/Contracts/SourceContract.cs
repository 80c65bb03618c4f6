using System.Collections.Immutable;

namespace E2CSemantic.Warehouse.Contracts;

/// <summary>
/// What an agency sends and what is made of it: files with their columns, building rules in order, and the rows of the star.
/// Every name in it is declared and every value fits its column; <c>warehouse/README.md</c> describes the written form.
/// </summary>
/// <param name="Source">The id, lower snake case; the file's name without its ending.</param>
/// <param name="Version">The contract's version, from 1.</param>
/// <param name="Provider">The id of the agency behind the files.</param>
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
    string Hash)
{
    /// <summary>The tables of the star that it fills, each once.</summary>
    public ImmutableArray<string> Filled => [.. Targets.Select(target => target.Table).Distinct(StringComparer.Ordinal)];

    /// <summary>The precedence of a source that does not say.</summary>
    public const int UsualPrecedence = 50;

    /// <summary>The jurisdiction whose source it is; null for any.</summary>
    public string? Jurisdiction { get; init; }

    /// <summary>The agency, where this contract describes it; null where another does.</summary>
    public ProviderDescription? ProviderDescription { get; init; }

    /// <summary>1 to 100; of several sources that tell of a dimension's member, the one with the least stands.</summary>
    public int Precedence { get; init; } = UsualPrecedence;

    /// <summary>The first year of which there are submissions; null for any.</summary>
    public int? FirstYear { get; init; }

    /// <summary>The windows in the order of the year; empty where there are none.</summary>
    public ImmutableArray<SubmissionWindow> Windows { get; init; } = [];

    /// <summary>What a submission's year means.</summary>
    public SourceCalendar Calendar { get; init; }

    /// <summary>Whose identity the files hold.</summary>
    public SourceIdentity Identity { get; init; }

    /// <summary>
    /// The days from the end of the time that a file tells of (30 June of a school year, the end of a quarter or a calendar year) to the
    /// day on which the last of its windows is due; negative where that is before. Null for a source without windows.
    /// </summary>
    public int? LagOf(SourceFile file)
    {
        // Any year without a 29 February will do.
        const int Year = 2001;
        var windows = Windows.Where(window => file.Windows.IsEmpty || file.Windows.Contains(window.Name));
        return windows.Select(window => (int?)(window.Due.In(Year).DayNumber - LastDay(window, Year).DayNumber)).Max();
    }

    private DateOnly LastDay(SubmissionWindow window, int year) => Calendar switch
    {
        SourceCalendar.SchoolYear => new(year, 6, 30),
        SourceCalendar.Year => new(year, 12, 31),
        _ => new DateOnly(year, 1, 1).AddMonths(3 * (window.Name[^1] - '0')).AddDays(-1),
    };

    /// <summary>Elements that the provider keeps and does not send: the data dictionary lists them.</summary>
    public ImmutableArray<DataElement> FurtherElements { get; init; } = [];
}
