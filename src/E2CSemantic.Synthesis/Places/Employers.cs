using System.Collections.Immutable;
using System.Text;
using E2CSemantic.Synthesis.Chances;

namespace E2CSemantic.Synthesis.Places;

/// <summary>The state's employers: a few take a large part of all workers, most only some.</summary>
internal sealed class Employers
{
    // Six-digit NAICS codes with the weight of their workers.
    private static readonly (int Naics, int Weight)[] _industries =
    [
        (622110, 9), (611310, 8), (445110, 7), (722513, 9), (722511, 8), (621111, 5), (611110, 9), (541511, 5), (541714, 4), (524113, 3), (522110, 3), (455211, 5),
        (452210, 3), (561320, 4), (561720, 3), (236220, 3), (238210, 3), (238220, 3), (334511, 2), (325412, 3), (333242, 1), (311811, 1), (484110, 2), (492110, 3),
        (493110, 3), (423450, 2), (424410, 2), (623110, 4), (624410, 4), (624120, 4), (921190, 4), (922120, 2), (513210, 3), (517111, 1), (531311, 2), (551114, 3),
        (713940, 2), (721110, 2), (811111, 2), (812112, 2), (221122, 1), (111998, 1), (212321, 1),
    ];

    private static readonly string[] _heads =
        ["Northfield", "Harbor", "Granite", "Summit", "Beacon", "Pioneer", "Atlantic", "Colonial", "Liberty", "Evergreen", "Riverside", "Bayview", "Commonwealth", "Patriot", "Old Mill", "Blue Heron"];

    private static readonly string[] _cores =
        ["Health", "Foods", "Systems", "Partners", "Services", "Labs", "Works", "Group", "Supply", "Logistics", "Care", "Builders", "Staffing", "Markets", "Energy", "Media"];

    private static readonly string[] _ends = ["Inc", "LLC", "Corp", "Co", "Associates", "Trust"];

    private readonly ImmutableArray<Employer> _all;

    public Employers(ulong seed, int count)
    {
        var chance = new Chance(Mix.Of(seed, 13));
        var feins = new Shuffle(chance.Bits(Topic.Number), 900_000_000);
        var total = 0;
        int[] weights = [.. _industries.Select(industry => total += industry.Weight)];
        _all = [.. Enumerable.Range(0, count).Select(index =>
        {
            var of = chance.Of((ulong)index);
            var industry = _industries[of.Pick(weights, Topic.Place)];
            var label = $"{_heads[of.Below(_heads.Length, Topic.PlaceName)]} {_cores[of.Below(_cores.Length, Topic.PlaceName, 1)]} "
                + _ends[of.Below(_ends.Length, Topic.PlaceName, 2)];
            return new Employer(Codes.Of(100_000_000 + feins.Of(index), 9), Encoding.ASCII.GetBytes(label), Codes.Of(industry.Naics, 6));
        })];
    }

    public Employer OneOf(Chance chance, Topic topic, int index = 0) => _all[chance.Skewed(_all.Length, topic, index)];
}
