using System.Text;

namespace E2CSemantic.Warehouse.DeIdentification.Linkage;

/// <summary>How frequent each name is among the people known, drawn towards a usual share while few are.</summary>
/// <param name="usual">The share of a name of which nothing is known.</param>
internal sealed class NameFrequencies(double usual)
{
    // The usual share weighs as much as so many people.
    private const double Weight = 500;

    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private int _people;

    public void Count(ReadOnlySpan<byte> name)
    {
        if (name.IsEmpty)
        {
            return;
        }

        Span<char> text = stackalloc char[PackedIdentity.LongestField];
        var lookup = _counts.GetAlternateLookup<ReadOnlySpan<char>>();
        System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(lookup, text[..Encoding.UTF8.GetChars(name, text)], out _)++;
        _people++;
    }

    public double ShareOf(ReadOnlySpan<byte> name)
    {
        Span<char> text = stackalloc char[PackedIdentity.LongestField];
        var count = _counts.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text[..Encoding.UTF8.GetChars(name, text)], out var known) ? known : 0;

        // The name at hand is counted too where its owner is known; at least one other is taken to have it.
        return (Math.Max(count, 1) + (usual * Weight * Math.Exp(-_people / (20 * Weight)))) / (_people + Weight);
    }
}
