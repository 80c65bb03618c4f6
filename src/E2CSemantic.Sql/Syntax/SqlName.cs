namespace E2CSemantic.Sql.Syntax;

/// <summary>
/// An identifier: a letter or underscore, then letters, digits and underscores, ASCII only, at most 63 characters.
/// No other text can become a name in a statement.
/// </summary>
public sealed record SqlName
{
    /// <summary>Checks <paramref name="text"/>.</summary>
    /// <exception cref="ArgumentException">It is not an identifier.</exception>
    public SqlName(string text)
    {
        if (text.Length is 0 or > 63 || char.IsAsciiDigit(text[0]) || !text.All(c => char.IsAsciiLetterOrDigit(c) || c is '_'))
        {
            throw new ArgumentException("Not an SQL identifier.", nameof(text));
        }

        Text = text;
    }

    /// <summary>The identifier, unquoted.</summary>
    public string Text { get; }

    /// <summary>The name that <paramref name="text"/> spells.</summary>
    /// <exception cref="ArgumentException">It is not an identifier.</exception>
    public static implicit operator SqlName(string text) => new(text);

    /// <summary>The identifier, unquoted.</summary>
    public override string ToString() => Text;
}
