namespace E2CSemantic.GraphQL.Language;

/// <summary>Prints nodes.</summary>
public static class SyntaxPrinter
{
    public static string Print(SyntaxNode node) => node.Kind.ToString();
}
