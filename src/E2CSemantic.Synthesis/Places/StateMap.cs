using System.Collections.Immutable;
using E2CSemantic.Synthesis.Chances;

namespace E2CSemantic.Synthesis.Places;

/// <summary>
/// Towns, districts and schools. At full size there are 400 districts and 1,860 schools; a smaller state has them by the square root of its share,
/// so that schools stay large enough to be told of.
/// </summary>
internal sealed class StateMap
{
    public const int FullDistricts = 400;
    public const int FullSchools = 1860;
    private const int TownCount = 351;

    // Counties by people in thousandths of the state's (Census of 2020), and each county's workforce areas.
    private static readonly int[] _countyWeights = [33, 18, 82, 3, 115, 10, 66, 23, 232, 2, 103, 76, 114, 123];
    private static readonly int[][] _areas = [[16], [1], [14, 15], [16], [7, 8], [2], [3], [2], [6, 9, 11], [16], [11, 12], [12, 13], [10], [4, 5]];

    private readonly ImmutableArray<School>[] _elementary;
    private readonly ImmutableArray<School>[] _middle;
    private readonly ImmutableArray<School>[] _high;
    private readonly int[] _townWeights;
    private readonly ImmutableArray<District> _districtOfTown;

    private StateMap(ulong seed, int districts, int schools)
    {
        var chance = new Chance(Mix.Of(seed, 11));
        Towns = DrawTowns(chance);
        _townWeights = new int[TownCount];
        var total = 0;
        for (var rank = 0; rank < TownCount; rank++)
        {
            total += 1_000_000 / (rank + 4);
            _townWeights[rank] = total;
        }

        var vocational = districts * 13 / 200;
        var charter = districts / 5;
        var ofTowns = districts - charter - vocational;
        Districts = [.. Enumerable.Range(0, districts).Select(index => MakeDistrict(index, ofTowns, charter))];
        _districtOfTown = [.. Enumerable.Range(0, TownCount).Select(rank =>
            Districts[rank < ofTowns ? rank : (ofTowns / 2) + (rank % (ofTowns - (ofTowns / 2)))])];
        _elementary = new ImmutableArray<School>[districts];
        _middle = new ImmutableArray<School>[districts];
        _high = new ImmutableArray<School>[districts];
        var all = ImmutableArray.CreateBuilder<School>(schools);
        foreach (var (district, count) in Districts.Zip(Shares(ofTowns, districts, schools)))
        {
            AddSchools(all, district, count);
        }

        Schools = all.ToImmutable();
        Charters = [.. Schools.Where(school => school.District.Kind == DistrictKind.Charter)];
        Vocational = [.. Schools.Where(school => school.District.Kind == DistrictKind.Vocational)];
    }

    /// <summary>The towns, largest first.</summary>
    public ImmutableArray<Town> Towns { get; }

    public ImmutableArray<District> Districts { get; }

    public ImmutableArray<School> Schools { get; }

    public ImmutableArray<School> Charters { get; }

    public ImmutableArray<School> Vocational { get; }

    /// <summary>The map of a state that is so many millionths of the full one.</summary>
    public static StateMap Build(ulong seed, long sharePerMillion)
    {
        // The root of a millionth is a thousandth.
        var root = Math.Min(1000, Root(sharePerMillion));
        var districts = Math.Max(2, (int)(FullDistricts * root / 1000));
        return new(seed, districts, Math.Max(districts + 1, (int)(FullSchools * root / 1000)));
    }

    public int PickTown(Chance chance, Topic topic, int index = 0) => chance.Pick(_townWeights, topic, index);

    public District DistrictOf(int townRank) => _districtOfTown[townRank];

    /// <summary>The school of a district that a family's children of a grade go to; a charter or vocational district has one.</summary>
    public School SchoolOf(District district, int grade, Chance family)
    {
        var choice = (grade <= 5 ? _elementary : grade <= 8 ? _middle : _high)[district.Index];
        return choice[family.Below(choice.Length, Topic.School, grade <= 5 ? 0 : grade <= 8 ? 1 : 2)];
    }

    private static long Root(long value)
    {
        var root = 0L;
        for (var bit = 1L << 20; bit > 0; bit >>= 1)
        {
            if ((root + bit) * (root + bit) <= value)
            {
                root += bit;
            }
        }

        return root;
    }

    // The largest are drawn first, from where most people live; a county with few towns then has large ones.
    private static ImmutableArray<Town> DrawTowns(Chance chance)
    {
        var left = Enumerable.Range(0, _countyWeights.Length).Select(county => Town.CodesOf(county).ToList()).ToArray();
        var towns = ImmutableArray.CreateBuilder<Town>(TownCount);
        for (var rank = 0; rank < TownCount; rank++)
        {
            var of = chance.Of((ulong)rank);
            var total = 0;
            var county = of.Pick([.. left.Select((codes, i) => total += codes.Count > 0 ? _countyWeights[i] : 0)], Topic.Place);
            var place = of.Below(left[county].Count, Topic.Place, 1);
            var code = left[county][place];
            left[county].RemoveAt(place);
            towns.Add(new(code, PlaceNames.Of(code), county, _areas[county][of.Below(_areas[county].Length, Topic.Place, 2)]));
        }

        return towns.MoveToImmutable();
    }

    private District MakeDistrict(int index, int ofTowns, int charter)
    {
        if (index < ofTowns)
        {
            return new(index, index + 1, Towns[index].Label, DistrictKind.Towns, Towns[index]);
        }

        var place = index - ofTowns;
        return place < charter
            ? new(index, 401 + place, $"{Towns[place * 3 % Towns.Length].Label} Charter", DistrictKind.Charter, Towns[place * 3 % Towns.Length])
            : new(index, 801 + place, $"{Towns[((place * 7) + 5) % Towns.Length].Label} Regional Vocational", DistrictKind.Vocational, Towns[((place * 7) + 5) % Towns.Length]);
    }

    /// <summary>One school for each district, the rest by the number of pupils.</summary>
    private IEnumerable<int> Shares(int ofTowns, int districts, int schools)
    {
        var weights = new long[districts];
        for (var rank = 0; rank < TownCount; rank++)
        {
            weights[_districtOfTown[rank].Index] += 1_000_000 / (rank + 4);
        }

        var total = weights.Sum();
        var (given, seen) = (0L, 0L);
        for (var index = 0; index < districts; index++)
        {
            seen += weights[index];
            var due = (schools - districts) * seen / total;
            yield return 1 + (index < ofTowns ? (int)(due - given) : 0);
            given = due;
        }
    }

    private void AddSchools(ImmutableArray<School>.Builder all, District district, int count)
    {
        var own = new List<School>();
        for (var place = 0; place < count; place++)
        {
            var (lowest, highest, kind) = district.Kind switch
            {
                DistrictKind.Vocational => (9, 12, "Technical High"),
                DistrictKind.Charter => (district.Index % 3) switch { 0 => (0, 8, "School"), 1 => (5, 12, "School"), _ => (9, 12, "High") },
                _ => Span(place, count),
            };
            var school = new School(all.Count, district.Code + ((place + 1) * 5), $"{district.Label} {kind} {place + 1}", district, lowest, highest);
            own.Add(school);
            all.Add(school);
        }

        _elementary[district.Index] = [.. own.Where(school => school.Teaches(3))];
        _middle[district.Index] = [.. own.Where(school => school.Teaches(7))];
        _high[district.Index] = [.. own.Where(school => school.Teaches(10))];
    }

    private static (int Lowest, int Highest, string Kind) Span(int place, int count)
    {
        if (count == 1)
        {
            return (-1, 12, "School");
        }

        if (count == 2)
        {
            return place == 0 ? (-1, 8, "School") : (9, 12, "High");
        }

        return (place * 5 / count) switch
        {
            <= 2 when place < count - 2 => (-1, 5, "Elementary"),
            3 when place < count - 1 => (6, 8, "Middle"),
            _ => place == count - 2 ? (6, 8, "Middle") : (9, 12, "High"),
        };
    }
}
