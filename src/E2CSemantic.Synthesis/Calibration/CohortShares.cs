using System.Collections.Immutable;

namespace E2CSemantic.Synthesis.Calibration;

/// <summary>
/// The shares of a cohort's end states in parts per million, so that the four-year rate is the published one and the yearly dropouts of all classes
/// together meet the annual series; they are met exactly by <see cref="Strata"/>.
/// </summary>
internal static class CohortShares
{
    /// <summary>Of all dropouts of a year, how many (percent) are in their first four years; the others come later.</summary>
    public const int DropoutsInTime = 80;

    /// <summary>Pupils of grades 9 to 12 in October for each hundred members of a cohort.</summary>
    public const int HighSchoolSize = 398;

    // Dropping out is likelier later: percent of the mean by year of high school.
    private static readonly int[] _byYear = [80, 100, 110, 110];

    /// <summary>The share of every end state; they add up to a million.</summary>
    public static int[] Of(int cohort)
    {
        var shares = new int[8];
        var graduates = Published.GraduationOf(cohort);
        for (var year = 0; year < 4; year++)
        {
            shares[year] = (int)((long)Published.DropoutOf(cohort - 3 + year) * DropoutsInTime * HighSchoolSize / 400 * _byYear[year] / 10_000);
        }

        shares[(int)EndState.Expelled] = cohort < 2014 ? 2_000 : 300;
        shares[(int)EndState.Completer] = 9_000;
        shares[(int)EndState.Graduate] = graduates;
        var rest = 1_000_000 - shares.Sum();
        shares[(int)EndState.StillEnrolled] = Math.Max(15_000, rest);
        shares[(int)EndState.Dropout4] += Math.Min(0, rest - 15_000);
        return shares;
    }

    /// <summary>Of those still enrolled after four years, how many in a million drop out in the fifth.</summary>
    public static int FifthYearDropouts(int cohort) =>
        (int)Math.Min(600_000, (long)Published.DropoutOf(cohort + 1) * (100 - DropoutsInTime) * HighSchoolSize * 100 / Of(cohort)[(int)EndState.StillEnrolled]);

    /// <summary>Of those still enrolled after four years, how many in a million graduate in the fifth.</summary>
    public const int FifthYearGraduates = 460_000;

    /// <summary>Of those still enrolled after four years, how many in a million had dropped out for less than a summer: they are not counted as dropouts.</summary>
    public const int ReturningOfLong = 250_000;

    /// <summary>Deals the members of a cohort out to strata and, in each, to end states; what rounding leaves in one stratum goes to the next.</summary>
    public static ImmutableArray<Stratum> Strata(int cohort, int members)
    {
        var shares = Of(cohort);
        var cells = Cells(cohort, members);
        var mean = Math.Max(1, cells.Sum(cell => (long)cell.Count * Races.HardshipOf(cell.Race, cell.IsPoor)));
        var strata = ImmutableArray.CreateBuilder<Stratum>(cells.Count);
        var due = new long[7];
        var given = new long[7];
        var start = 0;
        foreach (var (race, isPoor, count) in cells)
        {
            var ends = new int[8];
            var filled = 0;
            for (var state = 0; state < 7; state++)
            {
                // mean / members is the mean hardship: count * share * hardship / mean hardship.
                due[state] += (long)((Int128)count * shares[state] * Races.HardshipOf(race, isPoor) * members / mean);
                var wanted = ((due[state] + 500_000) / 1_000_000) - given[state];
                var part = (int)Math.Clamp(wanted, 0, count - filled);
                given[state] += part;
                filled += part;
                ends[state] = filled;
            }

            ends[7] = count;
            strata.Add(new(race, isPoor, start, count, [.. ends]));
            start += count;
        }

        return strata.ToImmutable();
    }

    private static List<(int Race, bool IsPoor, int Count)> Cells(int cohort, int members)
    {
        var cells = new List<(int, bool, int)>();
        var (seen, given) = (0L, 0L);
        for (var race = 0; race < Races.Count; race++)
        {
            for (var poor = 0; poor < 2; poor++)
            {
                seen += (long)Races.ShareOf(race, cohort) * (poor == 1 ? Races.PoorOf(race) : 1_000_000 - Races.PoorOf(race)) / 1_000_000;
                var due = race == Races.Count - 1 && poor == 1 ? members : members * seen / 1_000_000;
                cells.Add((race, poor == 1, (int)(due - given)));
                given = due;
            }
        }

        return cells;
    }
}
