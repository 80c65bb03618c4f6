using E2CSemantic.GraphQL.Types;
using E2CSemantic.GraphQL.Types.Configurations;

namespace E2CSemantic.GraphQL.Introspection;

internal static class TypeKindType
{
    public static EnumTypeConfiguration Configuration { get; } = new("__TypeKind")
    {
        Description = "An enum describing what kind of type a given `__Type` is.",
        Values =
        [
            Kind("SCALAR", TypeKind.Scalar, "Indicates this type is a scalar."),
            Kind("OBJECT", TypeKind.Object, "Indicates this type is an object. `fields` and `interfaces` are valid fields."),
            Kind("INTERFACE", TypeKind.Interface, "Indicates this type is an interface. `fields`, `interfaces`, and `possibleTypes` are valid fields."),
            Kind("UNION", TypeKind.Union, "Indicates this type is a union. `possibleTypes` is a valid field."),
            Kind("ENUM", TypeKind.Enum, "Indicates this type is an enum. `enumValues` is a valid field."),
            Kind("INPUT_OBJECT", TypeKind.InputObject, "Indicates this type is an input object. `inputFields` is a valid field."),
            Kind("LIST", TypeKind.List, "Indicates this type is a list. `ofType` is a valid field."),
            Kind("NON_NULL", TypeKind.NonNull, "Indicates this type is a non-null. `ofType` is a valid field."),
        ],
    };

    private static EnumValueConfiguration Kind(string name, TypeKind kind, string description) => new(name)
    {
        Description = description,
        RuntimeValue = kind,
    };
}
