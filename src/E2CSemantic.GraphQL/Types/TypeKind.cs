namespace E2CSemantic.GraphQL.Types;

/// <summary>The eight kinds of types of the GraphQL type system (spec: Schema Introspection, <c>__TypeKind</c>).</summary>
public enum TypeKind
{
    /// <summary>A leaf with a serialised value.</summary>
    Scalar,

    /// <summary>A concrete output type with fields.</summary>
    Object,

    /// <summary>An abstract output type with fields.</summary>
    Interface,

    /// <summary>An abstract output type: one of its member objects.</summary>
    Union,

    /// <summary>A leaf with a closed set of names.</summary>
    Enum,

    /// <summary>A structured input type.</summary>
    InputObject,

    /// <summary>A list of another type.</summary>
    List,

    /// <summary>Another type without null.</summary>
    NonNull,
}
