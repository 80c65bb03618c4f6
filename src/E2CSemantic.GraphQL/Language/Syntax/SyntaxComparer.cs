namespace E2CSemantic.GraphQL.Language;

/// <summary>Structural comparison of syntax nodes: kind, own text and children in order; locations do not count.</summary>
internal static class SyntaxComparer
{
    public static bool Equals(SyntaxNode? left, SyntaxNode? right)
    {
        if (ReferenceEquals(left, right))
        {
            return true;
        }

        return left is not null
            && right is not null
            && left.Kind == right.Kind
            && left.Text == right.Text
            && left.GetNodes().SequenceEqual(right.GetNodes());
    }

    public static int GetHashCode(SyntaxNode node)
    {
        var hash = new HashCode();
        hash.Add(node.Kind);
        hash.Add(node.Text, StringComparer.Ordinal);

        foreach (var child in node.GetNodes())
        {
            hash.Add(child);
        }

        return hash.ToHashCode();
    }
}
