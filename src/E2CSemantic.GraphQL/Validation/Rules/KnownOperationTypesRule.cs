using E2CSemantic.GraphQL.Language;

namespace E2CSemantic.GraphQL.Validation.Rules;

/// <summary>The schema has a root type for each operation (spec 5.2.1.1, Operation Type Existence).</summary>
internal sealed class KnownOperationTypesRule(DocumentValidatorContext context) : ValidationRule
{
    public override void Register(RuleHandlers handlers) =>
        handlers.Enter<OperationDefinitionNode>(SyntaxKind.OperationDefinition, Check);

    private void Check(OperationDefinitionNode operation)
    {
        if (context.Schema.RootType(operation.Operation) is null)
        {
            context.Report(ValidationErrors.OperationTypeNotSupported(operation));
        }
    }
}
