using System.Collections.Immutable;
using E2CSemantic.GraphQL.Language;
using E2CSemantic.GraphQL.Types;

namespace E2CSemantic.GraphQL.Validation.Rules;

/// <summary>A subscription selects one root field, not an introspection one, without <c>@skip</c> and <c>@include</c>
/// (spec 5.2.4.1, Single Root Field).</summary>
internal sealed class SingleFieldSubscriptionsRule(DocumentValidatorContext context) : ValidationRule
{
    public override void Register(RuleHandlers handlers) =>
        handlers.Enter<OperationDefinitionNode>(SyntaxKind.OperationDefinition, Check);

    private void Check(OperationDefinitionNode operation)
    {
        if (operation.Operation != OperationType.Subscription || context.Schema.SubscriptionType is not { } root)
        {
            return;
        }

        var selection = new RootSelection(context, root);
        selection.Collect(operation.SelectionSet);

        if (selection.Conditions.Count > 0)
        {
            context.Report(ValidationErrors.SubscriptionRootIsConditional(operation.Name, selection.Conditions));
            return;
        }

        if (selection.Fields.Count == 0)
        {
            context.Report(ValidationErrors.SubscriptionWithoutField(operation.Name, operation.SelectionSet));
        }
        else if (selection.Fields.Count > 1)
        {
            var extraFields = selection.Fields.Values.Skip(1).SelectMany(fields => fields);
            context.Report(ValidationErrors.SubscriptionWithSeveralFields(operation.Name, extraFields));
        }

        foreach (var fields in selection.Fields.Values)
        {
            if (fields[0].Name.Value.StartsWith("__", StringComparison.Ordinal))
            {
                context.Report(ValidationErrors.SubscriptionOfIntrospection(operation.Name, fields));
            }
        }
    }

    /// <summary>The root fields by response name (spec: CollectSubscriptionFields).</summary>
    private sealed class RootSelection(DocumentValidatorContext context, ObjectType root)
    {
        private readonly HashSet<string> _visited = new(StringComparer.Ordinal);

        public OrderedDictionary<string, List<FieldNode>> Fields { get; } = new(StringComparer.Ordinal);

        public List<DirectiveNode> Conditions { get; } = [];

        public void Collect(SelectionSetNode selectionSet)
        {
            context.Fragments.Spend(selectionSet.Selections.Length);

            foreach (var selection in selectionSet.Selections)
            {
                switch (selection)
                {
                    case FieldNode field when !IsConditional(field.Directives):
                        Add(field);
                        break;
                    case InlineFragmentNode fragment when !IsConditional(fragment.Directives) && Applies(fragment.TypeCondition):
                        Collect(fragment.SelectionSet);
                        break;
                    case FragmentSpreadNode spread when !IsConditional(spread.Directives)
                        && context.Fragments.Find(spread.Name.Value) is { } fragment
                        && Applies(fragment.TypeCondition)
                        && _visited.Add(spread.Name.Value):
                        Collect(fragment.SelectionSet);
                        break;
                }
            }
        }

        private void Add(FieldNode field)
        {
            var responseName = (field.Alias ?? field.Name).Value;

            if (!Fields.TryGetValue(responseName, out var fields))
            {
                Fields[responseName] = fields = [];
            }

            fields.Add(field);
        }

        private bool IsConditional(ImmutableArray<DirectiveNode> directives)
        {
            var condition = directives.FirstOrDefault(directive => directive.Name.Value == SpecifiedDirectives.Skip)
                ?? directives.FirstOrDefault(directive => directive.Name.Value == SpecifiedDirectives.Include);

            if (condition is null)
            {
                return false;
            }

            Conditions.Add(condition);
            return true;
        }

        private bool Applies(NamedTypeNode? condition)
        {
            if (condition is null)
            {
                return true;
            }

            var type = context.Schema.FindType(condition.Name.Value);
            return type == root || (type is { IsAbstractType: true } && context.Schema.IsSubType(type, root));
        }
    }
}
