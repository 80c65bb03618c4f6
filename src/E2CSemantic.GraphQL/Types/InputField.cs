using E2CSemantic.GraphQL.Types.Building;
using E2CSemantic.GraphQL.Types.Configurations;

namespace E2CSemantic.GraphQL.Types;

/// <summary>A field of an input object.</summary>
public sealed class InputField : InputValueDefinition
{
    internal InputField(InputObjectType declaringType, InputValueConfiguration configuration, TypeRegistry types)
        : base(configuration, types)
    {
        DeclaringType = declaringType;
    }

    /// <summary>The input object that it belongs to.</summary>
    public InputObjectType DeclaringType { get; }

    /// <inheritdoc/>
    public override string Coordinate => $"{DeclaringType.Name}.{Name}";
}
