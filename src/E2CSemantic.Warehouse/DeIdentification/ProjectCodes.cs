using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Security.Cryptography;
using E2CSemantic.Warehouse.DeIdentification.Storage;

namespace E2CSemantic.Warehouse.DeIdentification;

/// <summary>
/// The codes that stand for people in the extracts of a project, in a log of its own in the vault. A code is of 63 random bits, derived
/// from nothing about the person and from no key; two projects' codes of one person have nothing in common.
/// </summary>
internal sealed class ProjectCodes(VaultStore store)
{
    private const string Streams = "project/";
    private const int EntryLength = 2 * sizeof(long);

    /// <summary>The project's codes of people, in their order; drawn and kept where there are none yet.</summary>
    public ImmutableArray<long> Of(string project, IReadOnlyList<long> people)
    {
        var stream = Streams + project;
        var known = Read(stream);
        var taken = known.Values.ToHashSet();
        var missing = people.Distinct().Where(person => !known.ContainsKey(person)).ToArray();
        if (missing.Length > 0)
        {
            using var segment = store.Begin(stream);
            foreach (var person in missing)
            {
                var code = Draw(taken);
                known.Add(person, code);
                Write(segment, person, code);
            }

            store.Commit([segment.Complete()], ImmutableHashSet<string>.Empty);
        }

        return [.. people.Select(person => known[person])];
    }

    /// <summary>Erases the codes of people; gives the projects that had any.</summary>
    public ImmutableArray<string> Erase(IReadOnlySet<long> people)
    {
        var projects = ImmutableArray.CreateBuilder<string>();
        foreach (var stream in store.Segments.Select(segment => segment.Stream).Where(stream => stream.StartsWith(Streams, StringComparison.Ordinal)).Distinct().ToArray())
        {
            var known = Read(stream);
            if (!known.Keys.Any(people.Contains))
            {
                continue;
            }

            using var segment = store.Begin(stream);
            foreach (var (person, code) in known.Where(pair => !people.Contains(pair.Key)))
            {
                Write(segment, person, code);
            }

            store.Commit([segment.Complete()], ImmutableHashSet.Create(stream));
            projects.Add(stream[Streams.Length..]);
        }

        return projects.ToImmutable();
    }

    private Dictionary<long, long> Read(string stream)
    {
        var codes = new Dictionary<long, long>();
        foreach (var chunk in store.Read(stream))
        {
            for (var rest = chunk.Span; rest.Length >= EntryLength; rest = rest[EntryLength..])
            {
                codes[BinaryPrimitives.ReadInt64LittleEndian(rest)] = BinaryPrimitives.ReadInt64LittleEndian(rest[sizeof(long)..]);
            }
        }

        return codes;
    }

    private static void Write(SegmentWriter segment, long person, long code)
    {
        Span<byte> entry = stackalloc byte[EntryLength];
        BinaryPrimitives.WriteInt64LittleEndian(entry, person);
        BinaryPrimitives.WriteInt64LittleEndian(entry[sizeof(long)..], code);
        segment.Write(entry);
    }

    private static long Draw(HashSet<long> taken)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        while (true)
        {
            RandomNumberGenerator.Fill(bytes);
            var code = BinaryPrimitives.ReadInt64LittleEndian(bytes) & long.MaxValue;
            if (code != 0 && taken.Add(code))
            {
                return code;
            }
        }
    }
}
