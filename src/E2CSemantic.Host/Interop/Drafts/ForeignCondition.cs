using System.Text.RegularExpressions;

namespace E2CSemantic.Host.Interop.Drafts;

/// <summary>A condition of another layer as one of ours: only of the words that both have. What it names is settled when the draft is checked.</summary>
internal static partial class ForeignCondition
{
    private static readonly string[] _keywords = ["and", "or", "not", "in", "is", "null", "true", "false"];
    private static readonly string[] _unknown = ["between", "like", "ilike", "case", "when", "then", "else", "end", "exists", "select", "cast", "interval", "over"];

    /// <summary>The condition; null where it has anything that conditions here do not have.</summary>
    /// <param name="text">The condition in SQL.</param>
    /// <param name="column">A column's name here for its name there, which may have a table's before a point; null for one that is not of the fact.</param>
    public static string? Of(string text, Func<string, string?> column)
    {
        if (text.Contains("--", StringComparison.Ordinal) || text.Contains("/*", StringComparison.Ordinal))
        {
            return null;
        }

        var words = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            var token = Token().Match(text, at);
            if (!token.Success || token.Index != at)
            {
                return null;
            }

            at += token.Length;
            var word = token.Value.Trim();
            if (word.Length == 0)
            {
                continue;
            }

            var next = Token().Match(text, at);
            if (Word(word, column, isCall: next.Success && next.Index == at && next.Value == "(") is not { } ours)
            {
                return null;
            }

            words.Add(ours);
        }

        return words.Count == 0 ? null : string.Join(' ', words).Replace("( ", "(", StringComparison.Ordinal).Replace(" )", ")", StringComparison.Ordinal).Replace(" ,", ",", StringComparison.Ordinal);
    }

    private static string? Word(string word, Func<string, string?> column, bool isCall)
    {
        if (word[0] is not (>= 'a' and <= 'z' or >= 'A' and <= 'Z' or '_'))
        {
            return word == "!=" ? "<>" : word;
        }

        var lower = word.ToLowerInvariant();
        return _keywords.Contains(lower) ? lower : isCall || _unknown.Contains(lower) ? null : column(word);
    }

    [GeneratedRegex(@"\s+|'(?:[^']|'')*'|[A-Za-z_][A-Za-z0-9_]*(?:\.[A-Za-z_][A-Za-z0-9_]*)*|\d+(?:\.\d+)?|<>|!=|<=|>=|[=<>+\-*/(),]", RegexOptions.CultureInvariant)]
    private static partial Regex Token();
}
