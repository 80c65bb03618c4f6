using E2CSemantic.GraphQL.Errors;
using E2CSemantic.GraphQL.Language;
using E2CSemantic.GraphQL.Types;

namespace E2CSemantic.GraphQL.Validation;

internal static partial class ValidationErrors
{
    public static GraphQLError FieldArgumentUnknown(ArgumentNode argument, FieldDefinition field, string suggestion) =>
        new GraphQLError($"Unknown argument \"{argument.Name.Value}\" on field \"{field}\".{suggestion}").WithNodes(argument);

    public static GraphQLError DirectiveArgumentUnknown(ArgumentNode argument, DirectiveNode directive, string suggestion) =>
        new GraphQLError($"Unknown argument \"{argument.Name.Value}\" on directive \"@{directive.Name.Value}\".{suggestion}")
            .WithNodes(argument);

    public static GraphQLError ArgumentNotUnique(IReadOnlyList<NameNode> names) =>
        new GraphQLError($"There can be only one argument named \"{names[0].Value}\".").WithNodes(names);

    public static GraphQLError ArgumentRequired(SyntaxNode node, string coordinate, string type) =>
        new GraphQLError($"Argument \"{coordinate}\" of type \"{type}\" is required, but it was not provided.").WithNodes(node);

    public static GraphQLError DirectiveUnknown(DirectiveNode directive) =>
        new GraphQLError($"Unknown directive \"@{directive.Name.Value}\".").WithNodes(directive);

    public static GraphQLError DirectiveMisplaced(DirectiveNode directive, string location) =>
        new GraphQLError($"Directive \"@{directive.Name.Value}\" may not be used on {location}.").WithNodes(directive);

    public static GraphQLError DirectiveNotUnique(DirectiveNode first, DirectiveNode second) =>
        new GraphQLError($"The directive \"@{first.Name.Value}\" can only be used once at this location.")
            .WithNodes(first, second);
}
