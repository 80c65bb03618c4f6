namespace E2CSemantic.Sql.Syntax;

/// <summary>A value. It is always sent beside the text, never in it.</summary>
public sealed record ParameterValue : SqlExpression
{
    /// <summary>A value of an accepted type.</summary>
    /// <param name="value">A <see cref="long"/>, <see cref="decimal"/>, <see cref="string"/>, <see cref="bool"/> or <see cref="DateOnly"/>.</param>
    /// <exception cref="ArgumentException">It is of another type.</exception>
    public ParameterValue(object value) =>
        Value = value is long or decimal or string or bool or DateOnly
            ? value
            : throw new ArgumentException("Not a type of parameter.", nameof(value));

    /// <summary>The value.</summary>
    public object Value { get; }
}
