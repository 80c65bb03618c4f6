using E2CSemantic.GraphQL.Language;

namespace E2CSemantic.GraphQL.Validation.Rules;

/// <summary>An input object literal gives each field once (spec 5.6.3, Input Object Field Uniqueness).</summary>
internal sealed class UniqueInputFieldNamesRule(DocumentValidatorContext context) : ValidationRule
{
    public override void Register(RuleHandlers handlers) => handlers.Enter<ObjectValueNode>(SyntaxKind.ObjectValue, Check);

    private void Check(ObjectValueNode value)
    {
        var names = new Dictionary<string, NameNode>(StringComparer.Ordinal);

        foreach (var field in value.Fields)
        {
            if (!names.TryAdd(field.Name.Value, field.Name))
            {
                context.Report(ValidationErrors.InputFieldNotUnique(names[field.Name.Value], field.Name));
            }
        }
    }
}
