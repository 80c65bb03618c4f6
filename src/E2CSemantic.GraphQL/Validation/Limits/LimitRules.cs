namespace E2CSemantic.GraphQL.Validation.Limits;

/// <summary>The rules that are not the spec's but the server's, as far as the options ask for them.</summary>
internal static class LimitRules
{
    public static IEnumerable<ValidationRule> Create(DocumentValidatorContext context)
    {
        var options = context.Options;

        if (!options.AllowIntrospection)
        {
            yield return new IntrospectionRule(context);
        }

        if (options.IntrospectionDepth is { } introspectionDepth)
        {
            yield return new IntrospectionDepthRule(context, introspectionDepth);
        }

        if (options.MaxAllowedFieldCycleDepth is { } cycleDepth)
        {
            yield return new FieldCycleDepthRule(context, cycleDepth);
        }

        if (options.MaxAllowedExecutionDepth is { } executionDepth)
        {
            yield return new ExecutionDepthRule(context, executionDepth);
        }
    }
}
