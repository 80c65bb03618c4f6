using System.Globalization;
using System.Text;

namespace E2CSemantic.Host.Interop.Drafts;

/// <summary>Names of other layers as names of metrics, columns and facts here: lower snake case.</summary>
internal static class DraftName
{
    /// <summary>The name with every other character made an underscore; a letter stands first.</summary>
    public static string Of(string foreign)
    {
        var name = new StringBuilder();
        foreach (var letter in foreign.ToLowerInvariant().Select(letter => letter is >= 'a' and <= 'z' or >= '0' and <= '9' ? letter : '_'))
        {
            if (letter != '_' || (name.Length > 0 && name[^1] != '_'))
            {
                name.Append(letter);
            }
        }

        var text = name.ToString().TrimEnd('_');
        return text is [>= 'a' and <= 'z', ..] ? text : $"m_{text}";
    }

    /// <summary>A title where the document has none: the words of the name.</summary>
    public static string TitleOf(string name)
    {
        var words = name.Replace('_', ' ').Trim();
        return words.Length == 0 ? name : char.ToUpper(words[0], CultureInfo.InvariantCulture) + words[1..];
    }
}
