namespace E2CSemantic.Warehouse.DeIdentification.Linkage;

/// <summary>How frequent each name is among the people known, drawn towards a usual share while few are.</summary>
/// <param name="usual">The share of a name of which nothing is known.</param>
internal sealed class NameFrequencies(double usual)
{
    // The usual share weighs as much as so many people.
    private const double Weight = 500;

    // By hash: of a million names two share one with odds below 1e-7, and would count as one.
    private readonly Dictionary<ulong, int> _counts = [];
    private int _people;

    public void Count(ReadOnlySpan<byte> name)
    {
        if (name.IsEmpty)
        {
            return;
        }

        System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_counts, HashOf(name), out _)++;
        _people++;
    }

    public double ShareOf(ReadOnlySpan<byte> name)
    {
        var count = _counts.GetValueOrDefault(HashOf(name));

        // The name at hand is counted too where its owner is known; at least one other is taken to have it.
        return (Math.Max(count, 1) + (usual * Weight * Math.Exp(-_people / (20 * Weight)))) / (_people + Weight);
    }

    // FNV-1a of 64 bits (Fowler, Noll, Vo).
    private static ulong HashOf(ReadOnlySpan<byte> name)
    {
        var hash = 0xCBF2_9CE4_8422_2325;
        foreach (var letter in name)
        {
            hash = unchecked((hash ^ letter) * 0x100_0000_01B3);
        }

        return hash;
    }
}
