using E2CSemantic.GraphQL.Types.Configurations;

namespace E2CSemantic.GraphQL.Types;

/// <summary>One value of an enum: the name on the wire and the value that resolvers see.</summary>
public sealed class EnumValue : SchemaMember
{
    internal EnumValue(EnumType declaringType, EnumValueConfiguration configuration)
        : base(configuration.Name, configuration.Description, configuration.DeprecationReason, configuration.SyntaxNode)
    {
        DeclaringType = declaringType;
        RuntimeValue = configuration.RuntimeValue ?? configuration.Name;
    }

    /// <summary>The enum that it belongs to.</summary>
    public EnumType DeclaringType { get; }

    /// <summary>What resolvers get and give for it; the name unless configured otherwise.</summary>
    public object RuntimeValue { get; }

    /// <inheritdoc/>
    public override string Coordinate => $"{DeclaringType.Name}.{Name}";
}
