using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace E2CSemantic.Host.Interop.Drafts;

/// <summary>A draft as the text of its file: known keys in their order, foreign text in quotes, and comments for what is still to be written.</summary>
internal static class DraftText
{
    private static readonly JsonSerializerOptions _quoting = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(DraftMetric draft)
    {
        var text = new StringBuilder();
        Comment(text, $"Imported from {draft.Origin}. A draft: metrics check tells what it lacks.");
        foreach (var note in draft.Notes)
        {
            Comment(text, $"Not understood: {note}");
        }

        Lines(text, [$"metric: {draft.Name}", $"version: {draft.Version}", "status: draft"]);
        Told(text, draft.Effective is { } effective ? [effective] : [], "effective");
        Lines(text, [$"title: {Quote(draft.Title)}", $"description: {Quote(draft.Description)}"]);
        Told(text, draft.Owner is { } owner ? [$"owner: {Quote(owner)}"] : [], "owner");
        Lines(text, draft.Citations.IsEmpty ? [] : [$"citations: [{string.Join(", ", draft.Citations.Select(Quote))}]"]);
        Lines(text, draft.Rule.Lines);
        Told(text, draft.Dimensions, "dimensions");
        if (!draft.Rule.IsComparison)
        {
            Comment(text, "privacy: what one person can contribute is decided here, by those who answer for the data");
        }

        Told(text, draft.Presentation, draft.Rule.IsComparison ? "present" : "providers and present");
        Comment(text, "tests: at least one fixture");
        return text.ToString();
    }

    /// <summary>Text in double quotes, as YAML and JSON both read it.</summary>
    public static string Quote(string text) => JsonSerializer.Serialize(text, _quoting);

    private static void Told(StringBuilder text, IReadOnlyCollection<string> lines, string key)
    {
        if (lines.Count == 0)
        {
            Comment(text, $"{key}: the document does not tell");
        }

        Lines(text, lines);
    }

    private static void Lines(StringBuilder text, IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            text.Append(line).Append('\n');
        }
    }

    // Foreign text could end the line and begin a key.
    private static void Comment(StringBuilder text, string sentence) =>
        text.Append("# ").AppendJoin(' ', sentence.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Append('\n');
}
