using E2CSemantic.GraphQL.Language;
using E2CSemantic.GraphQL.Types;

namespace E2CSemantic.GraphQL.Validation.Limits;

/// <summary>Introspection does not multiply: types within types, and lists within lists of the same kind, are bounded.</summary>
internal sealed class IntrospectionDepthRule(DocumentValidatorContext context, IntrospectionDepth limit)
    : OperationDepthRule(context)
{
    private readonly Dictionary<string, int> _open = new(StringComparer.Ordinal);

    protected override bool Enter(FieldNode field, FieldDefinition definition)
    {
        if (Limit(field.Name.Value, definition) is not { } allowed)
        {
            return true;
        }

        var depth = _open.GetValueOrDefault(field.Name.Value) + 1;

        if (depth > allowed)
        {
            Context.Report(ValidationErrors.IntrospectionTooDeep(field));
            return false;
        }

        _open[field.Name.Value] = depth;
        return true;
    }

    protected override void Leave(FieldNode field, FieldDefinition definition)
    {
        if (Limit(field.Name.Value, definition) is not null)
        {
            _open[field.Name.Value]--;
        }
    }

    private int? Limit(string name, FieldDefinition definition)
    {
        if (definition.DeclaringType?.Name.StartsWith("__", StringComparison.Ordinal) != true)
        {
            return null;
        }

        return name switch
        {
            "ofType" => limit.MaxAllowedOfTypeDepth,
            "fields" or "args" or "inputFields" or "interfaces" or "possibleTypes" or "enumValues" =>
                limit.MaxAllowedListRecursiveDepth,
            _ => null,
        };
    }
}
