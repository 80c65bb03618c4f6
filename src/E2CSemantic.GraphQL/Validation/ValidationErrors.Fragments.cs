using E2CSemantic.GraphQL.Errors;
using E2CSemantic.GraphQL.Language;
using E2CSemantic.GraphQL.Types;

namespace E2CSemantic.GraphQL.Validation;

internal static partial class ValidationErrors
{
    public static GraphQLError TypeUnknown(NamedTypeNode type, string suggestion) =>
        new GraphQLError($"Unknown type \"{type.Name.Value}\".{suggestion}").WithNodes(type);

    public static GraphQLError FragmentNameNotUnique(NameNode first, NameNode second) =>
        new GraphQLError($"There can be only one fragment named \"{first.Value}\".").WithNodes(first, second);

    public static GraphQLError FragmentUnknown(NameNode name) =>
        new GraphQLError($"Unknown fragment \"{name.Value}\".").WithNodes(name);

    public static GraphQLError FragmentUnused(FragmentDefinitionNode fragment) =>
        new GraphQLError($"Fragment \"{fragment.Name.Value}\" is never used.").WithNodes(fragment);

    public static GraphQLError FragmentOnLeaf(NamedTypeNode condition) =>
        new GraphQLError($"Fragment cannot condition on non composite type \"{condition.Name.Value}\".").WithNodes(condition);

    public static GraphQLError FragmentOnLeaf(NameNode fragment, NamedTypeNode condition) =>
        new GraphQLError(
            $"Fragment \"{fragment.Value}\" cannot condition on non composite type \"{condition.Name.Value}\".")
            .WithNodes(condition);

    public static GraphQLError FragmentImpossible(InlineFragmentNode fragment, NamedType parent, GraphQLType type) =>
        new GraphQLError(
            $"Fragment cannot be spread here as objects of type \"{parent}\" can never be of type \"{type}\".")
            .WithNodes(fragment);

    public static GraphQLError FragmentImpossible(FragmentSpreadNode spread, NamedType parent, GraphQLType type) =>
        new GraphQLError(
            $"Fragment \"{spread.Name.Value}\" cannot be spread here as objects of type \"{parent}\" can never be of type \"{type}\".")
            .WithNodes(spread);

    public static GraphQLError FragmentCycle(IReadOnlyList<FragmentSpreadNode> path)
    {
        var via = string.Join(", ", path.Take(path.Count - 1).Select(spread => $"\"{spread.Name.Value}\""));
        var detour = via.Length == 0 ? "" : " via " + via;
        return new GraphQLError($"Cannot spread fragment \"{path[^1].Name.Value}\" within itself{detour}.").WithNodes(path);
    }
}
