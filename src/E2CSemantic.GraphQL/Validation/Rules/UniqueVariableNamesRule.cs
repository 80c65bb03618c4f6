using E2CSemantic.GraphQL.Language;

namespace E2CSemantic.GraphQL.Validation.Rules;

/// <summary>An operation declares each variable once (spec 5.8.1, Variable Uniqueness).</summary>
internal sealed class UniqueVariableNamesRule(DocumentValidatorContext context) : ValidationRule
{
    public override void Register(RuleHandlers handlers) =>
        handlers.Enter<OperationDefinitionNode>(SyntaxKind.OperationDefinition, Check);

    private void Check(OperationDefinitionNode operation)
    {
        foreach (var group in operation.VariableDefinitions.GroupBy(
            definition => definition.Variable.Name.Value,
            definition => definition.Variable.Name))
        {
            if (group.Skip(1).Any())
            {
                context.Report(ValidationErrors.VariableNotUnique([.. group]));
            }
        }
    }
}
