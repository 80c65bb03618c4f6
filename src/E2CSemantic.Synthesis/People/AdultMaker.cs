using E2CSemantic.Synthesis.Calibration;
using E2CSemantic.Synthesis.Chances;

namespace E2CSemantic.Synthesis.People;

/// <summary>Makes adults who were never pupils in the years asked for: workers, some of them in adult education or workforce programs.</summary>
internal sealed class AdultMaker(PopulationPlan plan, IdentityMaker identities)
{
    public Adult Make(int adult)
    {
        var number = plan.Pupils + adult + 1;
        var chance = identities.ChanceOf(number);
        var born = plan.FirstYear - chance.Between(21, 58, Topic.Adult);
        var drawn = chance.Below(1_000_000, Topic.Race);
        var race = 0;
        while (race < Races.Count - 1 && (drawn -= Races.ShareOf(race, 2002)) >= 0)
        {
            race++;
        }

        var culture = race switch { 1 => 3, 2 => chance.Hit(550_000, Topic.Culture, 1) ? 2 : 0, 3 => 1, _ => 0 };
        var birth = SchoolCalendar.Day(born, 1, 1) + chance.Below(365, Topic.BirthDay);
        var identity = identities.Make(number, (Race)race, chance.Of(8), culture, birth, born + 18);
        var life = new WorkingLife(chance, born + 19, chance.Below(1_000_000, Topic.Work), chance.Below(1_000_000, Topic.Wage), chance.Between(600, 1_300, Topic.Adult, 1));
        return new(identity, life);
    }
}
