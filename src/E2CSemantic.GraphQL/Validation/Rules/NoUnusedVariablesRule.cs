using E2CSemantic.GraphQL.Language;

namespace E2CSemantic.GraphQL.Validation.Rules;

/// <summary>An operation uses every variable that it declares (spec 5.8.4, All Variables Used).</summary>
internal sealed class NoUnusedVariablesRule(DocumentValidatorContext context) : ValidationRule
{
    public override void Register(RuleHandlers handlers) =>
        handlers.Enter<OperationDefinitionNode>(SyntaxKind.OperationDefinition, Check);

    private void Check(OperationDefinitionNode operation)
    {
        var used = context.Usages.Of(operation).Select(usage => usage.Node.Name.Value).ToHashSet(StringComparer.Ordinal);

        foreach (var variable in operation.VariableDefinitions)
        {
            if (!used.Contains(variable.Variable.Name.Value))
            {
                context.Report(ValidationErrors.VariableUnused(variable, operation));
            }
        }
    }
}
