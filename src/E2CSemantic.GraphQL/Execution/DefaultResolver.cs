namespace E2CSemantic.GraphQL.Execution;

/// <summary>The resolver of a field that was given none: the entry of the field's name, if the parent is a map.</summary>
internal static class DefaultResolver
{
    public static object? Resolve(ResolverContext context) =>
        context.ParentValue is IReadOnlyDictionary<string, object?> map ? map.GetValueOrDefault(context.Selection.Field.Name) : null;
}
