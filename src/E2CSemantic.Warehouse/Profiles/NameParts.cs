using System.Text;

namespace E2CSemantic.Warehouse.Profiles;

/// <summary>The parts of a column's name in lower snake case, however the name is written.</summary>
internal static class NameParts
{
    public static string Of(string name)
    {
        var parts = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            var begins = char.IsUpper(name[i]) && i > 0
                && (char.IsLower(name[i - 1]) || (char.IsUpper(name[i - 1]) && i + 1 < name.Length && char.IsLower(name[i + 1])));
            if (begins || !char.IsLetterOrDigit(name[i]))
            {
                Divide(parts);
            }

            if (char.IsLetterOrDigit(name[i]))
            {
                parts.Append(char.ToLowerInvariant(name[i]));
            }
        }

        return parts.ToString().Trim('_');
    }

    private static void Divide(StringBuilder parts)
    {
        if (parts.Length > 0 && parts[^1] != '_')
        {
            parts.Append('_');
        }
    }
}
