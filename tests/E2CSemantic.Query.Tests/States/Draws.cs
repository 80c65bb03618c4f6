namespace E2CSemantic.Query.Tests.States;

/// <summary>Numbers that follow from a number (SplitMix64): the same rows for the same record, on every platform.</summary>
internal sealed class Draws(long seed)
{
    private ulong _state = unchecked((ulong)seed);

    /// <summary>A number from 0 up to <paramref name="below"/>, which is left out.</summary>
    public int Next(int below) => Next(0, below);

    /// <summary>A number from <paramref name="from"/> up to <paramref name="below"/>, which is left out.</summary>
    public int Next(int from, int below)
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15;
            var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return from + (int)((mixed ^ (mixed >> 31)) % (ulong)(below - from));
        }
    }
}
