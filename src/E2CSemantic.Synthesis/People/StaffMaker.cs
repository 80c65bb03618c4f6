using E2CSemantic.Synthesis.Calibration;
using E2CSemantic.Synthesis.Chances;

namespace E2CSemantic.Synthesis.People;

/// <summary>Makes the holders of a post, one after another.</summary>
internal sealed class StaffMaker(PopulationPlan plan, IdentityMaker identities, ulong seed)
{
    private readonly Shuffle _mepids = new(Mix.Of(seed, 8), 89_000_000);

    /// <summary>The holders of a post; the first has the given number among all people.</summary>
    public IEnumerable<StaffMember> Of(int post, int firstNumber)
    {
        var staff = plan.Staff;
        var (group, place) = staff.Find(post);
        var from = staff.FirstYear;
        for (var year = staff.FirstYear; year <= staff.LastYear; year++)
        {
            if (year < staff.LastYear && StaffPlan.Stays(group, place, year))
            {
                continue;
            }

            yield return Make(firstNumber++, group.Job, place, from, year, isFirst: from == staff.FirstYear);
            from = year + 1;
        }
    }

    private StaffMember Make(int number, int job, int place, int from, int to, bool isFirst)
    {
        var chance = identities.ChanceOf(number);

        // Who is there in the first year was hired some time before it.
        var hired = from - (isFirst ? chance.Below(22, Topic.Staff) : 0);
        var born = hired - (job is 1200 or 1305 ? chance.Between(34, 52, Topic.Staff, 1) : chance.Between(22, 40, Topic.Staff, 1));
        var drawn = chance.Below(1000, Topic.Race);
        var race = drawn switch { < 890 => Race.White, < 930 => Race.Black, < 970 => Race.Hispanic, < 990 => Race.Asian, < 997 => Race.Multiple, _ => Race.Native };
        var culture = race switch { Race.Asian => 3, Race.Black => chance.Hit(400_000, Topic.Culture, 1) ? 2 : 0, Race.Hispanic => 1, _ => 0 };
        var identity = identities.Make(number, race, chance.Of(8), culture, SchoolCalendar.Day(born, 1, 1) + chance.Below(365, Topic.BirthDay), born + 18);
        var sex = chance.Hit(job is 1200 ? 380_000 : 740_000, Topic.Staff, 2) ? Sex.Female : Sex.Male;
        if (sex != identity.Sex)
        {
            identity = identity with { Sex = sex, First = Names.NameTable.Instance.First(culture, sex == Sex.Female, chance, Topic.FirstName) };
        }

        return new(identity, 10_000_000 + (int)_mepids.Of(number), job, place, from, to, hired);
    }
}
