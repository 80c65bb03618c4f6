using E2CSemantic.Synthesis.Agencies;
using E2CSemantic.Synthesis.Calibration;
using E2CSemantic.Synthesis.Files;
using E2CSemantic.Synthesis.People;
using E2CSemantic.Synthesis.Places;

namespace E2CSemantic.Synthesis;

/// <summary>
/// Simulates blocks of people into rows. A block depends on the plan and the seed alone, so any worker may take any block; the files are the blocks
/// in their order.
/// </summary>
internal sealed class Simulation
{
    private const int PeoplePerBlock = 2048;

    private readonly PopulationPlan _plan;
    private readonly StateMap _map;
    private readonly Employers _employers;
    private readonly FileCatalog _catalog;
    private readonly PupilMaker _pupils;
    private readonly AdultMaker _adults;
    private readonly StaffMaker _staff;

    public Simulation(PopulationPlan plan, FileCatalog catalog, ulong seed)
    {
        _plan = plan;
        _catalog = catalog;
        _map = StateMap.Build(Chances.Mix.Of(seed, 6), plan.PerBillion / 1_000);
        _employers = new(Chances.Mix.Of(seed, 7), (int)Math.Clamp(plan.Persons / 12L, 40, 200_000));
        var identities = new IdentityMaker(seed);
        _pupils = new(plan, _map, identities, seed);
        _adults = new(plan, identities);
        _staff = new(plan, identities, seed);
    }

    /// <summary>How many blocks there are; the first holds the organisations.</summary>
    public int Blocks => 1 + BlocksOf(_plan.Pupils) + BlocksOf(_plan.Adults) + _plan.StaffStarts.Length;

    /// <summary>Writes the rows of a block; how many people are in it.</summary>
    public int Simulate(int block, RowWriter[] writers)
    {
        var desk = new Desk(_plan, _map, _employers, _catalog, writers);
        if (block == 0)
        {
            Organizations.Write(desk);
            return 0;
        }

        block--;
        if (block < BlocksOf(_plan.Pupils))
        {
            return Each(block, _plan.Pupils, pupil => Write(desk, _pupils.Make(pupil)));
        }

        block -= BlocksOf(_plan.Pupils);
        return block < BlocksOf(_plan.Adults)
            ? Each(block, _plan.Adults, adult => Write(desk, _adults.Make(adult)))
            : WriteStaff(desk, block - BlocksOf(_plan.Adults));
    }

    private static int Each(int block, int people, Action<int> write)
    {
        var first = block * PeoplePerBlock;
        var end = Math.Min(people, first + PeoplePerBlock);
        for (var person = first; person < end; person++)
        {
            write(person);
        }

        return end - first;
    }

    private static int BlocksOf(int people) => (people + PeoplePerBlock - 1) / PeoplePerBlock;

    private static void Write(Desk desk, Pupil pupil)
    {
        Sims.Write(desk, pupil);
        CourseRecords.Write(desk, pupil);
        Discipline.Write(desk, pupil);
        Mcas.Write(desk, pupil);
        CareerEducation.Write(desk, pupil);
        Examinations.Write(desk, pupil);
        EarlyEducation.Write(desk, pupil);
        var path = CollegePath.Of(pupil);
        Clearinghouse.Write(desk, pupil, path);
        HigherEducation.Write(desk, pupil, path);
        if (pupil.Kind != PupilKind.Member)
        {
            return;
        }

        AdultEducation.Write(desk, pupil);
        Workforce.Write(desk, pupil);
        var rows = Unemployment.Write(desk, pupil.Identity, WorkingLife.OfPupil(pupil, path));
        if (rows == 0 && pupil.Spells.IsEmpty)
        {
            Unemployment.WriteOnce(desk, pupil.Identity);
        }
    }

    private static void Write(Desk desk, Adult adult)
    {
        AdultEducation.Write(desk, adult);
        Workforce.Write(desk, adult);
        if (Unemployment.Write(desk, adult.Identity, adult.Life) == 0)
        {
            Unemployment.WriteOnce(desk, adult.Identity);
        }
    }

    private int WriteStaff(Desk desk, int block)
    {
        var number = _plan.StaffStarts[block] + 1;
        var first = number;
        var end = Math.Min(_plan.Staff.Posts, (block + 1) * PopulationPlan.PostsPerBlock);
        for (var post = block * PopulationPlan.PostsPerBlock; post < end; post++)
        {
            foreach (var member in _staff.Of(post, number))
            {
                Personnel.Write(desk, member);
                number++;
            }
        }

        return number - first;
    }
}
