using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Star;

namespace E2CSemantic.Model.Reading.Metrics;

/// <summary>The rows of a fixture could stand in the star: no two have one grain, and what is told of a key is told of it in every row.</summary>
internal static class GivenRowChecks
{
    public static void Check(IReadOnlyList<FixtureRow> rows, FactScope fact, FaultList faults)
    {
        CheckGrain(rows, fact, faults);
        foreach (var dimension in fact.Reachable)
        {
            if (fact.PathTo(dimension) is { Reference: { } reference })
            {
                CheckAttribute(rows, dimension.Name.Value, reference, faults);
            }
        }
    }

    /// <summary>What rows of two facts tell of one key, they tell alike.</summary>
    public static void CheckAgreement(IReadOnlyList<FixtureRow> rows, FactScope fact, IReadOnlyList<FixtureRow> others, FactScope other, FaultList faults)
    {
        foreach (var dimension in fact.Reachable.Intersect(other.Reachable))
        {
            if (fact.PathTo(dimension) is { Reference: { } reference } && other.PathTo(dimension) is { Reference: { } same } && reference.Name == same.Name)
            {
                CheckAttribute([.. rows, .. others], dimension.Name.Value, reference, faults);
            }
        }
    }

    private static void CheckGrain(IReadOnlyList<FixtureRow> rows, FactScope fact, FaultList faults)
    {
        string[] names = [.. fact.Fact.Grain.SelectMany(column => NamesFor(fact, fact.Fact.Column(column)!))];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (!seen.Add(string.Join('\u001f', names.Select(name => row.Values.GetValueOrDefault(name)?.ToString()))))
            {
                faults.Add(ModelFaults.GivenTwice(row.Place, fact.Fact.Grain));
            }
        }
    }

    private static IEnumerable<string> NamesFor(FactScope fact, StarColumn column) =>
        fact.Reachable
            .Where(dimension => fact.PathTo(dimension) is { } path && (path.Reference ?? path.Column) == column)
            .Select(dimension => dimension.Name.Value)
            .Append(column.Name);

    // Where the key itself is given (a person), a dimension read through it is an attribute of that key.
    private static void CheckAttribute(IReadOnlyList<FixtureRow> rows, string dimension, StarColumn reference, FaultList faults)
    {
        var told = new Dictionary<object, object?>();
        foreach (var row in rows)
        {
            if (row.Values.GetValueOrDefault(reference.Name) is not { } key)
            {
                continue;
            }

            var member = row.Values.GetValueOrDefault(dimension);
            if (!told.TryAdd(key, member) && !Equals(told[key], member))
            {
                faults.Add(ModelFaults.GivenContradiction(row.Place, dimension, reference.Name));
            }
        }
    }
}
