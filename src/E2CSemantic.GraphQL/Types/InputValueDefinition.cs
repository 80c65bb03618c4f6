using E2CSemantic.GraphQL.Language;
using E2CSemantic.GraphQL.Types.Building;
using E2CSemantic.GraphQL.Types.Configurations;

namespace E2CSemantic.GraphQL.Types;

/// <summary>A place that takes an input: an argument or an input field. Required means non-null and without a default.</summary>
public abstract class InputValueDefinition : SchemaMember
{
    private protected InputValueDefinition(InputValueConfiguration configuration, TypeRegistry types)
        : base(configuration.Name, configuration.Description, configuration.DeprecationReason, configuration.SyntaxNode)
    {
        Type = types.Resolve(configuration.Type);
        DefaultValue = configuration.DefaultValue;
    }

    /// <summary>The type of the input.</summary>
    public GraphQLType Type { get; }

    /// <summary>The literal taken when nothing is given; null if there is none.</summary>
    public ValueNode? DefaultValue { get; }

    /// <summary>Whether something must be given.</summary>
    public bool IsRequired => Type.IsNonNull && DefaultValue is null;
}
