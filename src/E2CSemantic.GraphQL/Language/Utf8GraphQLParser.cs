using System.Collections.Immutable;

namespace E2CSemantic.GraphQL.Language;

/// <summary>
/// Parses UTF-8 text of the September 2025 grammar, executable and type system alike, into syntax nodes. Empty
/// selection sets are read, as graphql-js 17.1.0 reads them. One parser reads one text.
/// </summary>
public ref partial struct Utf8GraphQLParser
{
    private readonly ParserOptions _options;
    private readonly Source? _source;
    private readonly NameTable _names;
    private Utf8GraphQLReader _reader;
    private int _lastEnd;
    private int _tokens;
    private int _nodes;
    private int _fields;
    private int _depth;

    private Utf8GraphQLParser(ReadOnlySpan<byte> text, Source? source, ParserOptions options)
    {
        _options = options;
        _source = source;
        _names = new NameTable();
        _reader = new Utf8GraphQLReader(text);
    }

    /// <exception cref="SyntaxException">The text is not a document, or it is over a limit.</exception>
    public static DocumentNode Parse(ReadOnlySpan<byte> text, ParserOptions? options = null) =>
        options is { NoLocations: true }
            ? new Utf8GraphQLParser(text, null, options).ParseDocument()
            : Parse(new Source(text), options);

    /// <exception cref="SyntaxException">The text is not a document, or it is over a limit.</exception>
    public static DocumentNode Parse(string text, ParserOptions? options = null) => Parse(new Source(text), options);

    /// <exception cref="SyntaxException">The text is not a document, or it is over a limit.</exception>
    public static DocumentNode Parse(Source source, ParserOptions? options = null) =>
        Over(source, options).ParseDocument();

    /// <summary>Parses a text that is one literal; a constant one has no variables.</summary>
    /// <exception cref="SyntaxException">The text is not a literal, or it is over a limit.</exception>
    public static ValueNode ParseValueLiteral(string text, bool constant = true, ParserOptions? options = null)
    {
        var parser = Over(new Source(text), options);
        parser.MoveNext();
        var value = parser.ParseValue(constant);
        parser.Expect(TokenKind.EndOfFile);
        return value;
    }

    /// <summary>Parses a text that is one reference to a type, such as <c>[Int!]!</c>.</summary>
    /// <exception cref="SyntaxException">The text is not a type reference, or it is over a limit.</exception>
    public static TypeNode ParseTypeReference(string text, ParserOptions? options = null)
    {
        var parser = Over(new Source(text), options);
        parser.MoveNext();
        var type = parser.ParseType();
        parser.Expect(TokenKind.EndOfFile);
        return type;
    }

    private static Utf8GraphQLParser Over(Source source, ParserOptions? options)
    {
        options ??= ParserOptions.Default;
        return new(source.Body, options.NoLocations ? null : source, options);
    }

    private DocumentNode ParseDocument()
    {
        MoveNext();
        var definitions = ImmutableArray.CreateBuilder<DefinitionNode>();

        do
        {
            definitions.Add(ParseDefinition());
        }
        while (_reader.Kind != TokenKind.EndOfFile);

        _lastEnd = _reader.End;
        return new(Locate(0), definitions.DrainToImmutable());
    }

    private DefinitionNode ParseDefinition()
    {
        if (_reader.Kind == TokenKind.LeftBrace)
        {
            return ParseOperationDefinition();
        }

        var hasDescription = IsDescription();
        var keyword = _reader;

        if (hasDescription)
        {
            keyword.MoveNext();

            if (keyword.Kind == TokenKind.LeftBrace)
            {
                throw Fault("Unexpected description, descriptions are not supported on shorthand queries.");
            }
        }

        if (keyword.Kind == TokenKind.Name)
        {
            var definition = ParseTypeSystemDefinition(keyword.Value) ?? ParseExecutableDefinition(keyword.Value);

            if (definition is not null)
            {
                return definition;
            }

            if (hasDescription)
            {
                throw Fault("Unexpected description, only GraphQL definitions support descriptions.");
            }

            if (keyword.IsName("extend"u8))
            {
                return ParseTypeSystemExtension();
            }
        }

        throw Unexpected(keyword);
    }

    private StringValueNode? ParseDescription() => IsDescription() ? ParseStringValue() : null;

    private readonly bool IsDescription() => _reader.Kind is TokenKind.String or TokenKind.BlockString;

    private NameNode ParseName()
    {
        var token = Expect(TokenKind.Name);
        return new(Locate(token.Start), _names.GetOrAdd(token.Value));
    }
}
