using E2CSemantic.GraphQL.Language;

namespace E2CSemantic.GraphQL.Validation.Rules;

/// <summary>Variables have input types (spec 5.8.2, Variables Are Input Types).</summary>
internal sealed class VariablesAreInputTypesRule(DocumentValidatorContext context) : ValidationRule
{
    public override void Register(RuleHandlers handlers) =>
        handlers.Enter<VariableDefinitionNode>(SyntaxKind.VariableDefinition, Check);

    private void Check(VariableDefinitionNode variable)
    {
        if (context.Schema.FindType(variable.Type) is { IsInputType: false })
        {
            context.Report(ValidationErrors.VariableOfOutputType(variable));
        }
    }
}
