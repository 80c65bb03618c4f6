using System.Collections.Immutable;
using E2CSemantic.Model.Star;
using E2CSemantic.Warehouse.Profiles;

namespace E2CSemantic.Warehouse.Extracts;

/// <summary>The columns of an extract of one fact, in the order of the fact: what the profile names and nothing else.</summary>
internal static class ExtractShape
{
    public static ImmutableArray<ExtractColumn> Of(StarSchema star, StarTable fact, ExtractRule rule)
    {
        var columns = fact.Columns.SelectMany(column => From(star, fact, column, rule)).ToImmutableArray();
        var twice = columns.GroupBy(column => column.Name, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key).ToHashSet(StringComparer.Ordinal);
        return [.. columns.Select(column => twice.Contains(column.Name) && column.Path.Reference is { } reference
            ? column with { Name = $"{Stem(reference.Name)}_{column.Path.Column.Name}" }
            : column)];
    }

    private static IEnumerable<ExtractColumn> From(StarSchema star, StarTable fact, StarColumn column, ExtractRule rule)
    {
        if (rule.Codes.TryGetValue(column.Name, out var code))
        {
            yield return new(code, new(null, fact, column), true);
        }
        else if (rule.Own.Contains(column.Name))
        {
            yield return new(column.Name, new(null, fact, column), false);
        }

        if (column.References is not { } target || !rule.Dimensions.TryGetValue(target, out var taken))
        {
            yield break;
        }

        var dimension = star.Tables[target];
        foreach (var name in taken)
        {
            var isRole = column.Name != dimension.Grain[0];
            yield return new(isRole ? $"{Stem(column.Name)}_{name}" : name, new(column, dimension, dimension.Column(name)!), false);
        }
    }

    private static string Stem(string key) => key.EndsWith("_key", StringComparison.Ordinal) ? key[..^4] : key;
}
