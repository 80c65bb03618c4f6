using E2CSemantic.GraphQL.Language;

namespace E2CSemantic.GraphQL.Validation.Rules;

/// <summary>An operation without a name is the only one (spec 5.2.3.1, Lone Anonymous Operation).</summary>
internal sealed class LoneAnonymousOperationRule(DocumentValidatorContext context) : ValidationRule
{
    public override void Register(RuleHandlers handlers) =>
        handlers.Enter<OperationDefinitionNode>(SyntaxKind.OperationDefinition, Check);

    private void Check(OperationDefinitionNode operation)
    {
        if (operation.Name is null && context.OperationCount > 1)
        {
            context.Report(ValidationErrors.AnonymousOperationNotAlone(operation));
        }
    }
}
