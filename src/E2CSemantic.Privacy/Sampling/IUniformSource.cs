namespace E2CSemantic.Privacy.Sampling;

/// <summary>
/// Independent, uniform random bits: the only randomness a sampler may use. In production it is
/// <see cref="SecureUniformSource"/>; only tests bind another.
/// </summary>
public interface IUniformSource
{
    /// <summary>Draws <paramref name="count"/> fresh bits, as a number from 0 to 2^count - 1.</summary>
    /// <param name="count">1 to 64.</param>
    ulong NextBits(int count);
}
