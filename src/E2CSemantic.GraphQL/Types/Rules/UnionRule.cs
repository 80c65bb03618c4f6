using E2CSemantic.GraphQL.Language;

namespace E2CSemantic.GraphQL.Types.Rules;

/// <summary>A union has members, each an object and named once (spec 3.8: Type Validation).</summary>
internal static class UnionRule
{
    public static void Check(UnionType union, SchemaReport report)
    {
        if (union.DeclaredTypes.IsEmpty)
        {
            report.Add($"Union type {union} must define one or more member types.", SchemaReport.AllNodes(union));
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in union.DeclaredTypes)
        {
            if (!seen.Add(member.Name))
            {
                report.Add($"Union type {union} can only include type {member} once.", MemberNodes(union, member));
            }
            else if (member is not ObjectType)
            {
                report.Add($"Union type {union} can only include Object types, it cannot include {member}.", MemberNodes(union, member));
            }
        }
    }

    private static IEnumerable<SyntaxNode?> MemberNodes(UnionType union, NamedType member) =>
        SchemaReport.AllNodes(union)
            .SelectMany(node => node switch
            {
                UnionTypeDefinitionNode definition => definition.Types,
                UnionTypeExtensionNode extension => extension.Types,
                _ => [],
            })
            .Where(node => node.Name.Value == member.Name);
}
