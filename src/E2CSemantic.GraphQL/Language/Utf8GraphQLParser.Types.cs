using System.Collections.Immutable;

namespace E2CSemantic.GraphQL.Language;

public ref partial struct Utf8GraphQLParser
{
    private TypeNode ParseType()
    {
        var start = _reader.Start;
        TypeNode type;

        if (_reader.Kind == TokenKind.LeftBracket)
        {
            Descend();
            MoveNext();
            var inner = ParseType();
            Expect(TokenKind.RightBracket);
            Ascend();
            type = new ListTypeNode(Locate(start), inner);
        }
        else
        {
            type = ParseNamedType();
        }

        return Skip(TokenKind.Bang) ? new NonNullTypeNode(Locate(start), type) : type;
    }

    private NamedTypeNode ParseNamedType()
    {
        var start = _reader.Start;
        var name = ParseName();
        return new(Locate(start), name);
    }

    private ImmutableArray<DirectiveNode> ParseDirectives(bool constant)
    {
        if (_reader.Kind != TokenKind.At)
        {
            return [];
        }

        var directives = ImmutableArray.CreateBuilder<DirectiveNode>();

        while (_reader.Kind == TokenKind.At)
        {
            if (directives.Count == _options.MaxAllowedDirectives)
            {
                throw Fault(
                    $"Document contains more than {_options.MaxAllowedDirectives} directives at one location. Parsing aborted.");
            }

            directives.Add(ParseDirective(constant));
        }

        return directives.DrainToImmutable();
    }

    private DirectiveNode ParseDirective(bool constant)
    {
        var start = _reader.Start;
        Expect(TokenKind.At);
        var name = ParseName();
        var arguments = ParseArguments(constant);
        return new(Locate(start), name, arguments);
    }
}
