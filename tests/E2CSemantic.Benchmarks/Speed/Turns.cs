using System.Diagnostics;

namespace E2CSemantic.Benchmarks.Speed;

/// <summary>Times things in turns, so that what else the machine does falls on all of them.</summary>
internal static class Turns
{
    private const int FewestRounds = 7;
    private const int MostRounds = 101;
    private static readonly TimeSpan _enough = TimeSpan.FromSeconds(1);

    /// <summary>The median of each one's milliseconds, over at least 7 rounds and about a second; a first round warms up.</summary>
    public static double[] Milliseconds(params Action[] things)
    {
        var times = things.Select(_ => new List<double>()).ToArray();
        var begun = Stopwatch.StartNew();
        for (var round = 0; round <= FewestRounds || (round <= MostRounds && begun.Elapsed < _enough); round++)
        {
            for (var thing = 0; thing < things.Length; thing++)
            {
                var clock = Stopwatch.StartNew();
                things[thing]();
                times[thing].Add(clock.Elapsed.TotalMilliseconds);
            }
        }

        return [.. times.Select(all => all.Skip(1).Order().ElementAt((all.Count - 1) / 2))];
    }
}
