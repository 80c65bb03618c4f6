namespace E2CSemantic.GraphQL.Execution;

/// <summary>Hands coerced inputs to resolvers as the types that they ask for.</summary>
internal static class InputValues
{
    public static T? As<T>(object? value, string name) => value switch
    {
        null => default,
        T typed => typed,
        _ => throw new InvalidCastException($"The input \"{name}\" is a {value.GetType().Name}, not a {typeof(T).Name}."),
    };

    public static IEnumerable<T> Items<T>(object? value, string name) =>
        value is IReadOnlyList<object?> items ? items.Select(item => As<T>(item, name)!) : value is null ? [] : [As<T>(value, name)!];
}
