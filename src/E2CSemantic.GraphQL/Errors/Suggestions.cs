namespace E2CSemantic.GraphQL.Errors;

/// <summary>Names close to a misspelt one, by Damerau-Levenshtein distance without regard to case; ties in natural order.</summary>
internal static class Suggestions
{
    private const int MaxShown = 5;

    /// <summary>" Did you mean …?" with up to five names, or the empty string.</summary>
    public static string DidYouMean(string given, IEnumerable<string> options) => Sentence("", Closest(given, options));

    /// <summary>" Did you mean the kind …?" with up to five names, or the empty string.</summary>
    public static string DidYouMean(string kind, string given, IEnumerable<string> options) =>
        Sentence(kind + " ", Closest(given, options));

    /// <summary>All names within a distance of four tenths of the given length plus one, the closest first.</summary>
    public static List<string> Closest(string given, IEnumerable<string> options)
    {
        var threshold = (int)(given.Length * 0.4) + 1;
        var found = new List<(string Option, int Distance)>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var option in options)
        {
            if (seen.Add(option) && Distance(given, option, threshold) is { } distance)
            {
                found.Add((option, distance));
            }
        }

        found.Sort((left, right) => left.Distance != right.Distance
            ? left.Distance.CompareTo(right.Distance)
            : NaturalOrder.Compare(left.Option, right.Option));
        return found.ConvertAll(entry => entry.Option);
    }

    /// <summary>The sentence alone, for names found elsewhere.</summary>
    public static string Sentence(string kindAndSpace, IReadOnlyList<string> names) =>
        names.Count == 0 ? "" : $" Did you mean {kindAndSpace}{OrList(names.Take(MaxShown).Select(name => $"\"{name}\""))}?";

    /// <summary>"a", "a or b", "a, b, or c".</summary>
    public static string OrList(IEnumerable<string> items) => List("or", [.. items]);

    /// <summary>"a", "a and b", "a, b, and c".</summary>
    public static string AndList(IEnumerable<string> items) => List("and", [.. items]);

    private static string List(string conjunction, string[] items) => items.Length switch
    {
        1 => items[0],
        2 => $"{items[0]} {conjunction} {items[1]}",
        _ => $"{string.Join(", ", items[..^1])}, {conjunction} {items[^1]}",
    };

    private static int? Distance(string given, string option, int threshold)
    {
        if (given == option)
        {
            return 0;
        }

        var (longer, shorter) = (option.ToLowerInvariant(), given.ToLowerInvariant());
        if (longer == shorter)
        {
            return 1;
        }

        if (longer.Length < shorter.Length)
        {
            (longer, shorter) = (shorter, longer);
        }

        if (longer.Length - shorter.Length > threshold)
        {
            return null;
        }

        return Distance(longer, shorter) is var distance && distance <= threshold ? distance : null;
    }

    private static int Distance(string longer, string shorter)
    {
        var rows = new int[3][];
        for (var row = 0; row < rows.Length; row++)
        {
            rows[row] = new int[shorter.Length + 1];
        }

        for (var column = 0; column <= shorter.Length; column++)
        {
            rows[0][column] = column;
        }

        for (var row = 1; row <= longer.Length; row++)
        {
            var above = rows[(row - 1) % 3];
            var current = rows[row % 3];
            current[0] = row;
            for (var column = 1; column <= shorter.Length; column++)
            {
                var cost = longer[row - 1] == shorter[column - 1] ? 0 : 1;
                var cell = Math.Min(Math.Min(above[column] + 1, current[column - 1] + 1), above[column - 1] + cost);
                if (row > 1 && column > 1 && longer[row - 1] == shorter[column - 2] && longer[row - 2] == shorter[column - 1])
                {
                    cell = Math.Min(cell, rows[(row - 2) % 3][column - 2] + 1);
                }

                current[column] = cell;
            }
        }

        return rows[longer.Length % 3][shorter.Length];
    }
}
