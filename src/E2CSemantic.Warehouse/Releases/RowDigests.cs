using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace E2CSemantic.Warehouse.Releases;

/// <summary>
/// The hashes of rows' texts, put into buckets that are sorted and hashed here as an engine would do it (<see cref="ContentHash.Buckets"/>):
/// the processor has instructions for SHA-256 that engines in process do not use. A row takes 32 bytes until its buckets are told.
/// </summary>
internal sealed class RowDigests
{
    private const int HexDigits = 2 * SHA256.HashSizeInBytes;

    private readonly List<Digest>[] _buckets = [.. Enumerable.Range(0, 1 << (4 * ContentHash.BucketDigits)).Select(_ => new List<Digest>())];

    /// <summary>Adds a row by the UTF-8 of its text.</summary>
    public void Add(ReadOnlySpan<byte> text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(text, hash);
        _buckets[hash[0]].Add(new(
            BinaryPrimitives.ReadUInt64BigEndian(hash),
            BinaryPrimitives.ReadUInt64BigEndian(hash[8..]),
            BinaryPrimitives.ReadUInt64BigEndian(hash[16..]),
            BinaryPrimitives.ReadUInt64BigEndian(hash[24..])));
    }

    /// <summary>The buckets that have rows: the first digits of their hashes, the rows, the hash of the sorted hashes.</summary>
    public IReadOnlyList<(string Bucket, long Rows, string Digest)> Buckets()
    {
        var digests = new string[_buckets.Length];
        Parallel.For(0, _buckets.Length, bucket => digests[bucket] = HashOf(_buckets[bucket]));
        return [.. _buckets.Select((rows, i) => (Bucket: Convert.ToHexStringLower([(byte)i]), Rows: (long)rows.Count, Digest: digests[i])).Where(bucket => bucket.Rows > 0)];
    }

    private static string HashOf(List<Digest> rows)
    {
        var sorted = CollectionsMarshal.AsSpan(rows);
        sorted.Sort();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> bytes = stackalloc byte[SHA256.HashSizeInBytes];
        Span<byte> text = stackalloc byte[HexDigits];
        foreach (ref readonly var row in sorted)
        {
            row.Write(bytes);
            Convert.TryToHexStringLower(bytes, text, out _);
            hash.AppendData(text);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    // The order of the numbers, the most significant first, is the order of the hexadecimal texts.
    private readonly record struct Digest(ulong First, ulong Second, ulong Third, ulong Fourth) : IComparable<Digest>
    {
        public int CompareTo(Digest other)
        {
            var order = First.CompareTo(other.First);
            order = order != 0 ? order : Second.CompareTo(other.Second);
            order = order != 0 ? order : Third.CompareTo(other.Third);
            return order != 0 ? order : Fourth.CompareTo(other.Fourth);
        }

        public void Write(Span<byte> bytes)
        {
            BinaryPrimitives.WriteUInt64BigEndian(bytes, First);
            BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], Second);
            BinaryPrimitives.WriteUInt64BigEndian(bytes[16..], Third);
            BinaryPrimitives.WriteUInt64BigEndian(bytes[24..], Fourth);
        }
    }
}
