using System.Collections.Immutable;

namespace E2CSemantic.Synthesis.Calibration;

/// <summary>
/// Members of a cohort of one race and income. They stand in the order of how well they do; <see cref="Ends"/> divides them by how they end,
/// so that the cohort meets its shares exactly.
/// </summary>
/// <param name="Race">Index of the race.</param>
/// <param name="IsPoor">Whether their families have low income.</param>
/// <param name="Start">How many members of the cohort come before.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Ends">For each end state, where the next one begins.</param>
internal sealed record Stratum(int Race, bool IsPoor, int Start, int Count, ImmutableArray<int> Ends)
{
    public EndState EndOf(int standing)
    {
        var state = 0;
        while (standing >= Ends[state])
        {
            state++;
        }

        return (EndState)state;
    }

    /// <summary>Where the graduates begin.</summary>
    public int FirstGraduate => Ends[(int)EndState.StillEnrolled];
}
