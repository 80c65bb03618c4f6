namespace E2CSemantic.GraphQL.Validation;

/// <summary>Limits on introspection (HotChocolate 16's SetIntrospectionAllowedDepth, with its defaults).</summary>
/// <param name="MaxAllowedOfTypeDepth">How many <c>ofType</c> may stand one below the other.</param>
/// <param name="MaxAllowedListRecursiveDepth">
/// How often a field that gives a list (<c>fields</c>, <c>args</c>, <c>inputFields</c>, <c>interfaces</c>,
/// <c>possibleTypes</c>, <c>enumValues</c>) may stand below the same field.
/// </param>
public sealed record IntrospectionDepth(int MaxAllowedOfTypeDepth = 16, int MaxAllowedListRecursiveDepth = 1)
{
    public int MaxAllowedOfTypeDepth { get; } = MaxAllowedOfTypeDepth;

    public int MaxAllowedListRecursiveDepth { get; } = MaxAllowedListRecursiveDepth;
}
