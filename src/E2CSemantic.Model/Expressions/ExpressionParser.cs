using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Expressions.Syntax;

namespace E2CSemantic.Model.Expressions;

/// <summary>
/// Reads the language of conditions: SQL's and, or, not, comparisons, arithmetic, in, is null; nothing else.
/// An expression has at most 2,000 characters and 32 levels of parentheses and nots.
/// </summary>
public static class ExpressionParser
{
    private const int LongestText = 2000;

    /// <summary>The typed condition; or its first fault of syntax; or all its faults of names and types.</summary>
    /// <param name="text">The expression.</param>
    /// <param name="placeAt">The place of the character at an offset; the length of the text is asked for too.</param>
    /// <param name="scope">The names that it may use.</param>
    public static Outcome<Expression> ParseCondition(string text, Func<int, SourcePlace> placeAt, ExpressionScope scope)
    {
        var faults = new FaultList();
        return Syntax(text, placeAt, faults) is { } syntax && Bind(syntax, placeAt, scope, faults) is { } condition
            ? condition
            : faults.Sorted();
    }

    internal static SyntaxNode? Syntax(string text, Func<int, SourcePlace> placeAt, FaultList faults) => Syntax(text, calls: false, placeAt, faults);

    /// <summary>The language of source contracts: that of conditions, and calls of functions.</summary>
    internal static SyntaxNode? SyntaxWithCalls(string text, Func<int, SourcePlace> placeAt, FaultList faults) => Syntax(text, calls: true, placeAt, faults);

    private static SyntaxNode? Syntax(string text, bool calls, Func<int, SourcePlace> placeAt, FaultList faults)
    {
        if (text.Length > LongestText)
        {
            faults.Add(ModelFaults.ExpressionSyntax(placeAt(0), $"the expression has more than {LongestText} characters"));
            return null;
        }

        try
        {
            return new SyntaxParser(ExpressionLexer.Tokens(text), calls).Parse();
        }
        catch (ExpressionSyntaxException fault)
        {
            faults.Add(ModelFaults.ExpressionSyntax(placeAt(fault.Offset), fault.Message));
            return null;
        }
    }

    internal static Expression? Bind(SyntaxNode syntax, Func<int, SourcePlace> placeAt, ExpressionScope scope, FaultList faults)
    {
        var before = faults.Count;
        var expression = new ExpressionBinder(scope, placeAt, faults).Bind(syntax);
        if (expression is not null && expression.Type is not ExpressionType.Boolean)
        {
            faults.Add(ModelFaults.ExpressionType(expression.Place, $"a condition is true or false, this is {ExpressionBinder.Words(expression.Type)}"));
        }

        return faults.Count == before ? expression : null;
    }
}
