using E2CSemantic.GraphQL.Language;

namespace E2CSemantic.GraphQL.Validation.Rules;

/// <summary>A document to execute holds operations and fragments only (spec 5.1.1, Executable Definitions).</summary>
internal sealed class ExecutableDefinitionsRule(DocumentValidatorContext context) : ValidationRule
{
    public override void Register(RuleHandlers handlers) => handlers.Enter<DocumentNode>(SyntaxKind.Document, Check);

    private void Check(DocumentNode document)
    {
        foreach (var definition in document.Definitions)
        {
            if (definition is not (OperationDefinitionNode or FragmentDefinitionNode))
            {
                var name = definition is SchemaDefinitionNode or SchemaExtensionNode
                    ? "schema"
                    : $"\"{definition.GetNodes().OfType<NameNode>().First().Value}\"";
                context.Report(ValidationErrors.NotExecutable(definition, name));
            }
        }
    }
}
