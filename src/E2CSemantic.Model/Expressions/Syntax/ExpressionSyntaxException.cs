namespace E2CSemantic.Model.Expressions.Syntax;

/// <summary>Leaves the lexer or parser at the first fault of syntax; never leaves <see cref="ExpressionParser"/>.</summary>
internal sealed class ExpressionSyntaxException(string message, int offset) : Exception(message)
{
    public int Offset { get; } = offset;
}
