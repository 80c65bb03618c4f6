using E2CSemantic.GraphQL.Language;

namespace E2CSemantic.GraphQL.Types;

/// <summary>A type by its notation, such as <c>[Int!]!</c>; what the names mean is settled when the schema is created.</summary>
public sealed record TypeReference
{
    /// <summary>A reference by syntax.</summary>
    public TypeReference(TypeNode node)
    {
        Node = node;
    }

    /// <summary>The notation as syntax.</summary>
    public TypeNode Node { get; }

    /// <summary>Reads a notation.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static implicit operator TypeReference(string notation) => Parse(notation);

    /// <summary>A reference by syntax.</summary>
    public static implicit operator TypeReference(TypeNode node) => new(node);

    /// <summary>Reads a notation: a name, a list in brackets, and exclamation marks for non-null.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static TypeReference Parse(string notation)
    {
        var rest = notation.AsSpan().Trim();
        var node = Read(ref rest, notation);
        return rest.IsEmpty ? new(node) : throw Malformed(notation);
    }

    /// <inheritdoc/>
    public override string ToString() => SyntaxPrinter.Print(Node);

    private static TypeNode Read(ref ReadOnlySpan<char> rest, string notation)
    {
        TypeNode node;
        if (rest.StartsWith('['))
        {
            rest = rest[1..].TrimStart();
            var item = Read(ref rest, notation);
            rest = rest.StartsWith(']') ? rest[1..].TrimStart() : throw Malformed(notation);
            node = new ListTypeNode(null, item);
        }
        else
        {
            var end = rest.IndexOfAny("[]! ");
            var name = end < 0 ? rest : rest[..end];
            if (name.IsEmpty)
            {
                throw Malformed(notation);
            }

            node = new NamedTypeNode(null, new NameNode(null, name.ToString()));
            rest = rest[name.Length..].TrimStart();
        }

        if (rest.StartsWith('!'))
        {
            rest = rest[1..].TrimStart();
            node = new NonNullTypeNode(null, node);
        }

        return node;
    }

    private static FormatException Malformed(string notation) => new($"\"{notation}\" is not the notation of a type.");
}
