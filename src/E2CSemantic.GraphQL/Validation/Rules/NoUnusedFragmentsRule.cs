using E2CSemantic.GraphQL.Language;

namespace E2CSemantic.GraphQL.Validation.Rules;

/// <summary>Every fragment is used by some operation (spec 5.5.1.4, Fragments Must Be Used).</summary>
internal sealed class NoUnusedFragmentsRule(DocumentValidatorContext context) : ValidationRule
{
    public override void Register(RuleHandlers handlers) => handlers.Leave<DocumentNode>(SyntaxKind.Document, Check);

    private void Check(DocumentNode document)
    {
        var operations = document.Definitions.OfType<OperationDefinitionNode>();
        var used = context.Fragments.ReachedFromAny(operations).Select(fragment => fragment.Name.Value).ToHashSet(StringComparer.Ordinal);

        foreach (var fragment in document.Definitions.OfType<FragmentDefinitionNode>())
        {
            if (!used.Contains(fragment.Name.Value))
            {
                context.Report(ValidationErrors.FragmentUnused(fragment));
            }
        }
    }
}
