using E2CSemantic.GraphQL.Language;

namespace E2CSemantic.GraphQL.Validation.Limits;

/// <summary>Refuses <c>__schema</c> and <c>__type</c>; <c>__typename</c> stays allowed.</summary>
internal sealed class IntrospectionRule(DocumentValidatorContext context) : ValidationRule
{
    public override void Register(RuleHandlers handlers) => handlers.Enter<FieldNode>(SyntaxKind.Field, Check);

    private void Check(FieldNode field)
    {
        if (field.Name.Value is "__schema" or "__type")
        {
            context.Report(ValidationErrors.IntrospectionNotAllowed(field));
        }
    }
}
