using System.Collections.Immutable;
using E2CSemantic.GraphQL.Errors;
using E2CSemantic.GraphQL.Execution;
using E2CSemantic.GraphQL.Language;

namespace E2CSemantic.GraphQL.Types.Rules;

/// <summary>Gathers broken rules, and holds the checks that several rules share.</summary>
internal sealed class SchemaReport
{
    private readonly List<GraphQLError> _errors = [];

    public ImmutableArray<GraphQLError> Errors => [.. _errors];

    public void Add(string message, params IEnumerable<SyntaxNode?> nodes) =>
        _errors.Add(new GraphQLError(message).WithNodes(nodes.OfType<SyntaxNode>()));

    public void CheckName(string name, SyntaxNode? node)
    {
        if (name.StartsWith("__", StringComparison.Ordinal))
        {
            Add($"Name \"{name}\" must not begin with \"__\", which is reserved by GraphQL introspection.", node);
        }
    }

    public void CheckDefault(InputValueDefinition input)
    {
        if (input.DefaultValue is { } literal && input.Type.IsInputType)
        {
            InputFaults.Find(literal, input.Type, null, fault => Add($"{input.Coordinate} has invalid default value{fault.Path}: {fault.Message}", fault.Node ?? literal));
        }
    }

    public void CheckNotDeprecatedIfRequired(InputValueDefinition input, string what)
    {
        if (input.IsRequired && input.IsDeprecated)
        {
            Add($"Required {what} {input.Coordinate} cannot be deprecated.", DeprecatedNode(input), TypeNode(input));
        }
    }

    public static TypeNode? TypeNode(SchemaMember member) => member.SyntaxNode switch
    {
        FieldDefinitionNode node => node.Type,
        InputValueDefinitionNode node => node.Type,
        _ => null,
    };

    public static DirectiveNode? DeprecatedNode(SchemaMember member)
    {
        var directives = member.SyntaxNode switch
        {
            FieldDefinitionNode node => node.Directives,
            InputValueDefinitionNode node => node.Directives,
            _ => ImmutableArray<DirectiveNode>.Empty,
        };
        return directives.FirstOrDefault(directive => directive.Name.Value == SpecifiedDirectives.Deprecated);
    }

    public static IEnumerable<SyntaxNode?> AllNodes(NamedType type) => [type.SyntaxNode, .. type.ExtensionNodes];
}
