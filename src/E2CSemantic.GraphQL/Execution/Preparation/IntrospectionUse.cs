using E2CSemantic.GraphQL.Errors;
using E2CSemantic.GraphQL.Language;

namespace E2CSemantic.GraphQL.Execution.Preparation;

/// <summary>Finds the first field of a document that asks for the schema. <c>__typename</c> does not.</summary>
internal static class IntrospectionUse
{
    public static GraphQLError? Find(DocumentNode document)
    {
        foreach (var definition in document.Definitions)
        {
            var set = definition switch
            {
                OperationDefinitionNode operation => operation.SelectionSet,
                FragmentDefinitionNode fragment => fragment.SelectionSet,
                _ => null,
            };
            if (set is not null && Find(set) is { } field)
            {
                return new GraphQLError("Introspection is not allowed for the current request.")
                    .WithNodes(field)
                    .WithExtension("field", field.Name.Value)
                    .WithCode(ErrorCodes.IntrospectionNotAllowed);
            }
        }

        return null;
    }

    private static FieldNode? Find(SelectionSetNode set)
    {
        foreach (var selection in set.Selections)
        {
            if (selection is FieldNode { Name.Value: "__schema" or "__type" } found)
            {
                return found;
            }

            var inner = (selection as FieldNode)?.SelectionSet ?? (selection as InlineFragmentNode)?.SelectionSet;
            if (inner is not null && Find(inner) is { } nested)
            {
                return nested;
            }
        }

        return null;
    }
}
