namespace E2CSemantic.GraphQL.Language;

/// <summary>
/// What a parser accepts at most; names and defaults are HotChocolate 16's. A document over a limit is refused with a
/// <see cref="SyntaxException"/> at the token that passes it.
/// </summary>
public sealed record ParserOptions
{
    private const int _recursionCeiling = 500;

    /// <param name="noLocations">Leaves out <see cref="SyntaxNode.Location"/>; errors then have no place.</param>
    /// <param name="maxAllowedNodes">Syntax nodes in the document.</param>
    /// <param name="maxAllowedTokens">Lexical tokens in the document; comments and white space do not count.</param>
    /// <param name="maxAllowedFields">Selected fields in the document.</param>
    /// <param name="maxAllowedDirectives">Directives at one place.</param>
    /// <param name="maxAllowedRecursionDepth">
    /// Nesting of selection sets, list and object values and list types, at most 500, so that no later pass over
    /// the document can exhaust the stack.
    /// </param>
    public ParserOptions(
        bool noLocations = false,
        int maxAllowedNodes = int.MaxValue,
        int maxAllowedTokens = int.MaxValue,
        int maxAllowedFields = 2048,
        int maxAllowedDirectives = 4,
        int maxAllowedRecursionDepth = 200)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maxAllowedNodes);
        ArgumentOutOfRangeException.ThrowIfNegative(maxAllowedTokens);
        ArgumentOutOfRangeException.ThrowIfNegative(maxAllowedFields);
        ArgumentOutOfRangeException.ThrowIfNegative(maxAllowedDirectives);
        ArgumentOutOfRangeException.ThrowIfNegative(maxAllowedRecursionDepth);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(maxAllowedRecursionDepth, _recursionCeiling);

        NoLocations = noLocations;
        MaxAllowedNodes = maxAllowedNodes;
        MaxAllowedTokens = maxAllowedTokens;
        MaxAllowedFields = maxAllowedFields;
        MaxAllowedDirectives = maxAllowedDirectives;
        MaxAllowedRecursionDepth = maxAllowedRecursionDepth;
    }

    /// <summary>The limits for documents that come from outside.</summary>
    public static ParserOptions Default { get; } = new();

    /// <summary>For documents of one's own, such as a schema: only the nesting is limited.</summary>
    public static ParserOptions Trusted { get; } = new(
        maxAllowedFields: int.MaxValue,
        maxAllowedDirectives: int.MaxValue,
        maxAllowedRecursionDepth: _recursionCeiling);

    public bool NoLocations { get; }

    public int MaxAllowedNodes { get; }

    public int MaxAllowedTokens { get; }

    public int MaxAllowedFields { get; }

    public int MaxAllowedDirectives { get; }

    public int MaxAllowedRecursionDepth { get; }
}
