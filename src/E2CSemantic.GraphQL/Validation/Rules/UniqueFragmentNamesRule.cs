using E2CSemantic.GraphQL.Language;

namespace E2CSemantic.GraphQL.Validation.Rules;

/// <summary>Fragment names are unique (spec 5.5.1.1, Fragment Name Uniqueness).</summary>
internal sealed class UniqueFragmentNamesRule(DocumentValidatorContext context) : ValidationRule
{
    private readonly Dictionary<string, NameNode> _names = new(StringComparer.Ordinal);

    public override void Register(RuleHandlers handlers) =>
        handlers.Enter<FragmentDefinitionNode>(SyntaxKind.FragmentDefinition, Check);

    private void Check(FragmentDefinitionNode fragment)
    {
        if (!_names.TryAdd(fragment.Name.Value, fragment.Name))
        {
            context.Report(ValidationErrors.FragmentNameNotUnique(_names[fragment.Name.Value], fragment.Name));
        }
    }
}
