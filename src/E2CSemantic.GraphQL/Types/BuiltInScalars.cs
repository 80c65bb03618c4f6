using System.Collections.Immutable;

namespace E2CSemantic.GraphQL.Types;

/// <summary>The five scalars that every schema knows (spec: Scalars).</summary>
public static class BuiltInScalars
{
    internal static ImmutableArray<ScalarType> All { get; } =
        [StringType.Instance, IntType.Instance, FloatType.Instance, BooleanType.Instance, IdType.Instance];

    /// <summary>Whether the name is that of a built-in scalar.</summary>
    public static bool Contains(string name) => name is "Int" or "Float" or "String" or "Boolean" or "ID";
}
