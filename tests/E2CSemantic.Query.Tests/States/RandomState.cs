using FsCheck;
using FsCheck.Fluent;

namespace E2CSemantic.Query.Tests.States;

/// <summary>Random small states out of plain numbers, so that a failing one shrinks: movers, repeated spells and tests, unknown members.</summary>
internal static class RandomState
{
    public static Arbitrary<(int Person, int Year, int Codes, int Schools)[]> Arbitrary() => ArbMap.Default.ArbFor<(int Person, int Year, int Codes, int Schools)[]>();

    public static StateBuilder Build((int Person, int Year, int Codes, int Schools)[] records)
    {
        var state = new StateBuilder();
        var people = new HashSet<int>();
        var years = new HashSet<(int, int)>();
        foreach (var record in records)
        {
            var person = Size(record.Person) % 7;
            var year = 2003 + (Size(record.Year) % 3);
            var race = StateBuilder.Races[person % StateBuilder.Races.Length];
            if (people.Add(person))
            {
                state.AddPerson(person, race);
            }

            if (!years.Add((person, year)))
            {
                continue;
            }

            var codes = Size(record.Codes);
            var grade = StateBuilder.Grades[codes % 4];
            var income = StateBuilder.Incomes[codes / 4 % 3];
            state.AddYear(person, race, year, grade, StateBuilder.Grades[codes / 3 % 4], income);
            for (var spell = 0; spell < Size(record.Schools) % 4; spell++)
            {
                state.AddSpell(person, race, year, grade, income, StateBuilder.Schools[(Size(record.Schools) + (spell * codes)) % 3], spell + 1);
                state.AddScore(person, race, year, grade, income, spell % 2 == 0 ? "1" : "2", spell, Size(record.Schools) * 13 % 501);
            }
        }

        return state;
    }

    private static int Size(int number) => Math.Abs(number % 10_000);
}
