using E2CSemantic.Privacy.Sampling;

namespace E2CSemantic.Privacy.Tests.Sampling;

/// <summary>A repeatable stream of bits (SplitMix64), for tests alone.</summary>
internal sealed class SeededSource(ulong seed) : IUniformSource
{
    private ulong _state = seed;

    public ulong NextBits(int count)
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15;
            var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return (mixed ^ (mixed >> 31)) >> (64 - count);
        }
    }
}
