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

    public void Dispose() => _star.Dispose();

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
