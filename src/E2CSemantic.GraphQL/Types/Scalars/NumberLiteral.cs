using E2CSemantic.GraphQL.Language;

namespace E2CSemantic.GraphQL.Types;

/// <summary>The literal of a double: an integer literal where its shortest notation is one; null for what is not finite.</summary>
internal static class NumberLiteral
{
    public static ValueNode Of(double number)
    {
        if (!double.IsFinite(number))
        {
            return new NullValueNode(null);
        }

        var text = EcmaNumber.Format(number);
        return text.AsSpan().TrimStart('-').ContainsAnyExceptInRange('0', '9')
            ? new FloatValueNode(null, text)
            : new IntValueNode(null, text);
    }

    /// <summary>Whether the text is an integer literal of the language.</summary>
    public static bool IsInteger(string text)
    {
        var digits = text.AsSpan(text.StartsWith('-') ? 1 : 0);
        return !digits.IsEmpty && !digits.ContainsAnyExceptInRange('0', '9') && (digits.Length == 1 || digits[0] != '0');
    }
}
