using System.Buffers.Binary;
using E2CSemantic.Warehouse.DeIdentification.Storage;

namespace E2CSemantic.Warehouse.DeIdentification.Linkage;

/// <summary>What linkage found out since the last commit: sealed as it grows, in segments that count only when they are committed.</summary>
internal sealed class LinkageJournal(VaultStore store, KeyRegistry keys, ushort layout) : IDisposable
{
    /// <summary>The bytes of one remembered identity.</summary>
    public const int MemoLength = 3 * sizeof(long);

    // Length, key, which tokens follow, and under which list of token fields.
    private const int Shortest = sizeof(ushort) + sizeof(long) + sizeof(ushort) + sizeof(ushort);

    private readonly Dictionary<string, SegmentWriter> _segments = new(StringComparer.Ordinal);
    private readonly byte[] _entry = new byte[Shortest + (16 * sizeof(ulong)) + 2048];

    public KeyDomain Domain { get; set; } = KeyDomain.Person;

    /// <summary>Told of each merge and review, in the order found.</summary>
    public required VaultDecisions Decisions { get; init; }

    /// <summary>What a review's record says of where it came from.</summary>
    public (string Source, string Submission, DateTimeOffset At) Now { get; set; }

    public bool IsEmpty => _segments.Count == 0 && !Decisions.HasPending;

    public static string PeopleStream(KeyDomain domain) => "people/" + domain.ToString().ToLowerInvariant();

    public static string MemoStream(KeyDomain domain, string source) =>
        domain is KeyDomain.Employer ? "memo/employer" : $"memo/{domain.ToString().ToLowerInvariant()}/{source}";

    public long DrawKey() => Keep(keys.Draw());

    /// <summary>Enters a key that another vault drew.</summary>
    public long Keep(long key)
    {
        Span<byte> entry = stackalloc byte[KeyRegistry.EntryLength];
        entry[0] = (byte)Domain;
        BinaryPrimitives.WriteInt64LittleEndian(entry[1..], key);
        Segment(KeyRegistry.Stream).Write(entry);
        return key;
    }

    public void Remember(string stream, IdentityHash hash, long key)
    {
        Span<byte> entry = stackalloc byte[MemoLength];
        BinaryPrimitives.WriteUInt64LittleEndian(entry, hash.High);
        BinaryPrimitives.WriteUInt64LittleEndian(entry[8..], hash.Low);
        BinaryPrimitives.WriteInt64LittleEndian(entry[16..], key);
        Segment(stream).Write(entry);
    }

    public static void ReadMemo(ReadOnlySpan<byte> entries, Memo memo, Func<long, long> survivor)
    {
        for (; entries.Length >= MemoLength; entries = entries[MemoLength..])
        {
            memo.Set(
                new(BinaryPrimitives.ReadUInt64LittleEndian(entries), BinaryPrimitives.ReadUInt64LittleEndian(entries[8..])),
                survivor(BinaryPrimitives.ReadInt64LittleEndian(entries[16..])));
        }
    }

    public void Record(long key, ReadOnlySpan<byte> packed, ReadOnlySpan<ulong> tokens)
    {
        var at = Shortest;
        var present = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i] != 0)
            {
                present |= 1 << i;
                BinaryPrimitives.WriteUInt64LittleEndian(_entry.AsSpan(at), tokens[i]);
                at += sizeof(ulong);
            }
        }

        packed.CopyTo(_entry.AsSpan(at));
        at += packed.Length;
        BinaryPrimitives.WriteUInt16LittleEndian(_entry, (ushort)at);
        BinaryPrimitives.WriteInt64LittleEndian(_entry.AsSpan(2), key);
        BinaryPrimitives.WriteUInt16LittleEndian(_entry.AsSpan(10), (ushort)present);
        BinaryPrimitives.WriteUInt16LittleEndian(_entry.AsSpan(12), layout);
        Segment(PeopleStream(Domain)).Write(_entry.AsSpan(0, at));
    }

    /// <summary>Reads the people of a chunk of their log into an index.</summary>
    public void ReadPeople(ReadOnlySpan<byte> entries, PeopleIndex people, MatchTokens maker, int tokenFields)
    {
        Span<ulong> tokens = stackalloc ulong[tokenFields];
        while (entries.Length >= Shortest)
        {
            var entry = entries[..BinaryPrimitives.ReadUInt16LittleEndian(entries)];
            var present = BinaryPrimitives.ReadUInt16LittleEndian(entry[10..]);
            var packed = entry[Shortest..];
            tokens.Clear();
            for (var i = 0; i < 8 * sizeof(ushort); i++)
            {
                if ((present & (1 << i)) != 0)
                {
                    tokens[Math.Min(i, tokenFields - 1)] = BinaryPrimitives.ReadUInt64LittleEndian(packed);
                    packed = packed[sizeof(ulong)..];
                }
            }

            if (BinaryPrimitives.ReadUInt16LittleEndian(entry[12..]) != layout)
            {
                maker.Short(new(packed), tokens);
            }

            people.AddRecord(people.PersonOf(KeyOf(entry)), packed, tokens);
            entries = entries[entry.Length..];
        }
    }

    /// <summary>Copies the entries of a chunk of the people's log but for those of some keys.</summary>
    public void CopyPeople(string stream, ReadOnlySpan<byte> entries, IReadOnlySet<long> without)
    {
        while (entries.Length >= Shortest)
        {
            var entry = entries[..BinaryPrimitives.ReadUInt16LittleEndian(entries)];
            if (!without.Contains(KeyOf(entry)))
            {
                Segment(stream).Write(entry);
            }

            entries = entries[entry.Length..];
        }
    }

    public void Merge(long from, long into) => Decisions.Merge(from, into, Now.At);

    public void Review(long key, long candidate, AgreementPattern pattern, double probability) =>
        Decisions.AskReview(new(key, candidate, pattern.Bits, Math.Round(probability, 4), Now.Source, Now.Submission, Now.At, Domain));

    /// <summary>Puts everything into the vault, all or nothing.</summary>
    public void Commit(IReadOnlySet<string> replaced)
    {
        Decisions.WritePending(entry => Segment(VaultDecisions.Stream).Write(entry));
        store.Commit([.. _segments.Values.Select(segment => segment.Complete())], replaced);
        Dispose();
    }

    public void Begin(string stream) => Segment(stream);

    public void Dispose()
    {
        foreach (var segment in _segments.Values)
        {
            segment.Dispose();
        }

        _segments.Clear();
    }

    private static long KeyOf(ReadOnlySpan<byte> entry) => BinaryPrimitives.ReadInt64LittleEndian(entry[2..]);

    private SegmentWriter Segment(string stream)
    {
        if (!_segments.TryGetValue(stream, out var segment))
        {
            _segments.Add(stream, segment = store.Begin(stream));
        }

        return segment;
    }
}
