using System.Collections.Immutable;
using E2CSemantic.Model;

namespace E2CSemantic.Query.Tests.States;

/// <summary>A state of some hundred people over three years: movers, retained people, repeated tests, unknown members; the same every time.</summary>
internal static class SmallState
{
    private static readonly string[] _metrics = ["enrollment", "low_income_share", "retention_in_grade", "mobility_churn", "mean_scaled_score"];

    /// <summary>The definitions of the checkout with the cubes of the metrics that the state has rows of.</summary>
    public static SemanticCatalog Catalog { get; } = Definitions.Catalog with
    {
        Policy = Definitions.Catalog.Policy with { Cubes = [.. Definitions.Catalog.Policy.Cubes.Where(cube => _metrics.Contains(cube.Metric.Name))] },
    };

    public static ImmutableArray<int> Years { get; } = [2003, 2004, 2005];

    public static StateBuilder Of(int people)
    {
        var state = new StateBuilder();
        for (var person = 1; person <= people; person++)
        {
            var race = StateBuilder.Races[person % 7 % StateBuilder.Races.Length];
            state.AddPerson(person, race);
            var grade = person % 3;
            foreach (var year in Years)
            {
                if ((person + year) % 11 == 0)
                {
                    continue;
                }

                var next = (person + year) % 6 == 0 ? grade : Math.Min(grade + 1, StateBuilder.Grades.Length - 1);
                var income = StateBuilder.Incomes[(person * 5 + year) % 13 % 3];
                state.AddYear(person, race, year, StateBuilder.Grades[grade], year == Years[^1] ? "UN" : StateBuilder.Grades[next], income);
                for (var spell = 0; spell <= (person % 4 == 0 ? 2 : 0); spell++)
                {
                    state.AddSpell(person, race, year, StateBuilder.Grades[grade], income, StateBuilder.Schools[(person + (spell * (person % 8))) % 3], spell + 1);
                }

                state.AddScore(person, race, year, StateBuilder.Grades[grade], income, "1", 1, person * 37 % 501);
                if (person % 5 == 0)
                {
                    state.AddScore(person, race, year, StateBuilder.Grades[grade], income, "2", 1, person * 53 % 501);
                    state.AddScore(person, race, year, StateBuilder.Grades[grade], income, "2", 2, person * 71 % 501);
                }

                grade = next;
            }
        }

        return state;
    }

    public static MemoryWarehouse Build(int people) => Of(people).Build([.. Years]);
}
