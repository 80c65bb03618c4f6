using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace E2CSemantic.Query.Resolution;

/// <summary>An opaque place in the rows of one query: good for that query only.</summary>
internal static class PageCursor
{
    private const int HashPart = 16;

    public static string At(int skip, string hash) =>
        Base64Url.EncodeToString(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{hash.AsSpan(0, HashPart)}{skip}")));

    /// <summary>How many rows come before the cursor; null if it is not one of the query.</summary>
    public static int? Read(string cursor, string hash)
    {
        if (cursor.Length > 64 || !Base64Url.IsValid(cursor))
        {
            return null;
        }

        var text = Encoding.ASCII.GetString(Base64Url.DecodeFromChars(cursor));
        return text.StartsWith(hash.AsSpan(0, HashPart), StringComparison.Ordinal)
            && int.TryParse(text.AsSpan(HashPart), NumberStyles.None, CultureInfo.InvariantCulture, out var skip)
            && At(skip, hash) == cursor
                ? skip
                : null;
    }
}
