using System.Buffers.Binary;
using System.Security.Cryptography;

namespace E2CSemantic.Warehouse.DeIdentification.Storage;

/// <summary>Reads one segment chunk by chunk; every chunk is whole, in its place and of this segment, or the reading ends in a fault.</summary>
internal static class SegmentReader
{
    /// <summary>The chunks in their order; each is overwritten by the next.</summary>
    /// <exception cref="VaultDamagedException">The file is not what was written.</exception>
    public static IEnumerable<ReadOnlyMemory<byte>> Chunks(string folder, SegmentInfo segment, ReadOnlyMemory<byte> dataKey)
    {
        var path = Path.Combine(folder, segment.FileName);
        using var file = Open(path, segment);
        using var cipher = new ChunkCipher(dataKey.Span, segment.Stream, segment.Id);
        var sealedBytes = new byte[ChunkCipher.TagLength + SegmentWriter.ChunkSize];
        var plain = new byte[SegmentWriter.ChunkSize];
        for (var number = 0L; number < segment.Chunks; number++)
        {
            yield return plain.AsMemory(0, Read(file, cipher, number, number == segment.Chunks - 1, sealedBytes, plain, path));
        }

        CryptographicOperations.ZeroMemory(plain);
    }

    public static void CheckLength(string folder, SegmentInfo segment)
    {
        var path = Path.Combine(folder, segment.FileName);
        if (new FileInfo(path) is not { Exists: true } found || found.Length != segment.Length)
        {
            throw new VaultDamagedException(path);
        }
    }

    private static FileStream Open(string path, SegmentInfo segment)
    {
        CheckLength(Path.GetDirectoryName(path)!, segment);
        return new(path, new FileStreamOptions { Options = FileOptions.SequentialScan, BufferSize = SegmentWriter.ChunkSize });
    }

    private static int Read(FileStream file, ChunkCipher cipher, long number, bool last, byte[] sealedBytes, byte[] plain, string path)
    {
        Span<byte> prefix = stackalloc byte[SegmentWriter.LengthPrefix];
        if (file.ReadAtLeast(prefix, prefix.Length, throwOnEndOfStream: false) < prefix.Length)
        {
            throw new VaultDamagedException(path);
        }

        var length = BinaryPrimitives.ReadInt32LittleEndian(prefix);
        if (length < ChunkCipher.TagLength || length > sealedBytes.Length
            || file.ReadAtLeast(sealedBytes.AsSpan(0, length), length, throwOnEndOfStream: false) < length
            || (last && file.Position != file.Length))
        {
            throw new VaultDamagedException(path);
        }

        try
        {
            cipher.Open(number, last, sealedBytes.AsSpan(0, length), plain.AsSpan(0, length - ChunkCipher.TagLength));
        }
        catch (AuthenticationTagMismatchException)
        {
            throw new VaultDamagedException(path);
        }

        return length - ChunkCipher.TagLength;
    }
}
