using System.Collections.Immutable;
using E2CSemantic.GraphQL.Types.Building;
using E2CSemantic.GraphQL.Types.Configurations;

namespace E2CSemantic.GraphQL.Types;

/// <summary>An object or interface: an output type with fields that may implement interfaces.</summary>
public abstract class ComplexType : NamedType
{
    private readonly Lazy<MemberCollection<FieldDefinition>> _fields;
    private readonly Lazy<ImmutableArray<NamedType>> _declaredInterfaces;
    private readonly Lazy<ImmutableArray<InterfaceType>> _interfaces;

    private protected ComplexType(ComplexTypeConfiguration configuration, TypeRegistry types)
        : base(configuration.Name, configuration.Description, configuration.SyntaxNode, configuration.ExtensionNodes)
    {
        _fields = new(() => new(configuration.Fields.Select(field => new FieldDefinition(this, field, types))));
        _declaredInterfaces = new(() => [.. configuration.Interfaces.Select(types.Find)]);
        _interfaces = new(() => [.. DeclaredInterfaces.OfType<InterfaceType>()]);
    }

    /// <summary>Its fields, in the order of their definition; the meta-field <c>__typename</c> is not among them.</summary>
    public MemberCollection<FieldDefinition> Fields => _fields.Value;

    /// <summary>The interfaces that it implements.</summary>
    public ImmutableArray<InterfaceType> Interfaces => _interfaces.Value;

    // As declared, right or wrong, for the schema validator.
    internal ImmutableArray<NamedType> DeclaredInterfaces => _declaredInterfaces.Value;

    internal override void Complete()
    {
        _ = Fields;
        _ = Interfaces;
    }
}
