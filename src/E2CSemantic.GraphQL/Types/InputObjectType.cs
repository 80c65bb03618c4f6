using E2CSemantic.GraphQL.Types.Building;
using E2CSemantic.GraphQL.Types.Configurations;

namespace E2CSemantic.GraphQL.Types;

/// <summary>A structured input type. A OneOf input object takes exactly one of its fields, and that one not null.</summary>
public sealed class InputObjectType : NamedType
{
    private readonly Lazy<MemberCollection<InputField>> _fields;

    internal InputObjectType(InputObjectTypeConfiguration configuration, TypeRegistry types)
        : base(configuration.Name, configuration.Description, configuration.SyntaxNode, configuration.ExtensionNodes)
    {
        IsOneOf = configuration.IsOneOf;
        _fields = new(() => new(configuration.Fields.Select(field => new InputField(this, field, types))));
    }

    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.InputObject;

    /// <summary>Its fields, in the order of their definition.</summary>
    public MemberCollection<InputField> Fields => _fields.Value;

    /// <summary>Whether exactly one field must be given.</summary>
    public bool IsOneOf { get; }

    internal override void Complete() => _ = Fields;
}
