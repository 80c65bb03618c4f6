using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace E2CSemantic.Host.Docs;

/// <summary>What <see cref="Markup.Of"/> makes of an interpolated string. There is no way for a hole to be written without being encoded.</summary>
/// <param name="literalLength">Given by the compiler.</param>
/// <param name="formattedCount">Given by the compiler.</param>
[InterpolatedStringHandler]
internal readonly ref struct MarkupHandler(int literalLength, int formattedCount)
{
    private const int HoleLength = 32;

    private readonly StringBuilder _html = new(literalLength + (formattedCount * HoleLength));

    public void AppendLiteral(string html) => _html.Append(html);

    public void AppendFormatted(string? text) => _html.Append(Markup.Encode(text ?? ""));

    public void AppendFormatted(long number) => _html.Append(number.ToString(CultureInfo.InvariantCulture));

    public void AppendFormatted(Markup markup) => _html.Append(markup.Html);

    public void AppendFormatted(IEnumerable<Markup> parts)
    {
        foreach (var part in parts)
        {
            _html.Append(part.Html);
        }
    }

    public string ToHtml() => _html.ToString();
}
