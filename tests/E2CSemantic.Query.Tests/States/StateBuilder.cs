using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Evaluation;
using E2CSemantic.Model.Fixtures;
using E2CSemantic.Model.Star;

namespace E2CSemantic.Query.Tests.States;

/// <summary>A made-up state in the star's tables, and the same rows as the reference evaluator reads them.</summary>
internal sealed class StateBuilder
{
    public static ImmutableArray<string> Grades { get; } = ["09", "10", "11", "UN"];
    public static ImmutableArray<string> Races { get; } = ["AS", "BL", "WH", "UN"];
    public static ImmutableArray<string> Incomes { get; } = ["LI", "NL", "UN"];
    public static ImmutableArray<string> Schools { get; } = ["A1", "B2", "C3"];

    private readonly List<ImmutableArray<object?>> _people = [];
    private readonly Dictionary<string, List<ImmutableArray<object?>>> _facts = new()
    {
        ["fact_k12_person_year"] = [],
        ["fact_k12_enrollment"] = [],
        ["fact_assessment"] = [],
    };

    private readonly Dictionary<string, List<EvaluationRow>> _rows = new()
    {
        ["fact_k12_person_year"] = [],
        ["fact_k12_enrollment"] = [],
        ["fact_assessment"] = [],
    };

    public void AddPerson(long key, string race) => _people.Add([key, "F", race, "unknown", null, null, "test", false]);

    public void AddYear(long key, string race, int year, string grade, string nextGrade, string income) => Add(
        "fact_k12_person_year",
        [key, (long)year, Key(Grades, grade), Key(Grades, nextGrade), Key(Incomes, income)],
        ("race_ethnicity", race), ("grade", grade), ("next_grade", nextGrade), ("income_status", income));

    public void AddSpell(long key, string race, int year, string grade, string income, string school, long spell) => Add(
        "fact_k12_enrollment",
        [key, (long)year, Key(Schools, school), spell, Key(Grades, grade), Key(Incomes, income), null],
        ("race_ethnicity", race), ("grade", grade), ("income_status", income), ("school", school));

    public void AddScore(long key, string race, int year, string grade, string income, string subject, long attempt, long score) => Add(
        "fact_assessment",
        [key, (long)year, subject, attempt, Key(Grades, grade), Key(Incomes, income), 0L, score],
        ("race_ethnicity", race), ("grade", grade), ("income_status", income), ("subject", subject));

    public IReadOnlyCollection<EvaluationRow> Rows(MetricDefinition metric) => _rows[metric.Fact];

    public MemoryWarehouse Build(params int[] years) => MemoryWarehouse.Fill(
        [
            Table("dim_person", [[-1L, "UN", "UN", "unknown", null, null, "none", false], .. _people]),
            Table("dim_grade", [.. Grades.Select(id => (ImmutableArray<object?>)[Key(Grades, id), id, id, null])]),
            Table("dim_income_status", [.. Incomes.Select(id => (ImmutableArray<object?>)[Key(Incomes, id), id, "v", "UN"])]),
            Table("dim_organization", [[-1L, "UN", "Unknown", "unknown", "none"], .. Schools.Select(id => (ImmutableArray<object?>)[Key(Schools, id), id, id, "school", "test"])]),
            .. _facts.Select(fact => Table(fact.Key, fact.Value)),
        ],
        Release(years));

    public static ReleaseInfo Release(params int[] years) => new(
        "r1",
        ["first"],
        new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero),
        [.. years.Select(year => new SchoolYear(year))],
        ImmutableSortedDictionary<DimensionName, ImmutableArray<DimensionMember>>.Empty.Add(
            new("school"), [.. Schools.Select(id => new DimensionMember(id, $"School {id}")), new("UN", "Unknown")]),
        Publication: null);

    private void Add(string fact, ImmutableArray<object?> values, params (string Name, string Member)[] members)
    {
        var table = Definitions.Catalog.Star.Tables[fact];
        _facts[fact].Add(Whole(table, values));
        var named = table.Columns.Zip(Whole(table, values), (column, value) => KeyValuePair.Create(column.Name, value));
        _rows[fact].Add(new(named.Concat(members.Select(member => KeyValuePair.Create(member.Name, (object?)member.Member))).ToImmutableDictionary()));
    }

    private static FixtureTable Table(string name, IEnumerable<ImmutableArray<object?>> rows)
    {
        var table = Definitions.Catalog.Star.Tables[name];
        return new(table, [.. rows.Select(row => Whole(table, row))]);
    }

    // The columns of the first schema file are given; what later files added has its default.
    private static ImmutableArray<object?> Whole(StarTable table, ImmutableArray<object?> row) =>
        [.. row, .. table.Columns.Skip(row.Length).Select(column => column.Default!.Value)];

    private static long Key(ImmutableArray<string> ids, string id) => id == "UN" ? -1 : ids.IndexOf(id) + 1;
}
