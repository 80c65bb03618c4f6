namespace E2CSemantic.GraphQL.Types.Rules;

/// <summary>A directive has locations, and arguments that are inputs (spec 3.13: Type Validation).</summary>
internal static class DirectiveRule
{
    public static void Check(DirectiveDefinition directive, SchemaReport report)
    {
        report.CheckName(directive.Name, directive.SyntaxNode);
        if (directive.Locations.IsEmpty)
        {
            report.Add($"Directive {directive} must include 1 or more locations.", directive.SyntaxNode);
        }

        foreach (var argument in directive.Arguments)
        {
            report.CheckName(argument.Name, argument.SyntaxNode);
            if (!argument.Type.IsInputType)
            {
                report.Add($"The type of {argument} must be Input Type but got: {argument.Type}.", argument.SyntaxNode);
            }

            report.CheckNotDeprecatedIfRequired(argument, "argument");
            report.CheckDefault(argument);
        }
    }
}
