namespace E2CSemantic.Warehouse.DeIdentification.Linkage;

/// <summary>The similarity of two names after Winkler (1990): 0 for nothing in common, 1 for the same; a common beginning counts more.</summary>
internal static class JaroWinkler
{
    private const int LongestPrefix = 4;
    private const double PrefixWeight = 0.1;

    public static double Similarity(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        if (left.IsEmpty || right.IsEmpty)
        {
            return left.IsEmpty && right.IsEmpty ? 1 : 0;
        }

        var window = Math.Max(0, (Math.Max(left.Length, right.Length) / 2) - 1);
        Span<byte> inLeft = stackalloc byte[left.Length];
        Span<bool> taken = stackalloc bool[right.Length];
        inLeft.Clear();
        taken.Clear();
        var matches = 0;
        for (var i = 0; i < left.Length; i++)
        {
            var to = Math.Min(right.Length - 1, i + window);
            for (var j = Math.Max(0, i - window); j <= to; j++)
            {
                if (!taken[j] && left[i] == right[j])
                {
                    taken[j] = true;
                    inLeft[matches++] = left[i];
                    break;
                }
            }
        }

        if (matches == 0)
        {
            return 0;
        }

        var (half, at) = (0, 0);
        for (var j = 0; j < right.Length; j++)
        {
            if (taken[j] && inLeft[at++] != right[j])
            {
                half++;
            }
        }

        var common = (double)matches;
        var jaro = ((common / left.Length) + (common / right.Length) + ((common - (half / 2)) / common)) / 3;
        var prefix = Math.Min(LongestPrefix, left.CommonPrefixLength(right));
        return jaro + (prefix * PrefixWeight * (1 - jaro));
    }
}
