namespace E2CSemantic.Sql.Syntax;

/// <summary>A line of text for people that stands before a piece of SQL: printable ASCII only, so it cannot end its own line.</summary>
public sealed record SqlComment
{
    /// <summary>Checks <paramref name="text"/>.</summary>
    /// <exception cref="ArgumentException">A character is not printable ASCII.</exception>
    public SqlComment(string text) =>
        Text = text.All(c => c is >= ' ' and <= '~') ? text : throw new ArgumentException("A comment is one printable line.", nameof(text));

    /// <summary>The line, without the comment mark.</summary>
    public string Text { get; }

    /// <summary>The comment that says <paramref name="text"/>.</summary>
    /// <exception cref="ArgumentException">A character is not printable ASCII.</exception>
    public static implicit operator SqlComment(string text) => new(text);
}
