using E2CSemantic.GraphQL.Language;
using E2CSemantic.GraphQL.Types;

namespace E2CSemantic.GraphQL.Validation.Limits;

/// <summary>A field of the schema stands below itself only so often; introspection has its own limit.</summary>
internal sealed class FieldCycleDepthRule(DocumentValidatorContext context, int limit) : OperationDepthRule(context)
{
    private readonly Dictionary<FieldDefinition, int> _open = [];

    protected override bool Enter(FieldNode field, FieldDefinition definition)
    {
        var depth = _open.GetValueOrDefault(definition) + 1;

        if (depth > limit && definition.DeclaringType?.Name.StartsWith("__", StringComparison.Ordinal) == false)
        {
            Context.Report(ValidationErrors.FieldCycleTooDeep(field));
            return false;
        }

        _open[definition] = depth;
        return true;
    }

    protected override void Leave(FieldNode field, FieldDefinition definition) => _open[definition]--;
}
