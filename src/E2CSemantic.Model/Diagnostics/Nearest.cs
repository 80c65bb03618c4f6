namespace E2CSemantic.Model.Diagnostics;

/// <summary>Finds the known name that a person probably meant; the one place where suggestions of names are made.</summary>
public static class Nearest
{
    private const int LongestName = 64;

    /// <summary>
    /// The name of <paramref name="known"/> with the fewest edits from <paramref name="written"/> (insert, delete, replace, swap of neighbours;
    /// case apart), ties to the first in ordinal order. Null when none is within a third of the written length, at least 1 edit.
    /// </summary>
    public static string? To(string written, IEnumerable<string> known)
    {
        if (written.Length is 0 or > LongestName)
        {
            return null;
        }

        var limit = Math.Max(1, written.Length / 3);
        return known
            .Where(name => name.Length <= LongestName && Math.Abs(name.Length - written.Length) <= limit)
            .Select(name => (Name: name, Edits: Edits(written.ToLowerInvariant(), name.ToLowerInvariant())))
            .Where(candidate => candidate.Edits <= limit)
            .OrderBy(candidate => candidate.Edits)
            .ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
            .Select(candidate => candidate.Name)
            .FirstOrDefault();
    }

    /// <summary>A suggestion in words, <c>did you mean 'grade'?</c>; null when no known name is near.</summary>
    public static string? Suggest(string written, IEnumerable<string> known) =>
        To(written, known) is { } name ? $"did you mean '{name}'?" : null;

    private static int Edits(string written, string name)
    {
        var table = new int[written.Length + 1, name.Length + 1];
        for (var i = 0; i <= written.Length; i++)
        {
            table[i, 0] = i;
        }

        for (var j = 0; j <= name.Length; j++)
        {
            table[0, j] = j;
        }

        for (var i = 1; i <= written.Length; i++)
        {
            for (var j = 1; j <= name.Length; j++)
            {
                var replace = table[i - 1, j - 1] + (written[i - 1] == name[j - 1] ? 0 : 1);
                table[i, j] = Math.Min(replace, Math.Min(table[i - 1, j], table[i, j - 1]) + 1);
                if (i > 1 && j > 1 && written[i - 1] == name[j - 2] && written[i - 2] == name[j - 1])
                {
                    table[i, j] = Math.Min(table[i, j], table[i - 2, j - 2] + 1);
                }
            }
        }

        return table[written.Length, name.Length];
    }
}
