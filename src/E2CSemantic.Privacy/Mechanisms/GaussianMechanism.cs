using System.Numerics;
using E2CSemantic.Privacy.Accounting;
using E2CSemantic.Privacy.Sampling;

namespace E2CSemantic.Privacy.Mechanisms;

/// <summary>
/// Adds integer Gaussian noise to integer answers so that all answers made with one mechanism together lose a person at
/// most <see cref="Rho"/> of zero-concentrated privacy. Proof: PROOF.md, 1.
/// </summary>
public sealed record GaussianMechanism
{
    /// <summary>Fixes the noise: sigma² = sensitivitySquared / (2 rho), exactly.</summary>
    /// <param name="rho">The loss of one person over the whole vector of answers; above zero.</param>
    /// <param name="sensitivitySquared">
    /// The most that adding or removing one person can change the sum of squared differences over the whole vector of
    /// answers: cells a person can be in, times the square of the most they add to one. Above zero.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">Either is not above zero.</exception>
    public GaussianMechanism(Rho rho, BigInteger sensitivitySquared)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(rho.Nano);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(sensitivitySquared);
        Rho = rho;
        SensitivitySquared = sensitivitySquared;
    }

    public Rho Rho { get; }

    public BigInteger SensitivitySquared { get; }

    /// <summary>The parameter sigma² of the noise.</summary>
    public Ratio Variance => new(SensitivitySquared * Rho.NanoPerUnit, 2 * (BigInteger)Rho.Nano);

    /// <summary>The answer plus fresh noise; may be below zero. Each call draws again and must be paid for.</summary>
    public BigInteger AddNoise(IUniformSource source, BigInteger answer) =>
        answer + DiscreteGaussian.Sample(source, Variance);

    /// <summary>The half-width of the noise interval; see <see cref="NoiseInterval.HalfWidth"/>.</summary>
    public BigInteger HalfWidth(Ratio alpha) => NoiseInterval.HalfWidth(Variance, alpha);
}
