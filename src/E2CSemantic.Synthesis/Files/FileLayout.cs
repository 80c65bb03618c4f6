using System.Collections.Immutable;
using System.Globalization;

namespace E2CSemantic.Synthesis.Files;

/// <summary>A kind of file: its name for a year and part (a window, a quarter), its header, and since when it is sent.</summary>
internal sealed record FileLayout(FileKind Kind, string Folder, string Pattern, string? Header, string Truth)
{
    public char? Delimiter { get; init; } = ',';

    public bool IsYearly { get; init; } = true;

    public bool IsGzip { get; init; }

    public int FirstYear { get; init; } = 2002;

    /// <summary>A year without the file.</summary>
    public int Gap { get; init; }

    public ImmutableArray<string> Parts { get; init; } = [""];

    public OutputFile FileOf(int year, int part)
    {
        var name = Pattern
            .Replace("{year}", year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{part}", Parts[part], StringComparison.Ordinal);
        return new(Folder, name, Delimiter, Header, Truth.Length == 0 ? null : Truth, IsGzip);
    }
}
