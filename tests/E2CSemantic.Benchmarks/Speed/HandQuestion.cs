using System.Collections.Immutable;

namespace E2CSemantic.Benchmarks.Speed;

/// <summary>A question to the host, and the SQL by hand that answers the same.</summary>
/// <param name="Name">The metric and what it is grouped by.</param>
/// <param name="Field">The metric's field.</param>
/// <param name="Members">The fields of the dimensions that it is grouped by.</param>
/// <param name="GroupBy">The same as members of the enumeration.</param>
/// <param name="HasParts">Whether the answer has a numerator and a denominator, or a denominator alone.</param>
/// <param name="Sql">Gives school_year, then a column for each dimension, then above, below and value.</param>
internal sealed record HandQuestion(string Name, string Field, ImmutableArray<string> Members, ImmutableArray<string> GroupBy, bool HasParts, string Sql)
{
    private const int MostRows = 10_000;

    public string Document
    {
        get
        {
            var arguments = $"(first: {MostRows}{(GroupBy.IsEmpty ? "" : $", groupBy: [{string.Join(", ", GroupBy)}]")})";
            var members = string.Concat(Members.Select(member => $"{member} {{ id }} "));
            return $"{{ {Field}{arguments} {{ rows {{ schoolYear {members}value {{ status value }}{(HasParts ? " denominator { status value }" : "")} }} }} }}";
        }
    }
}
