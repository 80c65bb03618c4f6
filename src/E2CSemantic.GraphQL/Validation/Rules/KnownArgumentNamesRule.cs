using E2CSemantic.GraphQL.Language;

namespace E2CSemantic.GraphQL.Validation.Rules;

/// <summary>Arguments are declared by their field or directive (spec 5.4.1, Argument Names).</summary>
internal sealed class KnownArgumentNamesRule(DocumentValidatorContext context) : ValidationRule
{
    public override void Register(RuleHandlers handlers)
    {
        handlers.Enter<DirectiveNode>(SyntaxKind.Directive, CheckDirective);
        handlers.Enter<ArgumentNode>(SyntaxKind.Argument, CheckFieldArgument);
    }

    private void CheckDirective(DirectiveNode directive)
    {
        if (DeclaredArguments(directive.Name.Value) is not { } declared)
        {
            return;
        }

        foreach (var argument in directive.Arguments)
        {
            if (!declared.Contains(argument.Name.Value))
            {
                var suggestion = context.DidYouMean(argument.Name.Value, declared);
                context.Report(ValidationErrors.DirectiveArgumentUnknown(argument, directive, suggestion));
            }
        }
    }

    private void CheckFieldArgument(ArgumentNode argument)
    {
        if (context.Types.Path[^2] is FieldNode && context.Types is { Argument: null, Field: { } field })
        {
            var suggestion = context.DidYouMean(argument.Name.Value, field.Arguments.Select(declared => declared.Name));
            context.Report(ValidationErrors.FieldArgumentUnknown(argument, field, suggestion));
        }
    }

    private List<string>? DeclaredArguments(string directive) =>
        context.FindDirectiveDefinition(directive) is { } definition
            ? [.. definition.Arguments.Select(argument => argument.Name.Value)]
            : context.Schema.FindDirective(directive)?.Arguments.Select(argument => argument.Name).ToList();
}
