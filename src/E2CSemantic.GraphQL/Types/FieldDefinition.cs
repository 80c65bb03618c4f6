using E2CSemantic.GraphQL.Execution;
using E2CSemantic.GraphQL.Execution.Planning;
using E2CSemantic.GraphQL.Types.Building;
using E2CSemantic.GraphQL.Types.Configurations;

namespace E2CSemantic.GraphQL.Types;

/// <summary>A field of an object or interface: its arguments, its type, and how its value is found.</summary>
public sealed class FieldDefinition : SchemaMember
{
    internal FieldDefinition(NamedType? declaringType, FieldConfiguration configuration, TypeRegistry types)
        : base(configuration.Name, configuration.Description, configuration.DeprecationReason, configuration.SyntaxNode)
    {
        DeclaringType = declaringType;
        Type = types.Resolve(configuration.Type);
        Arguments = new(configuration.Arguments.Select(argument => new ArgumentDefinition(this, argument, types)));
        Resolver = configuration.Resolver;
        PureResolver = configuration.PureResolver ?? (Resolver is null ? DefaultResolver.Resolve : null);
        Plan = configuration.Plan;
    }

    /// <summary>The object or interface that it belongs to; null for the meta-fields <c>__typename</c>, <c>__schema</c>, <c>__type</c>.</summary>
    public NamedType? DeclaringType { get; }

    /// <summary>The type of its value.</summary>
    public GraphQLType Type { get; }

    /// <summary>Its arguments, in the order of their definition.</summary>
    public MemberCollection<ArgumentDefinition> Arguments { get; }

    /// <summary>Finds the value, possibly later; null if <see cref="PureResolver"/> finds it.</summary>
    public FieldDelegate? Resolver { get; }

    /// <summary>Finds the value at once; null if <see cref="Resolver"/> finds it.</summary>
    public PureFieldDelegate? PureResolver { get; }

    /// <summary>The step that the field contributes to a query plan; null if it contributes none.</summary>
    public StepFactory? Plan { get; }

    /// <inheritdoc/>
    public override string Coordinate => $"{DeclaringType?.Name ?? "<meta>"}.{Name}";
}
