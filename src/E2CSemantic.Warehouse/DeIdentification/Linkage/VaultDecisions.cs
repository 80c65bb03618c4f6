using System.Buffers.Binary;
using System.Text.Json;

namespace E2CSemantic.Warehouse.DeIdentification.Linkage;

/// <summary>Who is one with whom, who left the system, and what waits for a reviewer: the log that says so and what follows from it.</summary>
internal sealed class VaultDecisions
{
    public const string Stream = "decisions";

    private readonly Dictionary<long, long> _merges = [];
    private readonly List<LeftEntry> _left = [];
    private readonly HashSet<long> _leftKeys = [];
    private readonly Dictionary<string, ReviewCase> _reviews = new(StringComparer.Ordinal);
    private readonly HashSet<(long, long)> _distinct = [];
    private readonly List<Entry> _pending = [];

    public bool HasPending => _pending.Count > 0;

    public int Merges => _merges.Count;

    public IEnumerable<KeyValuePair<long, long>> MergedKeys => _merges.Keys.Select(key => KeyValuePair.Create(key, Survivor(key)));

    public IReadOnlyList<LeftEntry> Left => _left;

    /// <summary>The cases that wait, under their ids.</summary>
    public IEnumerable<KeyValuePair<string, ReviewCase>> Waiting =>
        _reviews.Where(pair => Survivor(pair.Value.Key) != Survivor(pair.Value.Candidate) && !HasLeft(pair.Value.Key) && !HasLeft(pair.Value.Candidate));

    public long Survivor(long key)
    {
        while (_merges.TryGetValue(key, out var into))
        {
            key = into;
        }

        return key;
    }

    public bool HasLeft(long key) => _leftKeys.Count > 0 && (_leftKeys.Contains(key) || _leftKeys.Contains(Survivor(key)));

    public void Merge(long from, long into, DateTimeOffset at) => Add(new() { Merge = [from, into], At = at });

    public void AskReview(ReviewCase review)
    {
        if (!_distinct.Contains(Pair(review.Key, review.Candidate)))
        {
            Add(new() { Review = review, At = review.At });
        }
    }

    public void Decide(string id, bool accepted, string who, DateTimeOffset at) => Add(new() { Decided = id, Accepted = accepted, Who = who, At = at });

    public void Leave(LeftEntry left) => Add(new() { Left = left, At = left.At });

    public void Read(ReadOnlySpan<byte> entries)
    {
        while (entries.Length >= sizeof(ushort))
        {
            var length = BinaryPrimitives.ReadUInt16LittleEndian(entries);
            Apply(JsonSerializer.Deserialize<Entry>(entries.Slice(sizeof(ushort), length))!);
            entries = entries[(sizeof(ushort) + length)..];
        }
    }

    public void WritePending(Action<byte[]> write)
    {
        foreach (var entry in _pending)
        {
            var text = JsonSerializer.SerializeToUtf8Bytes(entry);
            var bytes = new byte[sizeof(ushort) + text.Length];
            BinaryPrimitives.WriteUInt16LittleEndian(bytes, checked((ushort)text.Length));
            text.CopyTo(bytes, sizeof(ushort));
            write(bytes);
        }

        _pending.Clear();
    }

    /// <summary>The short name of a case, the same whenever it is asked.</summary>
    public static string IdOf(ReviewCase review) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(
            [.. BitConverter.GetBytes(Math.Min(review.Key, review.Candidate)), .. BitConverter.GetBytes(Math.Max(review.Key, review.Candidate))]).AsSpan(0, 5));

    private void Add(Entry entry)
    {
        _pending.Add(entry);
        Apply(entry);
    }

    private void Apply(Entry entry)
    {
        if (entry.Merge is [var from, var into])
        {
            Join(from, into);
        }
        else if (entry.Review is { } review)
        {
            _reviews.TryAdd(IdOf(review), review);
        }
        else if (entry.Left is { } left)
        {
            _left.Add(left);
            _leftKeys.UnionWith(left.Keys);
        }
        else if (entry.Decided is { } id && _reviews.Remove(id, out var decided))
        {
            if (entry.Accepted)
            {
                Join(decided.Key, decided.Candidate);
            }
            else
            {
                _distinct.Add(Pair(decided.Key, decided.Candidate));
            }
        }
    }

    private void Join(long from, long into)
    {
        (from, into) = (Survivor(from), Survivor(into));
        if (from != into)
        {
            _merges.Add(from, into);
        }
    }

    private static (long, long) Pair(long one, long other) => (Math.Min(one, other), Math.Max(one, other));

    // One of Merge, Review, Decided and Left.
    private sealed record Entry
    {
        public long[]? Merge { get; init; }

        public ReviewCase? Review { get; init; }

        public string? Decided { get; init; }

        public bool Accepted { get; init; }

        public string? Who { get; init; }

        public LeftEntry? Left { get; init; }

        public DateTimeOffset At { get; init; }
    }
}
