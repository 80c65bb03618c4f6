using System.Numerics;
using E2CSemantic.Privacy.Accounting;
using E2CSemantic.Privacy.Mechanisms;

namespace E2CSemantic.Query.Publication;

/// <summary>A noisy column of a published cube: in each cell the true integer plus independent discrete Gaussian noise.</summary>
/// <param name="Name">The column: <c>people</c>, <c>yes</c>, <c>rest</c>, <c>measured_rows</c>, <c>centred_sum</c>, <c>measure_sum</c>, <c>part_amount</c>, <c>rest_amount</c> or <c>bin_1</c> and so on.</param>
/// <param name="SensitivitySquared">
/// The most that one person's school year can change the sum of squared differences over all cells of the statistics that share
/// <paramref name="NanoRho"/>; positive.
/// </param>
/// <param name="NanoRho">The privacy loss, in billionths of rho, that the noise was made with; positive.</param>
/// <param name="HalfWidth">The k that the size of the noise exceeds with at most this statistic's part of the row's allowed misses; of a bin alone, which no interval is made of.</param>
public sealed record PublishedStatistic(string Name, long SensitivitySquared, long NanoRho, long HalfWidth)
{
    internal GaussianMechanism Mechanism => new(Rho.FromNano(NanoRho), SensitivitySquared);

    /// <summary>The exact variance in lowest terms: <c>48</c> or <c>250/7</c>.</summary>
    internal string VarianceText
    {
        get
        {
            var variance = Mechanism.Variance;
            var divisor = BigInteger.GreatestCommonDivisor(variance.Numerator, variance.Denominator);
            var (above, below) = (variance.Numerator / divisor, variance.Denominator / divisor);
            return below.IsOne ? $"{above}" : $"{above}/{below}";
        }
    }
}
