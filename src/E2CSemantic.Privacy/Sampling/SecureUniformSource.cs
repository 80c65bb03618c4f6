using System.Security.Cryptography;

namespace E2CSemantic.Privacy.Sampling;

/// <summary>
/// Bits from the operating system's secure generator. Safe to share between threads. Bytes are fetched in blocks and
/// wiped as they are used, so memory never holds the bits behind noise that was already drawn.
/// </summary>
public sealed class SecureUniformSource : IUniformSource
{
    private const int BlockBytes = 1024;

    private readonly Lock _gate = new();
    private readonly byte[] _block = new byte[BlockBytes];
    private int _next = BlockBytes;

    /// <inheritdoc/>
    public ulong NextBits(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, 64);
        var size = (count + 7) / 8;
        var bits = 0UL;
        lock (_gate)
        {
            if (_next + size > BlockBytes)
            {
                RandomNumberGenerator.Fill(_block);
                _next = 0;
            }

            for (var taken = 0; taken < size; taken++)
            {
                bits = (bits << 8) | _block[_next];
                _block[_next] = 0;
                _next++;
            }
        }

        return bits >> ((8 * size) - count);
    }
}
