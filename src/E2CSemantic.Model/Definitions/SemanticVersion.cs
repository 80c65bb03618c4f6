using System.Globalization;

namespace E2CSemantic.Model.Definitions;

/// <summary>
/// The version of a definition: a new major is not comparable with the one before, a new minor means the same,
/// a new patch changes text only.
/// </summary>
/// <param name="Major">At least 1.</param>
/// <param name="Minor">At least 0.</param>
/// <param name="Patch">At least 0.</param>
public sealed record SemanticVersion(int Major, int Minor, int Patch) : IComparable<SemanticVersion>
{
    /// <summary>Reads <c>major.minor.patch</c>; null if the text is not of that form.</summary>
    public static SemanticVersion? TryParse(string text)
    {
        var parts = text.Split('.');
        return parts.Length == 3
            && TryPart(parts[0], out var major) && major >= 1
            && TryPart(parts[1], out var minor)
            && TryPart(parts[2], out var patch)
            ? new(major, minor, patch)
            : null;
    }

    /// <inheritdoc/>
    public int CompareTo(SemanticVersion? other) =>
        other is null ? 1 : (Major, Minor, Patch).CompareTo((other.Major, other.Minor, other.Patch));

    /// <summary>The version as written.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Major}.{Minor}.{Patch}");

    private static bool TryPart(string text, out int value) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
}
