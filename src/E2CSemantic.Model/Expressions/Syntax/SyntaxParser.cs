using System.Collections.Immutable;
using System.Globalization;

namespace E2CSemantic.Model.Expressions.Syntax;

/// <summary>
/// Parses tokens by precedence, loosest first: or; and; not; one comparison, in or is null; + and -; * and /; a name, a constant or parentheses.
/// Where <paramref name="calls"/> are allowed, a name before parentheses is a function.
/// Nesting is limited, so that no input exhausts the stack here or in what walks the tree.
/// </summary>
internal sealed class SyntaxParser(ImmutableArray<Token> tokens, bool calls)
{
    public const int DeepestNesting = 32;
    private const string CodesetWord = "codeset";

    private static readonly Dictionary<string, BinaryOperator> Comparisons = new(StringComparer.Ordinal)
    {
        ["="] = BinaryOperator.Equal,
        ["<>"] = BinaryOperator.NotEqual,
        ["<"] = BinaryOperator.LessThan,
        ["<="] = BinaryOperator.LessThanOrEqual,
        [">"] = BinaryOperator.GreaterThan,
        [">="] = BinaryOperator.GreaterThanOrEqual,
    };

    private int _at;
    private int _depth;

    private Token Current => tokens[_at];

    public SyntaxNode Parse()
    {
        var node = Or();
        return Current.Kind is TokenKind.End ? node : throw Unexpected("an operator or the end");
    }

    private SyntaxNode Or()
    {
        var left = And();
        while (TryTake(TokenKind.Keyword, "or") is { } or)
        {
            left = new BinarySyntax(BinaryOperator.Or, left, And(), or.Offset);
        }

        return left;
    }

    private SyntaxNode And()
    {
        var left = Not();
        while (TryTake(TokenKind.Keyword, "and") is { } and)
        {
            left = new BinarySyntax(BinaryOperator.And, left, Not(), and.Offset);
        }

        return left;
    }

    private SyntaxNode Not()
    {
        if (TryTake(TokenKind.Keyword, "not") is not { } not)
        {
            return Comparison();
        }

        Deepen(not.Offset);
        var node = new NotSyntax(Not(), not.Offset);
        _depth--;
        return node;
    }

    private SyntaxNode Comparison()
    {
        var left = Sum();
        var start = Current;
        if (start.Kind is TokenKind.Symbol && Comparisons.TryGetValue(start.Text, out var comparison))
        {
            _at++;
            return new BinarySyntax(comparison, left, Sum(), start.Offset);
        }

        if (TryTake(TokenKind.Keyword, "is") is not null)
        {
            var negated = TryTake(TokenKind.Keyword, "not") is not null;
            Take(TokenKind.Keyword, "null");
            return Negated(negated, new IsNullSyntax(left, start.Offset));
        }

        if (TryTake(TokenKind.Keyword, "not") is not null)
        {
            var at = Take(TokenKind.Keyword, "in");
            return Negated(true, In(left, at));
        }

        return TryTake(TokenKind.Keyword, "in") is { } token ? In(left, token) : left;
    }

    // A set of codes is the only thing beside a list that something can be in; contracts know none.
    private SyntaxNode In(SyntaxNode operand, Token token)
    {
        if (calls || !Current.Is(TokenKind.Name, CodesetWord))
        {
            return new InSyntax(operand, Constants(), token.Offset);
        }

        _at++;
        Take(TokenKind.Symbol, "(");
        var reference = Current.Kind is TokenKind.Text ? Constant("a text") : throw Unexpected("the set's name and major version, like 'name@1'");
        Take(TokenKind.Symbol, ")");
        return new CodesetSyntax(operand, reference, token.Offset);
    }

    private static SyntaxNode Negated(bool negated, SyntaxNode node) => negated ? new NotSyntax(node, node.Offset) : node;

    private SyntaxNode Sum()
    {
        var left = Product();
        while (Current.Kind is TokenKind.Symbol && Current.Text is "+" or "-")
        {
            var sign = tokens[_at++];
            left = new BinarySyntax(sign.Text == "+" ? BinaryOperator.Add : BinaryOperator.Subtract, left, Product(), sign.Offset);
        }

        return left;
    }

    private SyntaxNode Product()
    {
        var left = Operand();
        while (Current.Kind is TokenKind.Symbol && Current.Text is "*" or "/")
        {
            var sign = tokens[_at++];
            left = new BinarySyntax(sign.Text == "*" ? BinaryOperator.Multiply : BinaryOperator.Divide, left, Operand(), sign.Offset);
        }

        return left;
    }

    private SyntaxNode Operand()
    {
        if (Current.Kind is TokenKind.Name)
        {
            var name = tokens[_at++];
            return calls && Current.Is(TokenKind.Symbol, "(") ? Call(name) : new NameSyntax(name.Text, name.Offset);
        }

        if (TryTake(TokenKind.Symbol, "(") is not { } open)
        {
            return Constant("a name, a constant or '('");
        }

        Deepen(open.Offset);
        var inner = Or();
        Take(TokenKind.Symbol, ")");
        _depth--;
        return inner;
    }

    private CallSyntax Call(Token name)
    {
        Deepen(name.Offset);
        Take(TokenKind.Symbol, "(");
        var arguments = ImmutableArray.CreateBuilder<SyntaxNode>();
        if (TryTake(TokenKind.Symbol, ")") is null)
        {
            do
            {
                arguments.Add(Or());
            }
            while (TryTake(TokenKind.Symbol, ",") is not null);
            Take(TokenKind.Symbol, ")");
        }

        _depth--;
        return new(name.Text, arguments.ToImmutable(), name.Offset);
    }

    private ImmutableArray<LiteralSyntax> Constants()
    {
        Take(TokenKind.Symbol, "(");
        var constants = ImmutableArray.CreateBuilder<LiteralSyntax>();
        do
        {
            constants.Add(Constant("a constant"));
        }
        while (TryTake(TokenKind.Symbol, ",") is not null);
        Take(TokenKind.Symbol, ")");
        return constants.ToImmutable();
    }

    private LiteralSyntax Constant(string expected)
    {
        var start = Current;
        var sign = TryTake(TokenKind.Symbol, "-") is null ? "" : "-";
        var token = Current;
        if (sign.Length > 0 && token.Kind is not (TokenKind.Integer or TokenKind.Decimal))
        {
            throw Unexpected("a number");
        }

        LiteralSyntax literal = token.Kind switch
        {
            TokenKind.Integer when long.TryParse(sign + token.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) =>
                new(whole, ExpressionType.Integer, start.Offset),
            TokenKind.Decimal when Exact(sign + token.Text) is { } number => new(number, ExpressionType.Decimal, start.Offset),
            TokenKind.Integer or TokenKind.Decimal => throw new ExpressionSyntaxException("the number has more digits than are kept exactly", start.Offset),
            TokenKind.Text => new(token.Text, ExpressionType.Text, start.Offset),
            TokenKind.Keyword when token.Text is "true" or "false" => new(token.Text == "true", ExpressionType.Boolean, start.Offset),
            TokenKind.Keyword when token.Text is "null" => throw new ExpressionSyntaxException("nothing equals null; write 'is null' or 'is not null'", start.Offset),
            _ => throw Unexpected(expected),
        };
        _at++;
        return literal;
    }

    // 28 digits are what a decimal always holds; beyond them parsing would round.
    private static decimal? Exact(string text) =>
        text.Count(char.IsAsciiDigit) <= 28 ? decimal.Parse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) : null;

    private void Deepen(int offset)
    {
        if (++_depth > DeepestNesting)
        {
            throw new ExpressionSyntaxException($"the expression is nested deeper than {DeepestNesting}", offset);
        }
    }

    private Token? TryTake(TokenKind kind, string text) => Current.Is(kind, text) ? tokens[_at++] : null;

    private Token Take(TokenKind kind, string text) => TryTake(kind, text) ?? throw Unexpected($"'{text}'");

    private ExpressionSyntaxException Unexpected(string expected) => new($"found {Current.Words}, expected {expected}", Current.Offset);
}
