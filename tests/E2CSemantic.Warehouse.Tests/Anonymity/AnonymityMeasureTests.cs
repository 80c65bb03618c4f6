using System.Collections.Immutable;
using E2CSemantic.Model;
using E2CSemantic.Model.Star;
using E2CSemantic.Sql.Syntax;
using E2CSemantic.Warehouse.Anonymity;
using E2CSemantic.Warehouse.Profiles;

namespace E2CSemantic.Warehouse.Tests.Anonymity;

/// <summary>Classes are counted as a person with paper would count them.</summary>
public sealed class AnonymityMeasureTests : IDisposable
{
    private readonly HandMadeStar _star = new();
    private long _people;

    [Fact]
    [Trait("Requirement", "U1")]
    public void Of_CountsPeopleBySizeOfClass_WhenClassesDiffer()
    {
        // Six alike, three alike, two alone; the unknown member is nobody.
        People(6, "F", "WH");
        People(3, "M", "WH");
        People(1, "X", "AI");
        People(1, "F", "AI");
        _people = -1;
        People(1, "UN", "UN");

        var measured = Measure(5).Of(Group([Path("dim_person", "sex_code"), Path("dim_person", "race_ethnicity_code")], new Fraction(1, 50)));

        Assert.Equal((11, 4, 2, 5), (measured.People, measured.Classes, measured.Alone, measured.BelowK));
        Assert.Equal<SizeBand>([new(1, 1, 2, 2), new(3, 4, 1, 3), new(5, 9, 1, 6)], measured.Sizes.AsEnumerable());
        Assert.False(measured.Holds);
        Assert.True(Measure(5).Of(Group([Path("dim_person", "race_ethnicity_code")], new Fraction(2, 11))).Holds);
    }

    [Fact]
    public void Of_CountsAPersonOnceInAClass_WhenItHasSeveralRows()
    {
        People(2, "F", "WH");
        Years(1, 2004, 1);
        Years(1, 2005, 1);
        Years(2, 2004, 1);

        var byYear = Measure(2).Of(Group("fact_k12_person_year", [Path("fact_k12_person_year", "school_year")], []));
        var byPerson = Measure(2).Of(Group("fact_k12_person_year", [Path("fact_k12_person_year", "person_key", "sex_code")], []));

        Assert.Equal((3, 2, 1), (byYear.People, byYear.Classes, byYear.Alone));
        Assert.Equal((2, 1, 0), (byPerson.People, byPerson.Classes, byPerson.Alone));
    }

    [Fact]
    public void Of_CountsWhomAClassGivesAway_WhenAllShareASensitiveValue()
    {
        _star.AddAll("dim_income_status", [[("income_status_key", 1), ("status_code", "LI")], [("income_status_key", 2), ("status_code", "NL")]]);
        People(4, "F", "WH");
        People(2, "M", "WH");
        Years(1, 2004, 1);
        Years(2, 2004, 1);
        Years(3, 2005, 2);
        Years(4, 2005, 2);
        Years(5, 2006, 1);
        Years(6, 2006, 2);
        SensitiveColumn income = new(Path("fact_k12_person_year", "income_status_key", "status_code"), ["NL", "UN"]);

        var measured = Measure(2).Of(Group("fact_k12_person_year", [Path("fact_k12_person_year", "school_year")], [income]) with { MostAlike = new Fraction(1, 4) });

        // 2004: two of low income and none other. 2005: two of no low income, which tells nothing. 2006: one each.
        Assert.Equal<MeasuredDiversity>([new("income_status_key.status_code", 2)], measured.Sensitive.AsEnumerable());
        Assert.False(measured.Holds);
    }

    [Fact]
    [Trait("Requirement", "U1")]
    public void Of_TellsWhatEachCombinationFinds_AndJudgesTheWorst()
    {
        // By two at once: sex and race give classes of 4, 2 and 1, sex and band of 3, 3 and 1, race and band of 3, 1, 1 and 2.
        Person("F", "WH", "1980-1984", 3);
        Person("F", "WH", "1985-1989", 1);
        Person("M", "BL", "1985-1989", 2);
        Person("M", "WH", "1980-1984", 1);
        var group = Group("dim_person", [Path("dim_person", "sex_code"), Path("dim_person", "race_ethnicity_code"), Path("dim_person", "birth_year_band")], []);

        var measured = Measure(3).Of(group with { AtOnce = 2, MostBelowK = new Fraction(3, 7) });
        var within = Measure(3).Of(group with { AtOnce = 2, MostBelowK = new Fraction(4, 7) });

        Assert.Equal(
            ["sex_code+birth_year_band 2/4", "race_ethnicity_code+birth_year_band 1/3", "sex_code+race_ethnicity_code 1/3"],
            measured.Combinations.Select(one => $"{string.Join('+', one.QuasiIdentifiers)} {one.Alone}/{one.BelowK}"));
        Assert.Equal((7, 4, 2, 4), (measured.People, measured.Classes, measured.Alone, measured.BelowK));
        Assert.Equal(["sex_code", "birth_year_band"], measured.QuasiIdentifiers.ToArray());
        Assert.Equal((false, true), (measured.Holds, within.Holds));
    }

    [Fact]
    public void Of_CountsAPersonOnceInACombination_AndDividesByWhatStandsInAll()
    {
        People(2, "F", "WH");
        Years(1, 2004, 1);
        Years(1, 2005, 1);
        Years(2, 2004, 2);
        var table = Sample.Star.Tables["fact_k12_person_year"];
        var all = Group(table.Name, [Path(table.Name, "person_key", "sex_code"), Path(table.Name, "income_status_key")], []) with { AtOnce = 1 };

        var ever = Measure(2).Of(all);
        var byYear = Measure(2).Of(all with { Always = [Path(table.Name, "school_year")] });

        Assert.Equal((2, 3), (ever.People, byYear.People));
        Assert.Equal(["income_status_key 2"], ever.Combinations.Select(one => $"{one.QuasiIdentifiers[0]} {one.BelowK}"));
        Assert.Equal(["income_status_key 3", "person_key.sex_code 1"], byYear.Combinations.Select(one => $"{one.QuasiIdentifiers[0]} {one.BelowK}"));
    }

    public void Dispose() => _star.Dispose();

    private void Person(string sex, string race, string band, int count)
    {
        for (var i = 0; i < count; i++)
        {
            _star.AddAll("dim_person", [[("person_key", _people++), ("sex_code", sex), ("race_ethnicity_code", race), ("birth_year_band", band)]]);
        }
    }

    private void People(int count, string sex, string race)
    {
        for (var i = 0; i < count; i++)
        {
            _people += _people < 0 ? 0 : 1;
            _star.AddAll("dim_person", [[("person_key", _people), ("sex_code", sex), ("race_ethnicity_code", race), ("birth_year_band", "1985-1989")]]);
        }
    }

    private void Years(long person, long year, long income) =>
        _star.AddAll("fact_k12_person_year", [[("person_key", person), ("school_year", year), ("grade_key", 9), ("income_status_key", income)]]);

    private AnonymityMeasure Measure(int k) => new(new(k, 2, []), _star.Store.Read, (table, alias) => new NamedTable(table, alias, "main"));

    private static QuasiGroup Group(ImmutableArray<ColumnPath> quasi, Fraction mostBelowK) => Group("dim_person", quasi, []) with { MostBelowK = mostBelowK };

    private static QuasiGroup Group(string table, ImmutableArray<ColumnPath> quasi, ImmutableArray<SensitiveColumn> sensitive) =>
        new("group", "Some people.", Sample.Star.Tables[table], "person_key", quasi, sensitive, null, null, Sample.Star.Tables[table].Place);

    private static ColumnPath Path(string table, string column) => new(null, Table(table), Table(table).Column(column)!);

    private static ColumnPath Path(string table, string reference, string column)
    {
        var key = Table(table).Column(reference)!;
        return new(key, Table(key.References!), Table(key.References!).Column(column)!);
    }

    private static StarTable Table(string name) => Sample.Star.Tables[name];
}
