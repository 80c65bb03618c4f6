using E2CSemantic.GraphQL.Errors;
using E2CSemantic.GraphQL.Language;
using E2CSemantic.GraphQL.Types;

namespace E2CSemantic.GraphQL.Validation.Rules;

/// <summary>A selected field exists on the type it is selected on (spec 5.3.1, Field Selections).</summary>
internal sealed class FieldsOnCorrectTypeRule(DocumentValidatorContext context) : ValidationRule
{
    public override void Register(RuleHandlers handlers) => handlers.Enter<FieldNode>(SyntaxKind.Field, Check);

    private void Check(FieldNode field)
    {
        if (context.Types.ParentType is { } type && context.Types.Field is null)
        {
            context.Report(ValidationErrors.FieldUndefined(field, type, Suggestion(type, field.Name.Value)));
        }
    }

    private string Suggestion(NamedType type, string fieldName)
    {
        if (context.Options.HideSuggestions)
        {
            return "";
        }

        var types = TypesWithField(type, fieldName);

        if (types.Count > 0)
        {
            return Suggestions.Sentence("to use an inline fragment on ", types);
        }

        return type is ComplexType complex
            ? Suggestions.DidYouMean(fieldName, complex.Fields.Select(field => field.Name))
            : "";
    }

    /// <summary>The types below an abstract one that have the field, the most general and most used first.</summary>
    private List<string> TypesWithField(NamedType type, string fieldName)
    {
        if (!type.IsAbstractType)
        {
            return [];
        }

        var uses = new OrderedDictionary<ComplexType, int>();

        foreach (var possible in context.Schema.PossibleTypes(type).Where(HasField))
        {
            uses[possible] = 1;

            foreach (var implemented in possible.Interfaces.Where(HasField))
            {
                uses[implemented] = uses.GetValueOrDefault(implemented) + 1;
            }
        }

        return [.. uses.Order(Comparer<KeyValuePair<ComplexType, int>>.Create(Compare)).Select(use => use.Key.Name)];

        bool HasField(ComplexType candidate) => candidate.Fields.Contains(fieldName);
    }

    private int Compare(KeyValuePair<ComplexType, int> left, KeyValuePair<ComplexType, int> right)
    {
        if (left.Value != right.Value)
        {
            return right.Value.CompareTo(left.Value);
        }

        if (left.Key is InterfaceType && context.Schema.IsSubType(left.Key, right.Key))
        {
            return -1;
        }

        return right.Key is InterfaceType && context.Schema.IsSubType(right.Key, left.Key)
            ? 1
            : NaturalOrder.Compare(left.Key.Name, right.Key.Name);
    }
}
