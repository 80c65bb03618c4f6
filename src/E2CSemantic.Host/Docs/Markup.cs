using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace E2CSemantic.Host.Docs;

/// <summary>
/// HTML in which every text is encoded: it is made of interpolated strings only, whose literal parts stand as they are and whose holes are encoded
/// unless they are markup themselves.
/// </summary>
internal sealed record Markup
{
    private static readonly HtmlEncoder _encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private Markup(string html) => Html = html;

    public static Markup Empty { get; } = new("");

    /// <summary>The HTML itself, as it is written.</summary>
    public string Html { get; }

    public static Markup Of(MarkupHandler parts) => new(parts.ToHtml());

    public static Markup Text(string text) => new(Encode(text));

    /// <summary>Each part on a line.</summary>
    public static Markup Lines(IEnumerable<Markup> parts) => new(string.Join('\n', parts.Select(part => part.Html)));

    /// <summary>The parts in one sentence, with commas between them.</summary>
    public static Markup Commas(IEnumerable<Markup> parts) => new(string.Join(", ", parts.Select(part => part.Html)));

    public static string Encode(string text) => _encoder.Encode(text);

    public override string ToString() => Html;
}
