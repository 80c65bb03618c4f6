using System.Collections.Immutable;

namespace E2CSemantic.GraphQL.Execution.Preparation;

/// <summary>The answers to an operation's conditions as bits: two for each variable, because null and missing are answers too.</summary>
internal static class IncludeMask
{
    private const int MaxConditions = 32;

    /// <summary>False if there are more conditions than bits; such an operation is compiled for each request.</summary>
    public static bool TryOf(ImmutableArray<string> conditions, VariableValues variables, out ulong mask)
    {
        mask = 0;
        if (conditions.Length > MaxConditions)
        {
            return false;
        }

        foreach (var name in conditions)
        {
            var answer = !variables.TryGetValue(name, out var value)
                ? 3UL
                : value switch
                {
                    false => 0UL,
                    true => 1UL,
                    _ => 2UL,
                };
            mask = (mask << 2) | answer;
        }

        return true;
    }
}
