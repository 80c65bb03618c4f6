using E2CSemantic.GraphQL.Types;

namespace E2CSemantic.GraphQL.Execution;

/// <summary>The coerced variables of one request: those that were given or have a default. An absent variable was not given.</summary>
public sealed class VariableValues
{
    private readonly Dictionary<string, (GraphQLType Type, object? Value)> _values;

    internal VariableValues(Dictionary<string, (GraphQLType Type, object? Value)> values)
    {
        _values = values;
    }

    /// <summary>No variables.</summary>
    public static VariableValues Empty { get; } = new([]);

    /// <summary>Finds a variable's value, which may be null.</summary>
    public bool TryGetValue(string name, out object? value)
    {
        var found = _values.TryGetValue(name, out var entry);
        value = entry.Value;
        return found;
    }

    internal GraphQLType? TypeOf(string name) => _values.TryGetValue(name, out var entry) ? entry.Type : null;

    internal VariableValues Only(IEnumerable<string> names)
    {
        var values = new Dictionary<string, (GraphQLType, object?)>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            if (_values.TryGetValue(name, out var entry))
            {
                values[name] = entry;
            }
        }

        return new(values);
    }
}
