using E2CSemantic.GraphQL.Language;

namespace E2CSemantic.GraphQL.Validation.Rules;

/// <summary>An operation declares every variable that it or its fragments use (spec 5.8.3, All Variable Uses Defined).</summary>
internal sealed class NoUndefinedVariablesRule(DocumentValidatorContext context) : ValidationRule
{
    public override void Register(RuleHandlers handlers) =>
        handlers.Enter<OperationDefinitionNode>(SyntaxKind.OperationDefinition, Check);

    private void Check(OperationDefinitionNode operation)
    {
        var defined = operation.VariableDefinitions
            .Select(definition => definition.Variable.Name.Value)
            .ToHashSet(StringComparer.Ordinal);

        foreach (var usage in context.Usages.Of(operation))
        {
            if (!defined.Contains(usage.Node.Name.Value))
            {
                context.Report(ValidationErrors.VariableUndefined(usage.Node, operation));
            }
        }
    }
}
