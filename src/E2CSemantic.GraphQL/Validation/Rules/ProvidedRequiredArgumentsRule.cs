using System.Collections.Immutable;
using E2CSemantic.GraphQL.Language;

namespace E2CSemantic.GraphQL.Validation.Rules;

/// <summary>Arguments that are non-null and have no default are given (spec 5.4.3, Required Arguments).</summary>
internal sealed class ProvidedRequiredArgumentsRule(DocumentValidatorContext context) : ValidationRule
{
    public override void Register(RuleHandlers handlers)
    {
        handlers.Leave<DirectiveNode>(SyntaxKind.Directive, CheckDirective);
        handlers.Leave<FieldNode>(SyntaxKind.Field, CheckField);
    }

    private void CheckField(FieldNode field)
    {
        foreach (var argument in context.Types.Field?.Arguments.AsArray() ?? [])
        {
            if (argument.IsRequired && !IsGiven(field.Arguments, argument.Name))
            {
                context.Report(ValidationErrors.ArgumentRequired(field, argument.Coordinate, argument.Type.ToString()!));
            }
        }
    }

    private void CheckDirective(DirectiveNode directive)
    {
        foreach (var (name, type) in RequiredArguments(directive.Name.Value))
        {
            if (!IsGiven(directive.Arguments, name))
            {
                context.Report(ValidationErrors.ArgumentRequired(directive, $"@{directive.Name.Value}({name}:)", type));
            }
        }
    }

    private IEnumerable<(string Name, string Type)> RequiredArguments(string directive)
    {
        if (context.FindDirectiveDefinition(directive) is { } definition)
        {
            return definition.Arguments
                .Where(argument => argument is { Type: NonNullTypeNode, DefaultValue: null })
                .Select(argument => (argument.Name.Value, argument.Type.ToString()));
        }

        return (context.Schema.FindDirective(directive)?.Arguments.AsArray() ?? [])
            .Where(argument => argument.IsRequired)
            .Select(argument => (argument.Name, argument.Type.ToString()!));
    }

    private static bool IsGiven(ImmutableArray<ArgumentNode> arguments, string name) =>
        arguments.Any(argument => argument.Name.Value == name);
}
