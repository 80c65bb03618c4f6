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

    public Simulation(PopulationPlan plan, FileCatalog catalog, ulong seed)
    {
        _plan = plan;
        _catalog = catalog;
        _map = StateMap.Build(Chances.Mix.Of(seed, 6), plan.PerBillion / 1_000);
        _employers = new(Chances.Mix.Of(seed, 7), (int)Math.Clamp(plan.Persons / 12L, 40, 200_000));
        var identities = new IdentityMaker(seed);
        _pupils = new(plan, _map, identities, seed);
    }

    /// <summary>How many blocks there are; the first holds the organisations.</summary>
    public int Blocks => 1 + BlocksOf(_plan.Pupils);

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
        var first = block * PeoplePerBlock;
        var end = Math.Min(_plan.Pupils, first + PeoplePerBlock);
        for (var pupil = first; pupil < end; pupil++)
        {
            Write(desk, _pupils.Make(pupil));
        }

        return end - first;
    }

    private static int BlocksOf(int people) => (people + PeoplePerBlock - 1) / PeoplePerBlock;

    private static void Write(Desk desk, Pupil pupil)
    {
        Sims.Write(desk, pupil);
        Mcas.Write(desk, pupil);
        var path = CollegePath.Of(pupil);
        Clearinghouse.Write(desk, pupil, path);
        if (pupil.Kind == PupilKind.Member)
        {
            var rows = Unemployment.Write(desk, pupil.Identity, WorkingLife.OfPupil(pupil, path));
            if (rows == 0 && pupil.Spells.IsEmpty && path.Terms.IsEmpty)
            {
                Unemployment.WriteOnce(desk, pupil.Identity);
            }
        }
    }
}
