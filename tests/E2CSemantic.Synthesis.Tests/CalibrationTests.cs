namespace E2CSemantic.Synthesis.Tests;

/// <summary>
/// The state meets the published figures, computed from its files. The people are dealt out by quota, so what strays is rounding and movers, not sampling:
/// of 60,000 people a cohort has about 1,180 members, one of whom is 0.085 points of a rate. The seed is fixed; nothing here flickers.
/// </summary>
[Collection(WrittenStateTests.Name)]
public sealed class CalibrationTests(WrittenState state)
{
    // Published: four-year rates of the cohorts 2006 to 2024; dropouts by October enrolment of 2004 to 2014.
    private static readonly double[] _graduation =
        [79.9, 80.9, 81.2, 81.5, 82.1, 83.4, 84.7, 85.0, 86.1, 87.3, 87.5, 88.3, 87.9, 88.0, 89.0, 89.8, 90.1, 89.2, 88.4];

    private static readonly (int Dropouts, int Enrolled)[] _dropouts =
    [
        (10_633, 288_329), (11_145, 293_399), (9_910, 296_511), (11_436, 298_033), (9_959, 295_937), (8_585, 292_372), (8_296, 290_502), (7_894, 289_161),
        (7_051, 287_055), (6_248, 287_506), (5_746, 287_478),
    ];

    private static readonly string[] _high = ["09", "10", "11", "12"];
    private static readonly string[] _left = ["06", "21", "22", "23"];
    private static readonly string[] _out = ["30", "31", "33", "34", "36"];

    private static readonly int[] _someYears = [2015, 2016, 2017, 2018, 2019];
    private static readonly string[] _clearinghouse = ["NSC_2011.csv", "NSC_2012.csv"];

    private readonly Lazy<HighSchools> _schools = new(() => HighSchools.Read(state));

    [Fact]
    public void FourYearRates_AreThePublishedOnes_WithinHalfAPoint()
    {
        for (var cohort = 2006; cohort <= 2024; cohort++)
        {
            Assert.InRange(_schools.Value.RateOf(cohort, 4), _graduation[cohort - 2006] - 0.5, _graduation[cohort - 2006] + 0.5);
        }
    }

    [Fact]
    public void FiveYearRates_AreAPointAndAHalfToFourPointsHigher()
    {
        for (var cohort = 2006; cohort <= 2023; cohort++)
        {
            Assert.InRange(_schools.Value.RateOf(cohort, 5) - _schools.Value.RateOf(cohort, 4), 1.2, 4);
        }
    }

    [Fact]
    public void AnnualDropouts_AreThePublishedShares_WithinAQuarterPoint()
    {
        for (var year = 2004; year <= 2014; year++)
        {
            var (dropouts, enrolled) = _dropouts[year - 2004];
            Assert.InRange(_schools.Value.DropoutRate(year) - (100.0 * dropouts / enrolled), -0.25, 0.25);
        }
    }

    [Fact]
    public void Enrolment_IsInProportionToTheCohort_In2017() =>
        Assert.InRange((double)_schools.Value.Enrolled(2017) / _schools.Value.SizeOf(2017) / (953_748.0 / 73_249), 0.97, 1.03);

    [Fact]
    public void ClassOf2010_GoesToCollegeAndWorksAsPublished()
    {
        var graduates = _schools.Value.Graduates(2010);
        var college = new HashSet<int>();
        foreach (var name in _clearinghouse)
        {
            foreach (var (row, person) in state.Rows("nsc", name, "enrollment_begin").Zip(state.People("nsc", name)))
            {
                if (string.CompareOrdinal(row[0], "20100601") > 0 && string.CompareOrdinal(row[0], "20111015") < 0)
                {
                    college.Add(person);
                }
            }
        }

        var wages = new Dictionary<int, double>();
        for (var quarter = 1; quarter <= 4; quarter++)
        {
            var name = $"WAGES_2021Q{quarter}.csv";
            foreach (var (row, person) in state.Rows("dua", name, "wages").Zip(state.People("dua", name)))
            {
                wages[person] = wages.GetValueOrDefault(person) + double.Parse(row[0], System.Globalization.CultureInfo.InvariantCulture);
            }
        }

        var earning = graduates.Where(wages.ContainsKey).ToArray();

        // About 1,010 graduates: quotas leave a point in shares; the mean has what is left of the spread of wages, 1.5 percent a deviation.
        Assert.InRange(100.0 * graduates.Count(college.Contains) / graduates.Count, 72.5, 74.5);
        Assert.InRange(100.0 * earning.Length / graduates.Count, 57.8, 59.9);
        Assert.InRange(earning.Average(person => wages[person]), 56_500, 62_300);
    }

    [Fact]
    public void Disparities_ShowInWhoDropsOut()
    {
        var pupils = _someYears
            .SelectMany(year => state.Rows("dese", $"SIMS_{year}_end_of_year.csv", "grade", "race_ethnicity", "masshealth", "enrollment_status"))
            .Where(row => _high.Contains(row[0])).ToArray();
        double Rate(Func<string[], bool> who) => 100.0 * pupils.Count(row => who(row) && _out.Contains(row[3])) / pupils.Count(who);

        // Tens of thousands of rows: the true rates lie 3 to 5 points apart, ten standard deviations.
        Assert.True(Rate(row => row[1] == "HI") > 2 * Rate(row => row[1] == "WH"));
        Assert.True(Rate(row => row[2] == "1") > 1.5 * Rate(row => row[2] == "0"));
    }

    [Fact]
    public void Staff_StayInTheirPositionsAsPublished()
    {
        var now = Positions("EPIMS_2020_october.csv");
        var next = Positions("EPIMS_2021_october.csv");

        // About 2,000 teachers, dealt out by quota; a principal more or less is two points.
        Assert.InRange(100.0 * now["2305"].Count(next["2305"].Contains) / now["2305"].Count, 90.3, 91.3);
        Assert.InRange(100.0 * now["1305"].Count(next["1305"].Contains) / now["1305"].Count, 82.0, 92.0);
    }

    private Dictionary<string, HashSet<string>> Positions(string name) =>
        state.Rows("dese", name, "job_code", "mepid").GroupBy(row => row[0], row => row[1]).ToDictionary(group => group.Key, group => group.ToHashSet());

    /// <summary>The way of each pupil through grades 9 to 12, as the year's files tell it.</summary>
    private sealed class HighSchools
    {
        private readonly Dictionary<string, int> _cohorts = [];
        private readonly Dictionary<string, List<(int Year, string Status)>> _statuses = [];
        private readonly Dictionary<int, HashSet<string>> _dropped = [];
        private readonly Dictionary<int, HashSet<int>> _graduates = [];
        private readonly Dictionary<int, HashSet<string>> _octobers = [];
        private readonly Dictionary<int, int> _highOctobers = [];

        public static HighSchools Read(WrittenState state)
        {
            var schools = new HighSchools();
            for (var year = WrittenState.FirstYear; year <= WrittenState.LastYear; year++)
            {
                var october = state.Rows("dese", $"SIMS_{year}_october.csv", "sasid", "grade").ToArray();
                schools._octobers[year] = [.. october.Select(row => row[0])];
                schools._highOctobers[year] = october.Count(row => _high.Contains(row[1]));
                schools._dropped[year] = [];
                schools._graduates[year] = [];
                var name = $"SIMS_{year}_end_of_year.csv";
                foreach (var (row, person) in state.Rows("dese", name, "sasid", "grade", "enrollment_status").Zip(state.People("sims", name)))
                {
                    schools.Add(year, row[0], row[1], row[2], person);
                }
            }

            return schools;
        }

        /// <summary>The federal rule: of the first-time ninth graders, less transfers out and deaths, plus transfers in, who has a diploma in time.</summary>
        public double RateOf(int cohort, int years)
        {
            var ends = Members(cohort, years);
            return 100.0 * ends.Count(end => end == "04") / ends.Count;
        }

        public int SizeOf(int cohort) => Members(cohort, 4).Count;

        public int Enrolled(int year) => _octobers[year].Count;

        public HashSet<int> Graduates(int year) => _graduates[year];

        public double DropoutRate(int year) => 100.0 * _dropped[year].Count(pupil => !_octobers[year + 1].Contains(pupil)) / _highOctobers[year];

        private List<string> Members(int cohort, int years) =>
            [.. _cohorts.Where(pair => pair.Value == cohort)
                .Select(pair => _statuses[pair.Key].LastOrDefault(status => status.Year <= cohort + years - 4).Status)
                .OfType<string>()
                .Where(status => !_left.Contains(status))];

        private void Add(int year, string pupil, string grade, string status, int person)
        {
            if (!_high.Contains(grade))
            {
                return;
            }

            _cohorts.TryAdd(pupil, year + 12 - int.Parse(grade, null));
            if (status != "20")
            {
                if (!_statuses.TryGetValue(pupil, out var statuses))
                {
                    _statuses[pupil] = statuses = [];
                }

                statuses.Add((year, status));
            }

            if (_out.Contains(status))
            {
                _dropped[year].Add(pupil);
            }

            if (status == "04")
            {
                _graduates[year].Add(person);
            }
        }
    }
}
