using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;

namespace E2CSemantic.Warehouse.DeIdentification.Storage;

/// <summary>
/// What a vault holds: its data key wrapped by the master key, and, sealed with the data key, the list of its segments and the secret
/// from which match keys are made. The file is replaced by one rename, which is the only commit point.
/// </summary>
internal sealed record VaultManifest(string DataKeyId, byte[] DataKey, VaultManifest.Body Contents)
{
    public const string FileName = "manifest";

    private const int NonceLength = 12;
    private const int IdLength = 16;
    private const int HeaderLength = 8 + 8 + IdLength + NonceLength + ChunkCipher.TagLength + VaultKey.Length;

    public static VaultManifest New()
    {
        var manifest = new VaultManifest("", [], new(0, RandomNumberGenerator.GetBytes(VaultKey.Length), []));
        return manifest.WithNewDataKey();
    }

    public VaultManifest WithNewDataKey() => this with
    {
        DataKeyId = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdLength)),
        DataKey = RandomNumberGenerator.GetBytes(VaultKey.Length),
    };

    public VaultManifest With(IEnumerable<SegmentInfo> segments) =>
        this with { Contents = Contents with { Generation = Contents.Generation + 1, Segments = [.. segments] } };

    /// <exception cref="VaultDamagedException">The file is not what was written.</exception>
    /// <returns>The manifest; null if it is wrapped by another key.</returns>
    public static VaultManifest? Read(string folder, VaultKey key)
    {
        var path = Path.Combine(folder, FileName);
        var bytes = File.ReadAllBytes(path);
        var rest = bytes.AsSpan();
        if (rest.Length < HeaderLength + NonceLength + ChunkCipher.TagLength || !Take(ref rest, 8).SequenceEqual("E2CVLT01"u8))
        {
            throw new VaultDamagedException(path);
        }

        if (!Take(ref rest, 8).SequenceEqual(key.Fingerprint.AsSpan()))
        {
            return null;
        }

        try
        {
            var id = Take(ref rest, IdLength);
            var wrapped = Take(ref rest, NonceLength + ChunkCipher.TagLength + VaultKey.Length);
            var dataKey = new byte[VaultKey.Length];
            Open(key.Wrapping, wrapped, id, dataKey);
            var body = new byte[rest.Length - NonceLength - ChunkCipher.TagLength];
            Open(dataKey, rest, bytes.AsSpan(0, HeaderLength), body);
            return new(Convert.ToHexStringLower(id), dataKey, JsonSerializer.Deserialize<Body>(body)!);
        }
        catch (AuthenticationTagMismatchException)
        {
            throw new VaultDamagedException(path);
        }
    }

    public void Write(string folder, VaultKey key)
    {
        var id = Convert.FromHexString(DataKeyId);
        byte[] header = [.. "E2CVLT01"u8, .. key.Fingerprint, .. id, .. Seal(key.Wrapping, DataKey, id)];
        byte[] bytes = [.. header, .. Seal(DataKey, JsonSerializer.SerializeToUtf8Bytes(Contents), header)];
        var path = Path.Combine(folder, FileName);
        File.Delete(path + ".new");
        using (var file = OwnerFile.Create(path + ".new"))
        {
            file.Write(bytes);
            file.Flush(flushToDisk: true);
        }

        File.Move(path + ".new", path, overwrite: true);
    }

    private static byte[] Seal(ReadOnlySpan<byte> key, ReadOnlySpan<byte> plain, ReadOnlySpan<byte> associated)
    {
        // Random nonces: one key seals few manifests, far below the 2^32 that NIST SP 800-38D allows.
        var bytes = new byte[NonceLength + ChunkCipher.TagLength + plain.Length];
        RandomNumberGenerator.Fill(bytes.AsSpan(0, NonceLength));
        using var cipher = new AesGcm(key, ChunkCipher.TagLength);
        cipher.Encrypt(
            bytes.AsSpan(0, NonceLength), plain, bytes.AsSpan(NonceLength + ChunkCipher.TagLength), bytes.AsSpan(NonceLength, ChunkCipher.TagLength), associated);
        return bytes;
    }

    private static void Open(ReadOnlySpan<byte> key, ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> associated, Span<byte> plain)
    {
        using var cipher = new AesGcm(key, ChunkCipher.TagLength);
        cipher.Decrypt(
            bytes[..NonceLength], bytes[(NonceLength + ChunkCipher.TagLength)..], bytes.Slice(NonceLength, ChunkCipher.TagLength), plain, associated);
    }

    private static Span<byte> Take(ref Span<byte> rest, int length)
    {
        var taken = rest[..length];
        rest = rest[length..];
        return taken;
    }

    /// <summary>The sealed part.</summary>
    /// <param name="Generation">How often it was written.</param>
    /// <param name="Secret">The secret of match tokens; it outlives every rotation, because erased identifiers cannot be hashed anew.</param>
    /// <param name="Segments">The segments in the order of their logs.</param>
    internal sealed record Body(long Generation, byte[] Secret, ImmutableArray<SegmentInfo> Segments);
}
