namespace E2CSemantic.Privacy.Tests.Sampling;

/// <summary>What a sampler should follow: probabilities of the integers around 0, from their formula in doubles.</summary>
internal sealed class Distribution
{
    private readonly double[] _probabilities;

    private Distribution(Func<int, double> weight)
    {
        var weights = new List<double> { weight(0) };
        while (weights[^1] > 1e-18 * weights[0])
        {
            weights.Add(weight(weights.Count));
        }

        var total = weights[0] + (2 * weights.Skip(1).Sum());
        _probabilities = [.. weights.Select(value => value / total)];
    }

    public int Reach => _probabilities.Length - 1;

    public double AbsoluteMean => 2 * Enumerable.Range(1, Reach).Sum(k => k * _probabilities[k]);

    public double Variance => 2 * Enumerable.Range(1, Reach).Sum(k => (double)k * k * _probabilities[k]);

    public double FourthMoment => 2 * Enumerable.Range(1, Reach).Sum(k => Math.Pow(k, 4) * _probabilities[k]);

    public static Distribution Laplace(double scale) => new(k => Math.Exp(-k / scale));

    public static Distribution Gaussian(double variance) => new(k => Math.Exp(-(double)k * k / (2 * variance)));

    public double Of(int value) => Math.Abs(value) > Reach ? 0 : _probabilities[Math.Abs(value)];

    /// <summary>P(|X| &gt; k).</summary>
    public double Tail(int k) => 2 * Enumerable.Range(k + 1, Math.Max(0, Reach - k)).Sum(value => _probabilities[value]);
}
