using System.Collections.Immutable;
using E2CSemantic.GraphQL.Language;

namespace E2CSemantic.GraphQL.Validation.Rules;

/// <summary>A field or directive gets each argument once (spec 5.4.2, Argument Uniqueness).</summary>
internal sealed class UniqueArgumentNamesRule(DocumentValidatorContext context) : ValidationRule
{
    public override void Register(RuleHandlers handlers)
    {
        handlers.Enter<FieldNode>(SyntaxKind.Field, field => Check(field.Arguments));
        handlers.Enter<DirectiveNode>(SyntaxKind.Directive, directive => Check(directive.Arguments));
    }

    private void Check(ImmutableArray<ArgumentNode> arguments)
    {
        if (arguments.Length < 2)
        {
            return;
        }

        foreach (var group in arguments.GroupBy(argument => argument.Name.Value, argument => argument.Name))
        {
            if (group.Skip(1).Any())
            {
                context.Report(ValidationErrors.ArgumentNotUnique([.. group]));
            }
        }
    }
}
