using System.Collections.Immutable;

namespace E2CSemantic.Model.Evaluation;

/// <summary>
/// A row of a fact as plain values: under each column its value (<see cref="long"/>, <see cref="decimal"/>, <see cref="bool"/>, <see cref="string"/> or null),
/// under each dimension and role that the fact reaches the member id.
/// </summary>
/// <param name="Values">The values by name.</param>
public sealed record EvaluationRow(ImmutableDictionary<string, object?> Values)
{
    /// <summary>The value of a column, dimension or role.</summary>
    /// <exception cref="KeyNotFoundException">The row has none of that name.</exception>
    public object? this[string name] => Values[name];
}
