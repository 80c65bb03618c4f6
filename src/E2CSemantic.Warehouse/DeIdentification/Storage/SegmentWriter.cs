using System.Buffers.Binary;
using System.Security.Cryptography;

namespace E2CSemantic.Warehouse.DeIdentification.Storage;

/// <summary>
/// Writes one segment: chunks of whole entries, each sealed as it fills, the last one marked. The file counts only when the manifest
/// names it, and need not be on the disk before.
/// </summary>
internal sealed class SegmentWriter : IDisposable
{
    public const int ChunkSize = 64 * 1024;
    public const int LengthPrefix = sizeof(int);

    private readonly string _stream;
    private readonly string _id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
    private readonly string _dataKey;
    private readonly FileStream _file;
    private readonly ChunkCipher _cipher;
    private readonly byte[] _plain = new byte[ChunkSize];
    private readonly byte[] _sealed = new byte[LengthPrefix + ChunkCipher.TagLength + ChunkSize];
    private int _filled;
    private long _chunks;

    public SegmentWriter(string folder, string stream, string dataKeyId, ReadOnlySpan<byte> dataKey)
    {
        (_stream, _dataKey) = (stream, dataKeyId);
        _file = OwnerFile.Create(Path.Combine(folder, _id + ".seg"));
        _cipher = new(dataKey, stream, _id);
    }

    /// <summary>Adds an entry, which no chunk boundary will cut.</summary>
    public void Write(ReadOnlySpan<byte> entry)
    {
        if (_filled + entry.Length > ChunkSize)
        {
            Seal(last: false);
        }

        entry.CopyTo(_plain.AsSpan(_filled));
        _filled += entry.Length;
    }

    /// <summary>Seals the last chunk; nothing can be written after it.</summary>
    public SegmentInfo Complete()
    {
        Seal(last: true);
        var length = _file.Length;
        _file.Dispose();
        return new(_stream, _id, _dataKey, length, _chunks);
    }

    public void Dispose()
    {
        CryptographicOperations.ZeroMemory(_plain);
        _cipher.Dispose();
        _file.Dispose();
    }

    private void Seal(bool last)
    {
        var length = ChunkCipher.TagLength + _filled;
        BinaryPrimitives.WriteInt32LittleEndian(_sealed, length);
        _cipher.Seal(_chunks++, last, _plain.AsSpan(0, _filled), _sealed.AsSpan(LengthPrefix, length));
        _file.Write(_sealed, 0, LengthPrefix + length);
        _filled = 0;
    }
}
