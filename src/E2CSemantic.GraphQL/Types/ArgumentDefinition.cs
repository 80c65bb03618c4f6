using E2CSemantic.GraphQL.Types.Building;
using E2CSemantic.GraphQL.Types.Configurations;

namespace E2CSemantic.GraphQL.Types;

/// <summary>An argument of a field or directive.</summary>
public sealed class ArgumentDefinition : InputValueDefinition
{
    private readonly SchemaMember _owner;

    internal ArgumentDefinition(SchemaMember owner, InputValueConfiguration configuration, TypeRegistry types)
        : base(configuration, types)
    {
        _owner = owner;
    }

    /// <inheritdoc/>
    public override string Coordinate => $"{_owner.Coordinate}({Name}:)";
}
