using E2CSemantic.GraphQL.Language;
using E2CSemantic.GraphQL.Types;

namespace E2CSemantic.GraphQL.Validation.Rules;

/// <summary>Variables suit the positions they are used in (spec 5.8.5, All Variable Usages Are Allowed).</summary>
internal sealed class VariablesInAllowedPositionRule(DocumentValidatorContext context) : ValidationRule
{
    public override void Register(RuleHandlers handlers) =>
        handlers.Leave<OperationDefinitionNode>(SyntaxKind.OperationDefinition, Check);

    private void Check(OperationDefinitionNode operation)
    {
        var definitions = new Dictionary<string, VariableDefinitionNode>(StringComparer.Ordinal);

        foreach (var definition in operation.VariableDefinitions)
        {
            definitions[definition.Variable.Name.Value] = definition;
        }

        foreach (var usage in context.Usages.Of(operation))
        {
            if (usage.Type is not null
                && definitions.TryGetValue(usage.Node.Name.Value, out var definition)
                && context.Schema.FindType(definition.Type) is { } variableType)
            {
                Check(usage, definition, variableType);
            }
        }
    }

    private void Check(VariableUsage usage, VariableDefinitionNode definition, GraphQLType variableType)
    {
        if (!IsAllowed(usage, definition, variableType))
        {
            context.Report(ValidationErrors.VariableMisplaced(definition, variableType, usage));
        }

        // The spec asks for this behind a non-null or list-coerced position too; graphql-js 17.1.0 leaves that to execution.
        if (usage.ParentType is InputObjectType { IsOneOf: true } && !variableType.IsNonNull)
        {
            context.Report(ValidationErrors.VariableOfOneOfNullable(definition, variableType, usage));
        }
    }

    private bool IsAllowed(VariableUsage usage, VariableDefinitionNode definition, GraphQLType variableType)
    {
        var positionType = usage.Type!;

        if (!positionType.IsNonNull || variableType.IsNonNull)
        {
            return context.Schema.IsSubTypeOf(variableType, positionType);
        }

        var hasDefault = definition.DefaultValue is not (null or NullValueNode) || usage.DefaultValue is not null;
        return hasDefault && context.Schema.IsSubTypeOf(variableType, positionType.NullableType);
    }
}
