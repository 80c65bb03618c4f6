using E2CSemantic.GraphQL.Language;

namespace E2CSemantic.GraphQL.Validation.Rules;

/// <summary>Operation names are unique (spec 5.2.2.1, Operation Name Uniqueness).</summary>
internal sealed class UniqueOperationNamesRule(DocumentValidatorContext context) : ValidationRule
{
    private readonly Dictionary<string, NameNode> _names = new(StringComparer.Ordinal);

    public override void Register(RuleHandlers handlers) =>
        handlers.Enter<OperationDefinitionNode>(SyntaxKind.OperationDefinition, Check);

    private void Check(OperationDefinitionNode operation)
    {
        if (operation.Name is { } name && !_names.TryAdd(name.Value, name))
        {
            context.Report(ValidationErrors.OperationNameNotUnique(_names[name.Value], name));
        }
    }
}
