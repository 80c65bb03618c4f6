using E2CSemantic.GraphQL.Language;

namespace E2CSemantic.GraphQL.Validation.Rules;

/// <summary>An input object literal gives each field once (spec 5.6.3, Input Object Field Uniqueness).</summary>
internal sealed class UniqueInputFieldNamesRule(DocumentValidatorContext context) : ValidationRule
{
    private readonly Stack<Dictionary<string, NameNode>> _names = [];

    public override void Register(RuleHandlers handlers)
    {
        handlers.Enter<ObjectValueNode>(SyntaxKind.ObjectValue, _ => _names.Push(new(StringComparer.Ordinal)));
        handlers.Enter<ObjectFieldNode>(SyntaxKind.ObjectField, Check);
        handlers.Leave<ObjectValueNode>(SyntaxKind.ObjectValue, _ => _names.Pop());
    }

    private void Check(ObjectFieldNode field)
    {
        var names = _names.Peek();

        if (!names.TryAdd(field.Name.Value, field.Name))
        {
            context.Report(ValidationErrors.InputFieldNotUnique(names[field.Name.Value], field.Name));
        }
    }
}
