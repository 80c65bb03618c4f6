using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Globalization;
using E2CSemantic.Warehouse.DeIdentification.Storage;

namespace E2CSemantic.Warehouse.DeIdentification;

/// <summary>What projects were given, in logs of the vault beside their codes: the last class of a person stands, told values are added.</summary>
internal sealed class ProjectPasts(VaultStore store)
{
    private const string Classes = "given/";
    private const string Told = "told/";
    private const int EntryLength = 2 * sizeof(long);

    public ProjectPast Of(string project) => new(Read(Classes + project), [.. Streams(Told + project + "/").Select(Read)]);

    /// <summary>Keeps what another extract tells, at once or not at all.</summary>
    public void Add(string project, ProjectPast step)
    {
        var first = Streams(Told + project + "/").Count();
        store.Commit(
            [
                Segment(Classes + project, step.Classes),
                .. step.Told.Select((told, i) => Segment(string.Create(CultureInfo.InvariantCulture, $"{Told}{project}/{first + i:00000}"), told)),
            ],
            ImmutableHashSet<string>.Empty);
    }

    /// <summary>Erases people from all of it.</summary>
    public void Erase(IReadOnlySet<long> people)
    {
        foreach (var stream in Streams(Classes).Concat(Streams(Told)).ToArray())
        {
            var known = Read(stream);
            if (known.Keys.Any(people.Contains))
            {
                store.Commit([Segment(stream, known.Where(pair => !people.Contains(pair.Key)))], ImmutableHashSet.Create(stream));
            }
        }
    }

    private IEnumerable<string> Streams(string prefix) => store.Segments.Select(segment => segment.Stream)
        .Where(stream => stream.StartsWith(prefix, StringComparison.Ordinal)).Distinct().Order(StringComparer.Ordinal);

    private SegmentInfo Segment(string stream, IEnumerable<KeyValuePair<long, long>> entries)
    {
        using var segment = store.Begin(stream);
        Span<byte> entry = stackalloc byte[EntryLength];
        foreach (var (person, number) in entries)
        {
            BinaryPrimitives.WriteInt64LittleEndian(entry, person);
            BinaryPrimitives.WriteInt64LittleEndian(entry[sizeof(long)..], number);
            segment.Write(entry);
        }

        return segment.Complete();
    }

    private Dictionary<long, long> Read(string stream)
    {
        var numbers = new Dictionary<long, long>();
        foreach (var chunk in store.Read(stream))
        {
            for (var rest = chunk.Span; rest.Length >= EntryLength; rest = rest[EntryLength..])
            {
                numbers[BinaryPrimitives.ReadInt64LittleEndian(rest)] = BinaryPrimitives.ReadInt64LittleEndian(rest[sizeof(long)..]);
            }
        }

        return numbers;
    }
}
