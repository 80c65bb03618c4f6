using System.Numerics;
using E2CSemantic.Privacy.Sampling;

namespace E2CSemantic.Privacy.Tests.Sampling;

/// <summary>
/// The checks that every sampler of integers around 0 must pass: binned frequencies (S1), zero, size and variance (S2),
/// signs (S3), tails (S4). Each check rejects a true sampler with chance at most 2e-9; under 500 checks are made in
/// all, so all together they do with chance below 1e-6.
/// </summary>
internal static class Certification
{
    private const double Alpha = 2e-9;
    private const double Deviations = 6.5;

    /// <summary>The names of the checks that the sampler fails; none when it is what it should be.</summary>
    public static IReadOnlyList<string> Faults(
        Func<IUniformSource, BigInteger> sample, Distribution expected, int draws, ulong seed)
    {
        var source = new SeededSource(seed);
        var counts = new Dictionary<int, int>();
        for (var draw = 0; draw < draws; draw++)
        {
            var value = (int)sample(source);
            counts[value] = counts.GetValueOrDefault(value) + 1;
        }

        return [.. Checks(counts, expected, draws).Where(check => !check.Passes).Select(check => check.Name)];
    }

    /// <summary>Whether a count of successes fits a chance; Chernoff's bound, valid for every chance and size.</summary>
    public static bool Fits(long successes, long trials, double chance)
    {
        var share = (double)successes / trials;
        var divergence = Term(share, chance) + Term(1 - share, 1 - chance);
        return trials * divergence <= Math.Log(2 / Alpha);
    }

    private static IEnumerable<(string Name, bool Passes)> Checks(
        Dictionary<int, int> counts, Distribution expected, int draws)
    {
        yield return ("frequencies", FrequenciesFit(counts, expected, draws));
        yield return ("zeros", Fits(counts.GetValueOrDefault(0), draws, expected.Of(0)));
        var size = counts.Sum(pair => Math.Abs(pair.Key) * (double)pair.Value) / draws;
        var sizeError = Math.Sqrt((expected.Variance - (expected.AbsoluteMean * expected.AbsoluteMean)) / draws);
        yield return ("mean size", Math.Abs(size - expected.AbsoluteMean) <= Deviations * sizeError);
        var variance = counts.Sum(pair => (double)pair.Key * pair.Key * pair.Value) / draws;
        var varianceError = Math.Sqrt((expected.FourthMoment - (expected.Variance * expected.Variance)) / draws);
        yield return ("variance", Math.Abs(variance - expected.Variance) <= Deviations * varianceError);
        long positive = counts.Where(pair => pair.Key > 0).Sum(pair => pair.Value);
        long negative = counts.Where(pair => pair.Key < 0).Sum(pair => pair.Value);
        yield return ("signs", Fits(positive, positive + negative, 0.5));
        foreach (var tail in (double[])[0.01, 0.001, 0.0001])
        {
            var k = Enumerable.Range(0, expected.Reach).First(k => expected.Tail(k) <= tail);
            long beyond = counts.Where(pair => Math.Abs(pair.Key) > k).Sum(pair => pair.Value);
            yield return ($"tail {tail}", Fits(beyond, draws, expected.Tail(k)));
        }
    }

    // Pearson's statistic over single values that are expected at least 25 times, the others pooled; its upper tail by
    // the cube-root normal approximation of Wilson and Hilferty.
    private static bool FrequenciesFit(Dictionary<int, int> counts, Distribution expected, int draws)
    {
        var (statistic, bins) = (0.0, 0);
        var (restSeen, restExpected) = ((double)draws, (double)draws);
        for (var value = -expected.Reach; value <= expected.Reach; value++)
        {
            var mean = expected.Of(value) * draws;
            if (mean < 25)
            {
                continue;
            }

            var seen = counts.GetValueOrDefault(value);
            statistic += (seen - mean) * (seen - mean) / mean;
            bins++;
            restSeen -= seen;
            restExpected -= mean;
        }

        if (restExpected >= 25)
        {
            statistic += (restSeen - restExpected) * (restSeen - restExpected) / restExpected;
            bins++;
        }

        double freedom = bins - 1;
        var spread = 2 / (9 * freedom);
        return freedom < 1 || (Math.Cbrt(statistic / freedom) - (1 - spread)) / Math.Sqrt(spread) <= Deviations;
    }

    private static double Term(double share, double chance) => share == 0 ? 0 : share * Math.Log(share / chance);
}
