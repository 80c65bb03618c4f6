using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace E2CSemantic.GraphQL.Language;

public ref partial struct Utf8GraphQLParser
{
    private delegate T Production<T>(ref Utf8GraphQLParser parser);

    private void MoveNext()
    {
        _lastEnd = _reader.End;

        if (_reader.MoveNext() && ++_tokens > _options.MaxAllowedTokens)
        {
            throw OverLimit(_options.MaxAllowedTokens, "tokens");
        }
    }

    private Utf8GraphQLReader Expect(TokenKind kind)
    {
        var token = _reader;

        if (token.Kind != kind)
        {
            throw Fault($"Expected {TokenDescription.Of(kind)}, found {TokenDescription.Of(token)}.");
        }

        MoveNext();
        return token;
    }

    private void ExpectKeyword(string keyword)
    {
        if (!Skip(keyword))
        {
            throw Fault($"Expected \"{keyword}\", found {TokenDescription.Of(_reader)}.");
        }
    }

    private bool Skip(TokenKind kind)
    {
        if (_reader.Kind != kind)
        {
            return false;
        }

        MoveNext();
        return true;
    }

    private bool Skip(string keyword)
    {
        if (_reader.Kind != TokenKind.Name || !System.Text.Ascii.Equals(_reader.Value, keyword))
        {
            return false;
        }

        MoveNext();
        return true;
    }

    /// <summary>Zero or more items between two tokens.</summary>
    private ImmutableArray<T> Any<T>(TokenKind open, Production<T> item, TokenKind close)
    {
        Expect(open);
        var items = ImmutableArray.CreateBuilder<T>();

        while (!Skip(close))
        {
            items.Add(item(ref this));
        }

        return items.DrainToImmutable();
    }

    /// <summary>One or more items between two tokens.</summary>
    private ImmutableArray<T> Many<T>(TokenKind open, Production<T> item, TokenKind close)
    {
        Expect(open);
        var items = ImmutableArray.CreateBuilder<T>();

        do
        {
            items.Add(item(ref this));
        }
        while (!Skip(close));

        return items.DrainToImmutable();
    }

    /// <summary>Nothing, or one or more items between two tokens.</summary>
    private ImmutableArray<T> OptionalMany<T>(TokenKind open, Production<T> item, TokenKind close) =>
        _reader.Kind == open ? Many(open, item, close) : [];

    /// <summary>One or more items with a token between them, and perhaps before the first.</summary>
    private ImmutableArray<T> DelimitedMany<T>(TokenKind delimiter, Production<T> item)
    {
        Skip(delimiter);
        var items = ImmutableArray.CreateBuilder<T>();

        do
        {
            items.Add(item(ref this));
        }
        while (Skip(delimiter));

        return items.DrainToImmutable();
    }

    private Location? Locate(int start)
    {
        if (++_nodes > _options.MaxAllowedNodes)
        {
            throw OverLimit(_options.MaxAllowedNodes, "nodes");
        }

        return _source is null ? null : new(start, _lastEnd, _source);
    }

    private void Descend()
    {
        if (++_depth > _options.MaxAllowedRecursionDepth || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw Fault(
                $"Document is nested more than {_options.MaxAllowedRecursionDepth} levels deep. Parsing aborted.");
        }
    }

    private void Ascend() => _depth--;

    private readonly SyntaxException Unexpected() => Unexpected(_reader);

    private readonly SyntaxException Unexpected(in Utf8GraphQLReader token) =>
        _reader.Fault(token.Start, $"Unexpected {TokenDescription.Of(token)}.");

    private readonly SyntaxException OverLimit(int limit, string what) =>
        Fault($"Document contains more than {limit} {what}. Parsing aborted.");

    private readonly SyntaxException Fault(string description) => _reader.Fault(_reader.Start, description);
}
