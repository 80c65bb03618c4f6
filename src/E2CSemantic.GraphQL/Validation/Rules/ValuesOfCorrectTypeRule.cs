using E2CSemantic.GraphQL.Language;

namespace E2CSemantic.GraphQL.Validation.Rules;

/// <summary>Literals suit the type of their position (spec 5.6.1, Values of Correct Type; 5.6.2, Input Object Field Names;
/// 5.6.4, Input Object Required Fields). Variables are the business of other rules.</summary>
internal sealed class ValuesOfCorrectTypeRule(DocumentValidatorContext context) : ValidationRule
{
    public override void Register(RuleHandlers handlers)
    {
        handlers.Enter<ArgumentNode>(SyntaxKind.Argument, argument => Check(argument.Value));
        handlers.Enter<VariableDefinitionNode>(SyntaxKind.VariableDefinition, variable => Check(variable.DefaultValue));
    }

    private void Check(ValueNode? value)
    {
        if (value is not null && context.Types.InputType is { } type)
        {
            new InputLiteralCheck(context).Check(value, type);
        }
    }
}
