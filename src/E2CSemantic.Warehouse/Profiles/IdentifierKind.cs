using System.Collections.Immutable;
using E2CSemantic.Model.Diagnostics;

namespace E2CSemantic.Warehouse.Profiles;

/// <summary>One of the kinds of identifier that the law lists, with the signs by which a column of that kind is known.</summary>
/// <param name="Name">The kind, lower snake case.</param>
/// <param name="Law">The paragraph that lists it.</param>
/// <param name="Description">What it covers.</param>
/// <param name="Roles">The vault roles of that kind, as contracts write them.</param>
/// <param name="Words">Words of a column's name that tell it, each a run of parts like <c>birth_date</c>.</param>
/// <param name="Except">Names in which a word tells nothing.</param>
/// <param name="Forms">The looks of a value that tell it.</param>
/// <param name="Place">Where it is declared.</param>
public sealed record IdentifierKind(
    string Name,
    string Law,
    string Description,
    ImmutableArray<string> Roles,
    ImmutableArray<string> Words,
    ImmutableArray<string> Except,
    ImmutableArray<ValueForm> Forms,
    SourcePlace Place)
{
    /// <summary>The word of this kind in the name of a column; null if there is none.</summary>
    /// <param name="name">A name in any spelling: <c>student_name</c>, <c>StudentName</c>, <c>Student Name</c>.</param>
    public string? WordIn(string name)
    {
        var written = $"_{NameParts.Of(name)}_";
        foreach (var harmless in Except)
        {
            written = written.Replace($"_{harmless}_", "__", StringComparison.Ordinal);
        }

        return Words.FirstOrDefault(word => written.Contains($"_{word}_", StringComparison.Ordinal));
    }
}
