using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace E2CSemantic.Warehouse.DeIdentification.Storage;

/// <summary>
/// AES-256-GCM over the chunks of one segment, after the STREAM construction of Hoang, Reyhanitabar, Rogaway and Vizár (2015): the
/// key is derived from the data key for this segment alone, the nonce is the chunk's number with the mark of the last chunk, and both
/// stand with the segment's id and stream in the associated data. A chunk that is cut, moved, swapped or put last does not open.
/// </summary>
internal sealed class ChunkCipher : IDisposable
{
    public const int TagLength = 16;

    private const int NonceLength = 12;
    private const int IdLength = 16;

    private readonly AesGcm _cipher;
    private readonly byte[] _associated;
    private readonly byte[] _nonce = new byte[NonceLength];

    public ChunkCipher(ReadOnlySpan<byte> dataKey, string stream, string segment)
    {
        var id = Convert.FromHexString(segment);
        Span<byte> key = stackalloc byte[VaultKey.Length];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, dataKey, key, id, "e2c vault 1 segment"u8);
        _cipher = new(key, TagLength);
        CryptographicOperations.ZeroMemory(key);
        var name = Encoding.UTF8.GetBytes(stream);
        _associated = [.. id, .. name, 0, .. new byte[sizeof(long) + 1]];
        System.Diagnostics.Debug.Assert(id.Length == IdLength);
    }

    public void Seal(long number, bool last, ReadOnlySpan<byte> plain, Span<byte> sealedBytes)
    {
        Number(number, last);
        _cipher.Encrypt(_nonce, plain, sealedBytes[TagLength..], sealedBytes[..TagLength], _associated);
    }

    /// <exception cref="AuthenticationTagMismatchException">It is not the chunk of that number of this segment.</exception>
    public void Open(long number, bool last, ReadOnlySpan<byte> sealedBytes, Span<byte> plain)
    {
        Number(number, last);
        _cipher.Decrypt(_nonce, sealedBytes[TagLength..], sealedBytes[..TagLength], plain, _associated);
    }

    public void Dispose() => _cipher.Dispose();

    private void Number(long number, bool last)
    {
        BinaryPrimitives.WriteInt64BigEndian(_nonce, number);
        _nonce[^1] = last ? (byte)1 : (byte)0;
        var tail = _associated.AsSpan(_associated.Length - sizeof(long) - 1);
        BinaryPrimitives.WriteInt64BigEndian(tail, number);
        tail[^1] = _nonce[^1];
    }
}
