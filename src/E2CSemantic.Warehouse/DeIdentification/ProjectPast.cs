using System.Collections.Immutable;

namespace E2CSemantic.Warehouse.DeIdentification;

/// <summary>
/// What a project was given so far, as far as it divides people: whoever has all of a project's extracts can join them by its codes and
/// see who stands in which. It holds numbers that mean nothing by themselves.
/// </summary>
/// <param name="Classes">For each person given, the class of those who are alike in every extract so far.</param>
/// <param name="Told">For each sensitive column of each extract, a number for each person's value; 0 where it tells nothing.</param>
internal sealed record ProjectPast(IReadOnlyDictionary<long, long> Classes, ImmutableArray<IReadOnlyDictionary<long, long>> Told)
{
    /// <summary>Nothing was given yet.</summary>
    public static ProjectPast None { get; } = new(ImmutableDictionary<long, long>.Empty, []);

    /// <summary>The past when another extract was given, of which <paramref name="step"/> tells.</summary>
    public ProjectPast Then(ProjectPast step)
    {
        var classes = new Dictionary<long, long>(Classes);
        foreach (var (person, number) in step.Classes)
        {
            classes[person] = number;
        }

        return new(classes, Told.AddRange(step.Told));
    }
}
