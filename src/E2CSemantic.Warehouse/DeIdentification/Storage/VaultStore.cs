using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using E2CSemantic.Model.Diagnostics;

namespace E2CSemantic.Warehouse.DeIdentification.Storage;

/// <summary>
/// Encrypted append-only logs in a folder that only its owner may enter, held by one process at a time. A commit writes new segments
/// and then renames the manifest: whatever ends before leaves the last state, and what it left behind is swept at the next opening.
/// </summary>
internal sealed class VaultStore : IDisposable
{
    private readonly FileStream _hold;
    private VaultKey _key;
    private VaultManifest _manifest;

    private VaultStore(string folder, FileStream hold, VaultKey key, VaultManifest manifest)
    {
        (Folder, _hold, _key, _manifest) = (folder, hold, key, manifest);
    }

    public string Folder { get; }

    public long Generation => _manifest.Contents.Generation;

    public ImmutableArray<SegmentInfo> Segments => _manifest.Contents.Segments;

    public static Outcome<VaultStore> Open(string folder, VaultKey key)
    {
        OwnerFile.CreateFolder(folder);
        var hold = OwnerFile.TryHold(Path.Combine(folder, "lock"));
        if (hold is null)
        {
            return VaultFaults.Busy(folder);
        }

        VaultStore? store = null;
        try
        {
            var isNew = !File.Exists(Path.Combine(folder, VaultManifest.FileName));
            if (isNew && Directory.EnumerateFiles(folder, "*.seg").Any())
            {
                // Segments without a manifest are another's lost state or a first commit cut short; a first commit leaves no key to open them.
                throw new VaultDamagedException(Path.Combine(folder, VaultManifest.FileName));
            }

            var manifest = isNew ? VaultManifest.New() : VaultManifest.Read(folder, key);
            if (manifest is null)
            {
                return VaultFaults.KeyWrong(folder);
            }

            if (isNew)
            {
                manifest.Write(folder, key);
            }

            foreach (var segment in manifest.Contents.Segments)
            {
                SegmentReader.CheckLength(folder, segment);
            }

            store = new(folder, hold, key, manifest);
            store.Sweep();
            return store;
        }
        catch (VaultDamagedException damage)
        {
            return VaultFaults.Damaged(damage.File);
        }
        finally
        {
            if (store is null)
            {
                hold.Dispose();
            }
        }
    }

    /// <summary>A key of the vault's own for one purpose.</summary>
    public byte[] Secret(string purpose) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, _manifest.Contents.Secret, VaultKey.Length, info: Encoding.ASCII.GetBytes(purpose));

    /// <summary>The chunks of a log, oldest first, each of whole entries and overwritten by the next.</summary>
    /// <exception cref="VaultDamagedException">A file is not what was written.</exception>
    public IEnumerable<ReadOnlyMemory<byte>> Read(string stream) => Segments.Where(segment => segment.Stream == stream).SelectMany(Chunks);

    public long Length(string stream) => Segments.Where(segment => segment.Stream == stream).Sum(segment => segment.Length);

    /// <summary>Begins a segment of a log; it counts when it is committed and vanishes otherwise.</summary>
    public SegmentWriter Begin(string stream) => NewSegment(_manifest, stream);

    /// <summary>Adds completed segments to their logs, all or none; <paramref name="replaced"/> logs lose what they held before.</summary>
    public void Commit(IReadOnlyCollection<SegmentInfo> added, IReadOnlySet<string> replaced)
    {
        var segments = Segments.RemoveAll(segment => replaced.Contains(segment.Stream)).AddRange(added);
        foreach (var stream in added.Select(segment => segment.Stream).Distinct())
        {
            segments = Compacted(segments, stream);
        }

        Swap(_manifest.With(segments), _key);
    }

    /// <summary>Seals everything anew with a new data key under another master key; until the last step the old key opens the old state.</summary>
    public void Rotate(VaultKey key, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        var next = _manifest.WithNewDataKey();
        var segments = ImmutableArray.CreateBuilder<SegmentInfo>();
        foreach (var segment in Segments)
        {
            cancellationToken.ThrowIfCancellationRequested();
            using var writer = NewSegment(next, segment.Stream);
            segments.Add(Copy([segment], writer));
            progress?.Report(segments.Count);
        }

        cancellationToken.ThrowIfCancellationRequested();
        Swap(next.With(segments), key);
        _key = key;
    }

    /// <summary>Reads every chunk of every segment.</summary>
    /// <exception cref="VaultDamagedException">A file is not what was written.</exception>
    public void Verify()
    {
        foreach (var chunk in Segments.SelectMany(Chunks))
        {
            _ = chunk;
        }
    }

    /// <summary>Removes what no commit took.</summary>
    public void Sweep()
    {
        var known = Segments.Select(segment => segment.FileName).ToHashSet(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(Folder, "*.seg").Where(file => !known.Contains(Path.GetFileName(file))))
        {
            File.Delete(file);
        }

        File.Delete(Path.Combine(Folder, VaultManifest.FileName + ".new"));
    }

    public void Dispose()
    {
        CryptographicOperations.ZeroMemory(_manifest.DataKey);
        CryptographicOperations.ZeroMemory(_manifest.Contents.Secret);
        _hold.Dispose();
    }

    // Like a binary counter: two neighbours become one when the newer is not much smaller, so a log has few segments and each entry
    // is written a logarithmic number of times.
    private ImmutableArray<SegmentInfo> Compacted(ImmutableArray<SegmentInfo> segments, string stream)
    {
        var parts = segments.Where(segment => segment.Stream == stream).ToList();
        var taken = 1;
        var length = parts[^1].Length;
        while (taken < parts.Count && parts[^(taken + 1)].Length <= 2 * length)
        {
            length += parts[^(++taken)].Length;
        }

        if (taken == 1)
        {
            return segments;
        }

        using var writer = NewSegment(_manifest, stream);
        var merged = parts[^taken..];
        var whole = Copy(merged, writer);
        return segments.RemoveAll(merged.Contains).Add(whole);
    }

    private SegmentInfo Copy(IEnumerable<SegmentInfo> from, SegmentWriter to)
    {
        foreach (var chunk in from.SelectMany(Chunks))
        {
            to.Write(chunk.Span);
        }

        return to.Complete();
    }

    private IEnumerable<ReadOnlyMemory<byte>> Chunks(SegmentInfo segment) =>
        segment.DataKey == _manifest.DataKeyId
            ? SegmentReader.Chunks(Folder, segment, _manifest.DataKey)
            : throw new VaultDamagedException(Path.Combine(Folder, segment.FileName));

    private SegmentWriter NewSegment(VaultManifest manifest, string stream) => new(Folder, stream, manifest.DataKeyId, manifest.DataKey);

    // What the manifest is about to name has to be on the disk before it; what a compaction took in already has not.
    private void Swap(VaultManifest next, VaultKey key)
    {
        foreach (var segment in next.Contents.Segments.Except(Segments))
        {
            OwnerFile.Flush(Path.Combine(Folder, segment.FileName));
        }

        next.Write(Folder, key);
        _manifest = next;
        Sweep();
    }
}
