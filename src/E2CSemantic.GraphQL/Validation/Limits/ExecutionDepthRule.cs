using E2CSemantic.GraphQL.Language;
using E2CSemantic.GraphQL.Types;

namespace E2CSemantic.GraphQL.Validation.Limits;

/// <summary>Fields nest only so deep; what lies below <c>__schema</c> and <c>__type</c> does not count.</summary>
internal sealed class ExecutionDepthRule(DocumentValidatorContext context, int limit) : OperationDepthRule(context)
{
    private int _depth;
    private int _deepest;

    protected override bool Enter(FieldNode field, FieldDefinition definition)
    {
        if (field.Name.Value is "__schema" or "__type")
        {
            return false;
        }

        _depth++;
        _deepest = Math.Max(_deepest, _depth);
        return true;
    }

    protected override void Leave(FieldNode field, FieldDefinition definition) => _depth--;

    protected override void Leave(OperationDefinitionNode operation)
    {
        if (_deepest > limit)
        {
            Context.Report(ValidationErrors.ExecutionTooDeep(operation, _deepest, limit));
        }

        _deepest = 0;
    }
}
