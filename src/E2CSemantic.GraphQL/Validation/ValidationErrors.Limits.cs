using E2CSemantic.GraphQL.Errors;
using E2CSemantic.GraphQL.Language;

namespace E2CSemantic.GraphQL.Validation;

internal static partial class ValidationErrors
{
    private const string _introspectionCode = "HC0046";
    private const string _introspectionDepthCode = "HC0086";
    private const string _fieldCycleCode = "HC0087";

    public static GraphQLError IntrospectionNotAllowed(FieldNode field) =>
        new GraphQLError("Introspection is not allowed for the current request.")
            .WithNodes(field)
            .WithCode(_introspectionCode)
            .WithExtension("field", field.Name.Value);

    public static GraphQLError IntrospectionTooDeep(FieldNode field) =>
        new GraphQLError("Maximum allowed introspection depth exceeded.")
            .WithNodes(field)
            .WithCode(_introspectionDepthCode);

    public static GraphQLError FieldCycleTooDeep(FieldNode field) =>
        new GraphQLError("Maximum allowed coordinate cycle depth was exceeded.")
            .WithNodes(field)
            .WithCode(_fieldCycleCode);

    public static GraphQLError ExecutionTooDeep(OperationDefinitionNode operation, int depth, int allowed) =>
        new GraphQLError(
            $"The GraphQL document has an execution depth of {depth} which exceeds the max allowed execution depth of {allowed}.")
            .WithNodes(operation)
            .WithExtension("allowedExecutionDepth", allowed)
            .WithExtension("detectedExecutionDepth", depth);
}
