using System.Collections.Immutable;
using E2CSemantic.GraphQL.Types.Building;
using E2CSemantic.GraphQL.Types.Configurations;

namespace E2CSemantic.GraphQL.Types;

/// <summary>A directive that documents may use at its locations.</summary>
public sealed class DirectiveDefinition : SchemaMember
{
    internal DirectiveDefinition(DirectiveConfiguration configuration, TypeRegistry types)
        : base(configuration.Name, configuration.Description, configuration.DeprecationReason, configuration.SyntaxNode)
    {
        IsRepeatable = configuration.IsRepeatable;
        Locations = configuration.Locations;
        Arguments = new(configuration.Arguments.Select(argument => new ArgumentDefinition(this, argument, types)));
    }

    /// <summary>Whether it may stand more than once at one location.</summary>
    public bool IsRepeatable { get; }

    /// <summary>Where it may stand, as the spec names locations, such as <c>FIELD_DEFINITION</c>.</summary>
    public ImmutableArray<string> Locations { get; }

    /// <summary>Its arguments, in the order of their definition.</summary>
    public MemberCollection<ArgumentDefinition> Arguments { get; }

    /// <inheritdoc/>
    public override string Coordinate => $"@{Name}";
}
