using E2CSemantic.GraphQL.Errors;
using E2CSemantic.GraphQL.Language;
using E2CSemantic.GraphQL.Types;

namespace E2CSemantic.GraphQL.Validation;

internal static partial class ValidationErrors
{
    private const string _mustBeInputTypeCode = "HC0017";
    private const string _oneOfNullableVariableCode = "HC0057";

    public static GraphQLError VariableNotUnique(IReadOnlyList<NameNode> names) =>
        new GraphQLError($"There can be only one variable named \"${names[0].Value}\".").WithNodes(names);

    public static GraphQLError VariableOfOutputType(VariableDefinitionNode variable) =>
        new GraphQLError(
            $"Variable \"${variable.Variable.Name.Value}\" cannot be non-input type \"{variable.Type}\".")
            .WithNodes(variable.Type)
            .WithCode(_mustBeInputTypeCode);

    public static GraphQLError VariableUndefined(VariableNode variable, OperationDefinitionNode operation)
    {
        var place = operation.Name is null ? "" : $" by operation \"{operation.Name.Value}\"";
        return new GraphQLError($"Variable \"${variable.Name.Value}\" is not defined{place}.").WithNodes(variable, operation);
    }

    public static GraphQLError VariableUnused(VariableDefinitionNode variable, OperationDefinitionNode operation)
    {
        var place = operation.Name is null ? "" : $" in operation \"{operation.Name.Value}\"";
        return new GraphQLError($"Variable \"${variable.Variable.Name.Value}\" is never used{place}.").WithNodes(variable);
    }

    public static GraphQLError VariableMisplaced(
        VariableDefinitionNode definition,
        GraphQLType variableType,
        VariableUsage usage) =>
        new GraphQLError(
            $"Variable \"${usage.Node.Name.Value}\" of type \"{variableType}\" used in position expecting type \"{usage.Type}\".")
            .WithNodes(definition, usage.Node);

    public static GraphQLError VariableOfOneOfNullable(
        VariableDefinitionNode definition,
        GraphQLType variableType,
        VariableUsage usage) =>
        new GraphQLError(
            $"Variable \"${usage.Node.Name.Value}\" is of type \"{variableType}\" but must be non-nullable to be used for OneOf Input Object \"{usage.ParentType}\".")
            .WithNodes(definition, usage.Node)
            .WithCode(_oneOfNullableVariableCode);
}
