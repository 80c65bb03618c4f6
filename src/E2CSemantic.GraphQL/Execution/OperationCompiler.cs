using System.Collections.Immutable;
using E2CSemantic.GraphQL.Errors;
using E2CSemantic.GraphQL.Language;
using E2CSemantic.GraphQL.Types;

namespace E2CSemantic.GraphQL.Execution;

/// <summary>
/// Merges field nodes into selections, with skip and include decided by the given condition variables (spec: CollectFields).
/// Conditions are decided while compiling and not per row, because they settle the order of a response, not just its members.
/// </summary>
internal sealed class OperationCompiler(
    Schema schema,
    IReadOnlyDictionary<string, FragmentDefinitionNode> fragments,
    VariableValues conditions)
{
    private readonly DirectiveDefinition _skip = schema.FindDirective(SpecifiedDirectives.Skip)!;
    private readonly DirectiveDefinition _include = schema.FindDirective(SpecifiedDirectives.Include)!;

    public SelectionSet Compile(ObjectType type, SelectionSetNode node) => Compile(type, [node]);

    public SelectionSet CompileSubselection(ObjectType type, ImmutableArray<FieldNode> nodes) =>
        Compile(type, [.. nodes.Select(node => node.SelectionSet).OfType<SelectionSetNode>()]);

    private SelectionSet Compile(ObjectType type, ReadOnlySpan<SelectionSetNode> nodes)
    {
        var fields = new OrderedDictionary<string, ImmutableArray<FieldNode>.Builder>(StringComparer.Ordinal);
        var visited = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in nodes)
        {
            if (Collect(type, node, fields, visited) is { } fault)
            {
                return new(type, [], fault);
            }
        }

        var selections = ImmutableArray.CreateBuilder<Selection>(fields.Count);
        foreach (var (responseName, merged) in fields)
        {
            if (schema.FindField(type, merged[0].Name.Value) is { } field)
            {
                selections.Add(new(type, field, responseName, merged.ToImmutable()));
            }
        }

        return new(type, selections.ToImmutable(), null);
    }

    private GraphQLError? Collect(
        ObjectType type,
        SelectionSetNode set,
        OrderedDictionary<string, ImmutableArray<FieldNode>.Builder> fields,
        HashSet<string> visited)
    {
        foreach (var selection in set.Selections)
        {
            var (included, fault) = selection switch
            {
                FieldNode node => Included(node.Directives),
                InlineFragmentNode node => Included(node.Directives),
                FragmentSpreadNode node => Included(node.Directives),
                _ => throw new System.Diagnostics.UnreachableException(),
            };
            if (fault is not null)
            {
                return fault;
            }

            if (!included)
            {
                continue;
            }

            switch (selection)
            {
                case FieldNode field:
                    Add(fields, field);
                    break;
                case InlineFragmentNode fragment when fragment.TypeCondition is null || Applies(fragment.TypeCondition, type):
                    fault = Collect(type, fragment.SelectionSet, fields, visited);
                    break;
                case FragmentSpreadNode spread when fragments.TryGetValue(spread.Name.Value, out var fragment)
                    && Applies(fragment.TypeCondition, type)
                    && visited.Add(spread.Name.Value):
                    fault = Collect(type, fragment.SelectionSet, fields, visited);
                    break;
            }

            if (fault is not null)
            {
                return fault;
            }
        }

        return null;
    }

    private static void Add(OrderedDictionary<string, ImmutableArray<FieldNode>.Builder> fields, FieldNode field)
    {
        var responseName = (field.Alias ?? field.Name).Value;
        if (!fields.TryGetValue(responseName, out var merged))
        {
            fields.Add(responseName, merged = ImmutableArray.CreateBuilder<FieldNode>(1));
        }

        merged.Add(field);
    }

    private (bool Included, GraphQLError? Fault) Included(ImmutableArray<DirectiveNode> directives)
    {
        if (directives.IsEmpty)
        {
            return (true, null);
        }

        var (skip, fault) = Condition(_skip, directives);
        if (fault is not null || skip == true)
        {
            return (false, fault);
        }

        (var include, fault) = Condition(_include, directives);
        return (include != false, fault);
    }

    private (bool? Value, GraphQLError? Fault) Condition(DirectiveDefinition definition, ImmutableArray<DirectiveNode> directives)
    {
        var node = directives.FirstOrDefault(directive => directive.Name.Value == definition.Name);
        if (node is null)
        {
            return (null, null);
        }

        var outcome = ArgumentCoercion.Coerce(definition.Arguments, node.Arguments, node, conditions);
        return (outcome.Values?.Value<bool?>("if"), outcome.Error);
    }

    private bool Applies(NamedTypeNode condition, ObjectType type) =>
        schema.FindType(condition.Name.Value) is { } named && (named == type || (named.IsAbstractType && schema.IsSubType(named, type)));
}
