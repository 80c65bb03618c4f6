using System.Collections.Immutable;
using E2CSemantic.GraphQL.Language;

namespace E2CSemantic.GraphQL.Validation.Rules;

/// <summary>A directive that is not repeatable stands once at a place (spec 5.7.3, Directives Are Unique per Location).</summary>
internal sealed class UniqueDirectivesPerLocationRule(DocumentValidatorContext context) : ValidationRule
{
    private readonly Dictionary<string, Dictionary<string, DirectiveNode>> _seenOnDefinition = new(StringComparer.Ordinal);

    public override void Register(RuleHandlers handlers)
    {
        foreach (var kind in Enum.GetValues<SyntaxKind>())
        {
            handlers.Enter<SyntaxNode>(kind, Check);
        }
    }

    private void Check(SyntaxNode node)
    {
        var directives = DirectivesOf(node);

        if (directives.IsEmpty)
        {
            return;
        }

        var seen = SeenAt(node);

        foreach (var directive in directives)
        {
            if (IsUnique(directive.Name.Value) && !seen.TryAdd(directive.Name.Value, directive))
            {
                context.Report(ValidationErrors.DirectiveNotUnique(seen[directive.Name.Value], directive));
            }
        }
    }

    // An extension stands at the place of what it extends.
    private Dictionary<string, DirectiveNode> SeenAt(SyntaxNode node)
    {
        var place = node switch
        {
            SchemaDefinitionNode or SchemaExtensionNode => "schema",
            DirectiveDefinitionNode directive => "@" + directive.Name.Value,
            DirectiveExtensionNode directive => "@" + directive.Name.Value,
            TypeSystemDefinitionNode or TypeSystemExtensionNode => "type " + node.GetNodes().OfType<NameNode>().First().Value,
            _ => null,
        };

        if (place is null)
        {
            return new(StringComparer.Ordinal);
        }

        if (!_seenOnDefinition.TryGetValue(place, out var seen))
        {
            _seenOnDefinition[place] = seen = new(StringComparer.Ordinal);
        }

        return seen;
    }

    private bool IsUnique(string directive) =>
        context.FindDirectiveDefinition(directive) is { } definition
            ? !definition.Repeatable
            : context.Schema.FindDirective(directive) is { IsRepeatable: false };

    private static ImmutableArray<DirectiveNode> DirectivesOf(SyntaxNode node) => node switch
    {
        FieldNode field => field.Directives,
        FragmentSpreadNode spread => spread.Directives,
        InlineFragmentNode fragment => fragment.Directives,
        OperationDefinitionNode operation => operation.Directives,
        FragmentDefinitionNode fragment => fragment.Directives,
        VariableDefinitionNode variable => variable.Directives,
        DocumentNode or SelectionSetNode or ArgumentNode or DirectiveNode or ValueNode or TypeNode or ObjectFieldNode => [],
        _ => [.. node.GetNodes().OfType<DirectiveNode>()],
    };
}
