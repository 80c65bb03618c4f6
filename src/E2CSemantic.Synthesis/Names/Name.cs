using System.Globalization;
using System.Text;

namespace E2CSemantic.Synthesis.Names;

/// <summary>A name in the spellings that agencies keep: with accents in UTF-8 or Windows-1252, without them, and in capitals without them.</summary>
internal sealed class Name
{
    public Name(string text)
    {
        Text = text;
        var plain = Fold(text);
        Utf8 = Encoding.UTF8.GetBytes(text);
        Western = Encoding.Latin1.GetBytes(text);
        Plain = Encoding.ASCII.GetBytes(plain);
        Capitals = Encoding.ASCII.GetBytes(plain.ToUpperInvariant());
    }

    public string Text { get; }

    /// <summary>UTF-8, with accents.</summary>
    public byte[] Utf8 { get; }

    /// <summary>Windows-1252, which agrees with Latin-1 in every letter used here.</summary>
    public byte[] Western { get; }

    /// <summary>ASCII.</summary>
    public byte[] Plain { get; }

    /// <summary>ASCII capitals.</summary>
    public byte[] Capitals { get; }

    public ReadOnlySpan<byte> In(Spelling spelling) => spelling switch
    {
        Spelling.Utf8 => Utf8,
        Spelling.Western => Western,
        Spelling.Plain => Plain,
        _ => Capitals,
    };

    private static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            var place = "áàâãäåçéèêëíîïñóôõöúüýÁÉÍÓÚÑÇ".IndexOf(letter, StringComparison.Ordinal);
            folded.Append(place < 0 ? letter : "aaaaaaceeeeiiinoooouuyAEIOUNC"[place]);
        }

        return folded.ToString();
    }

    public override string ToString() => Text.ToString(CultureInfo.InvariantCulture);
}
