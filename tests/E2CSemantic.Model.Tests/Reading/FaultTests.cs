using E2CSemantic.Model.Diagnostics;

namespace E2CSemantic.Model.Tests.Reading;

/// <summary>Each row breaks one thing in a world without faults; exactly one fault is told, with this code at this place.</summary>
public sealed class FaultTests
{
    private const string V = SmallWorld.Visits;
    private const string S = SmallWorld.Share;
    private const string M = SmallWorld.Mean;
    private const string G = SmallWorld.Gap;
    private const string D = SmallWorld.Spread;
    private const string K = SmallWorld.Kept;
    private const string P = SmallWorld.Policy;

    public static TheoryData<string, string, string, string> Breaks() => new()
    {
        // file, what stands there, what is put there with a mark where the fault is, the fault
        { V, "owner: board", "¶ownr: board\nowner: board", "E2C_KEY_UNKNOWN" },
        { V, "metric: d.visits\nversion: 1.0.0\nstatus: published\neffective: {from: 2000-01, to: null}\ntitle: Visits\n", "¶metric: d.visits\nversion: 1.0.0\nstatus: published\neffective: {from: 2000-01, to: null}\n", "E2C_KEY_MISSING" },
        { V, "owner: board", "owner: board\n¶owner: board", "E2C_KEY_DUPLICATE" },
        { V, "title: Visits\ndescription: People with a visit.", "description: People with a visit.\n¶title: Visits", "E2C_KEY_ORDER" },
        { V, "owner: board", "owner: ¶[board]", "E2C_VALUE_TYPE" },
        { V, "owner: board", "owner:¶", "E2C_VALUE_TYPE" },
        { V, "owner: board", "owner: ¶12", "E2C_VALUE_UNQUOTED" },
        { V, "version: 1.0.0", "version: ¶1.0", "E2C_VALUE_UNQUOTED" },
        { V, "version: 1.0.0", "version: ¶one", "E2C_VALUE_FORM" },
        { V, "status: published", "status: ¶publishd", "E2C_VALUE_UNKNOWN" },
        { V, "status: published", "¶status: deprecated", "E2C_DEPRECATION_STATUS" },
        { V, "title: Visits", "deprecated: {until: 2027-06-30, replaced_by: d.mean}\ntitle: Visits", "E2C_DEPRECATION_STATUS metrics/d/visits/v1.yaml:3:1" },
        { V, "metric: d.visits\nversion: 1.0.0\nstatus: published\neffective: {from: 2000-01, to: null}\n", "metric: ¶d.visits\nversion: 1.0.0\nstatus: deprecated\neffective: {from: 2000-01, to: null}\ndeprecated: {until: 2027-06-30, replaced_by: d.visits}\n", "E2C_REPLACEMENT_UNKNOWN" },
        { V, "title: Visits\ndescription: People with a visit.\nowner: board\n", "title: Visits\ndescription: People with a visit.\nowner: board\napprovals:\n  - {gate: disclosure, ref: D, review_by: ¶soon}\n", "E2C_VALUE_TYPE" },
        { V, "from: 2000-01", "from: ¶2000-02", "E2C_VALUE_FORM" },
        { S, "to: 2009-10", "to: ¶1999-00", "E2C_EFFECTIVE_BACKWARDS" },
        { S, "to: 2009-10", "to: 2009-10, cast_back_to: ¶2000-01", "E2C_CAST_FORWARD" },
        { V, "metric: d.visits\nversion: 1.0.0", "metric: ¶d.visits\nversion: 2.0.0", "E2C_FILE_LOCATION" },
        { V, "fact: fact_visit,", "fact: ¶fact_visits,", "E2C_TABLE_UNKNOWN" },
        { V, "fact: fact_visit,", "fact: ¶fact_timeless,", "E2C_FACT_WITHOUT_YEAR" },
        { V, "days > 0", "¶dais > 0", "E2C_NAME_UNKNOWN" },
        { V, "days > 0", "¶level_key > 0", "E2C_SURROGATE_KEY" },
        { V, "days > 0", "days ¶> 'x'", "E2C_EXPRESSION_TYPE" },
        { V, "days > 0", "level = ¶'C'", "E2C_MEMBER_UNDECLARED" },
        { V, "days > 0", "next_level in ('A', ¶'C')", "E2C_MEMBER_UNDECLARED" },
        { V, "days > 0", "days >¶", "E2C_EXPRESSION_SYNTAX" },
        { V, "\"days is null or days > 0\"", "'kind_code = ''x'' or ¶dais = 1'", "E2C_NAME_UNKNOWN" },
        { V, "\"days is null or days > 0\"", "\"kind_code = '\\x41\\u0042\\\"' or ¶dais = 1\"", "E2C_NAME_UNKNOWN" },
        { V, "\"days is null or days > 0\"", "days is null or ¶dais > 0", "E2C_NAME_UNKNOWN" },
        { V, "measure: {count_distinct: person_key}", "measure: {count_distinct: person_key}\n¶value: {mean: days}", "E2C_KEY_OF_OTHER_KIND" },
        { V, "measure: {count_distinct: person_key}", "measure: {count_distinct: ¶number}", "E2C_COUNTED_UNIT" },
        { V, "measure: {count_distinct: person_key}", "¶having: \"days > 1\"\nmeasure: {count_distinct: person_key}", "E2C_KEY_MISSING" },
        { V, "kind: count\n", "kind: count\nvariants:\n  ¶other: {title: Other, description: Other.}\n", "E2C_VARIANT_UNTESTED" },
        { V, "kind: count\n", "kind: count\nparams: {most: ¶true}\n", "E2C_VALUE_TYPE" },
        { V, "  - name: one\n", "  - name: one\n    variant: ¶other\n", "E2C_VALUE_UNKNOWN" },
        { S, "numerator: {count_distinct: person_key, where: \"places >= 2 and level = next_level\"}\ndenominator: {count_distinct: person_key}", "numerator: {count: rows, where: \"places >= 2\"}\ndenominator: {count: rows, ¶where: \"days > 0\"}", "E2C_DENOMINATOR_WHERE" },
        { S, "numerator: {count_distinct: person_key, where: \"places >= 2 and level = next_level\"}", "numerator: ¶{count_distinct: person_key}", "E2C_KEY_MISSING" },
        { S, "denominator: {count_distinct: person_key}", "denominator: ¶{count: rows}", "E2C_RATIO_PARTS" },
        { S, "denominator: {count_distinct: person_key}", "denominator: ¶{count_distinct: person_key, count: rows}", "E2C_RATIO_PART" },
        { S, "count_distinct(place_key)", "count_distinct(¶plac_key)", "E2C_COLUMN_UNKNOWN" },
        { S, "count_distinct(place_key)", "¶average(place_key)", "E2C_VALUE_FORM" },
        { S, "count_distinct(place_key)", "sum(¶place_key)", "E2C_COLUMN_UNKNOWN" },
        { S, "count_distinct(place_key)", "count_distinct(place_key) where ¶dais > 1", "E2C_NAME_UNKNOWN" },
        { S, "per_unit: {places:", "per_unit: {¶days: count_distinct(number), places:", "E2C_PER_UNIT_NAME" },
        { S, "where: \"places >= 2", "where: \"places >= 2 and ¶places", "E2C_EXPRESSION_TYPE" },
        { M, "value: {mean: days}", "value: {mean: ¶kind_code}", "E2C_COLUMN_UNKNOWN" },
        { V, "allow: [level, band, place]", "allow: [¶levl, band, place]", "E2C_DIMENSION_UNDECLARED" },
        { V, "allow: [level, band, place]", "allow: [level, band, place, ¶place]", "E2C_ITEM_DUPLICATE" },
        { M, "required: [level]", "required: [¶levl]", "E2C_DIMENSION_UNDECLARED" },
        { V, "max_cross: 2", "max_cross: ¶4", "E2C_VALUE_RANGE" },
        { V, "place: 3}", "¶plac: 3, place: 3}", "E2C_DIMENSION_UNDECLARED" },
        { V, "cells_per_unit: {level: 1, band: 1, place: 3}", "¶cells_per_unit: {level: 1, band: 1}", "E2C_CELLS_UNDECLARED" },
        { V, "place: 3}", "place: 3}\n  ¶bounds: [0, 1]", "E2C_KEY_OF_OTHER_KIND" },
        { M, "unit: person_key\n  rows_per_unit: 1\n  cells_per_unit: {level: 1, band: 1}\n  bounds: [0, 100]\n", "¶unit: person_key\n  rows_per_unit: 1\n  cells_per_unit: {level: 1, band: 1}\n", "E2C_KEY_MISSING" },
        { M, "bounds: [0, 100]", "¶bounds: [100, 0]", "E2C_BOUNDS_ORDER" },
        { S, "1 school_years", "¶1 years", "E2C_VALUE_FORM" },
        { V, "providers: [{id: one, needs: [Visits]}]", "¶providers: []", "E2C_LIST_EMPTY" },
        { V, "unit: people", "¶unit: percent", "E2C_UNIT_OF_OTHER_KIND" },
        { V, "decimals: 0", "¶decimals: 1", "E2C_PEOPLE_DECIMALS" },
        { V, "band: X, level: A}", "band: X, level: ¶Y}", "E2C_MEMBER_UNDECLARED" },
        { V, "band: X, level: A}", "band: X, ¶levl: A}", "E2C_NAME_UNKNOWN" },
        { V, "band: X, level: A}", "band: X, ¶level_key: 1}", "E2C_SURROGATE_KEY" },
        { V, "{person_key: 1, school_year: 2003-04, number: 1, ", "¶{person_key: 1, school_year: 2003-04, ", "E2C_KEY_MISSING" },
        { M, "{person_key: 1, school_year: 2003-04, number: 1, level: A, days: 10}", "¶{school_year: 2003-04, number: 1, level: A, days: 10}", "E2C_KEY_MISSING" },
        { V, "{person_key: 1, school_year: 2003-04, number: 2, ", "¶{person_key: 1, school_year: 2003-04, number: 1, ", "E2C_GIVEN_TWICE" },
        { V, "{person_key: 1, school_year: 2003-04, number: 2, band: X}", "¶{person_key: 1, school_year: 2003-04, number: 2, band: UN}", "E2C_GIVEN_CONTRADICTION" },
        { V, "number: 2,", "number: ¶99999,", "E2C_VALUE_TYPE" },
        { V, "group_by: [band]", "group_by: [¶bnd, band]", "E2C_DIMENSION_UNDECLARED" },
        { V, "where: {level: [A]}", "where: {level: [¶Q]}", "E2C_MEMBER_UNDECLARED" },
        { S, "query: {years: [2003-04]}", "query: {years: [2003-04, ¶2010-11]}", "E2C_YEAR_NOT_IN_FORCE" },
        { M, "query: {years: [2003-04], group_by: [level]}\n    expect: [{school_year: 2003-04, level: A,", "query: ¶{years: [2003-04]}\n    expect: [{school_year: 2003-04,", "E2C_REQUIRED_DIMENSION_OPEN" },
        { V, "- {school_year: 2003-04, band: X, value: 1}", "- {school_year: ¶2004-05, band: X, value: 1}", "E2C_YEAR_NOT_ASKED" },
        { V, "- {school_year: 2003-04, band: X, value: 1}", "- {school_year: 2003-04, band: X, value: 1}\n      - ¶{school_year: 2003-04, band: X, value: 2}", "E2C_EXPECTED_TWICE" },
        { S, "tests:\n  - name: one\n    given:\n      - {person_key: 1, school_year: 2003-04, number: 1, place: p, level: A, next_level: A}\n    query: {years: [2003-04]}\n    expect: [{school_year: 2003-04, numerator: 0, denominator: 1, value: 0.0}]\n", "¶tests: []\n", "E2C_TESTS_MISSING" },

        { G, "kind: gap", "kind: ¶gapp", "E2C_VALUE_UNKNOWN" },
        { G, "of: d.visits@1", "of: ¶d.visits", "E2C_VALUE_FORM" },
        { G, "of: d.visits@1", "of: ¶d.visits@2", "E2C_COMPARED_UNKNOWN" },
        { G, "of: d.visits@1", "of: ¶d.spread@1", "E2C_COMPARED_NESTED" },
        { G, "dimension: level", "dimension: ¶levl", "E2C_COMPARED_DIMENSION" },
        { G, "group: A", "group: ¶Q", "E2C_MEMBER_UNDECLARED" },
        { G, "reference: B", "¶reference: A", "E2C_COMPARED_SAME" },
        { G, "as: difference}", "as: difference}\n¶derived: {of: d.visits@1, to: d.visits@1, as: ratio}", "E2C_KEY_OF_OTHER_KIND" },
        { G, "effective: {from: 2000-01", "¶effective: {from: 1999-00", "E2C_COMPARED_YEARS" },
        { G, "dimensions:\n  allow: [band, place]", "¶dimensions:\n  allow: [band, level]", "E2C_COMPARED_GAP" },
        { G, "max_cross: 1", "max_cross: 2", "E2C_COMPARED_CROSS metrics/d/gap/v1.yaml:10:1" },
        { G, "present: {unit: people", "¶present: {unit: days", "E2C_COMPARED_UNIT" },
        { G, "{person_key: 1, school_year: 2003-04, number: 1, level: A}", "¶{person_key: 1, school_year: 2003-04, level: A}", "E2C_KEY_MISSING" },
        { D, "to: d.visits@1, as: ratio", "¶to: d.visits@1, as: difference", "E2C_COMPARED_UNITS" },
        { D, "allow: [level, band]\n  required: [level]", "allow: [level, band]", "E2C_COMPARED_REQUIRED metrics/d/spread/v1.yaml:10:1" },

        { K, "kind: cohort_ratio", "kind: ¶cohort_rate", "E2C_VALUE_UNKNOWN" },
        { K, "cohort:\n  entry: {fact: fact_pay, where: \"amount > 0\"}\n  reported_after: 1 school_years\n  add: [{where: \"amount < 0\", after: 1 school_years}]\n  attribute_to: last\n  remove: {fact: fact_pay, where: \"amount = 0\", within: {school_years: [0, last]}, only_last: true}\n", "", "E2C_KEY_MISSING metrics/d/kept/v1.yaml:1:1" },
        { K, "numerator: {count_distinct: person_key, where: \"again", "¶having: \"amount > 1\"\nnumerator: {count_distinct: person_key, where: \"again", "E2C_KEY_OF_OTHER_KIND" },
        { K, "entry: {fact: fact_pay, where: \"amount > 0\"}", "entry: {fact: fact_pay, where: \"¶amont > 0\"}", "E2C_NAME_UNKNOWN" },
        { K, "entry: {fact: fact_pay, where: \"amount > 0\"}", "entry: ¶{fact: fact_pay}", "E2C_KEY_MISSING" },
        { K, "reported_after: 1 school_years", "reported_after: ¶1 years", "E2C_VALUE_FORM" },
        { K, "after: 1 school_years}]", "¶after: 2 school_years}]", "E2C_COHORT_ADDITION" },
        { K, "entry: {fact: fact_pay, where: \"amount > 0\"}\n  reported_after: 1 school_years\n  add: [{where: \"amount < 0\", after: 1 school_years}]\n  attribute_to: last", "entry: {fact: fact_pay, where: \"amount > 0\", once: false}\n  reported_after: 1 school_years\n  ¶attribute_to: last", "E2C_COHORT_ONCE" },
        { K, "entry: {fact: fact_pay, where: \"amount > 0\"}\n  reported_after: 1 school_years\n  add: [{where: \"amount < 0\", after: 1 school_years}]\n  attribute_to: last", "entry: {fact: fact_pay, where: \"amount > 0\", once: false}\n  reported_after: 1 school_years\n  ¶add: [{where: \"amount < 0\", after: 1 school_years}]", "E2C_COHORT_ONCE" },
        { K, "add: [{where: \"amount < 0\", after: 1 school_years}]", "¶add: []", "E2C_LIST_EMPTY" },
        { K, "within: {school_years: [1, 2]}}", "within: {school_years: [1, 2]}, ¶only_last: true}", "E2C_COHORT_LAST" },
        { K, "school_years: [0, last]", "¶school_years: [3, last]", "E2C_COHORT_WINDOW" },
        { K, "school_years: [0, last]", "school_years: [0, ¶lst]", "E2C_COHORT_WINDOW" },
        { K, "school_years: [0, last]", "school_years: [0, ¶31]", "E2C_VALUE_RANGE" },
        { K, "within: {quarters: [1, 4], from: quarter, at: quarter}", "within: ¶{quarters: [1, 4], from: quarter}", "E2C_COHORT_WINDOW" },
        { K, "from: quarter, at: quarter", "from: quarter, at: ¶amount", "E2C_COLUMN_UNKNOWN" },
        { K, "compute: sum(days)", "compute: sum(¶day)", "E2C_COLUMN_UNKNOWN" },
        { K, "compute: sum(days)", "compute: ¶total(days)", "E2C_VALUE_FORM" },
        { K, "  visits: {fact:", "  ¶amount: {fact:", "E2C_PER_UNIT_NAME" },
        { K, "again and visits > 1", "again and ¶visit > 1", "E2C_NAME_UNKNOWN" },
        { K, "again and visits > 1", "again ¶> 1", "E2C_EXPRESSION_TYPE" },
        { K, "numerator: {count_distinct: person_key, where: \"again and visits > 1\"}\ndenominator: {count_distinct: person_key}", "numerator: ¶{count: rows, where: \"again and visits > 1\"}\ndenominator: {count: rows}", "E2C_COHORT_PART" },
        { K, "observe: {mature_after: 1 school_years}", "¶observe: {mature_after: 0 school_years}", "E2C_COHORT_MATURITY" },
        { K, "params: {last: 2}", "params: {last: 3}", "E2C_COHORT_MATURITY metrics/d/kept/v1.yaml:24:1" },
        { K, "      fact_visit:", "      ¶fact_visits:", "E2C_KEY_UNKNOWN" },
        { K, "{person_key: 1, school_year: 2003-04, number: 1, days: 2}", "¶{person_key: 1, school_year: 2003-04, days: 2}", "E2C_KEY_MISSING" },

        { SmallWorld.Level, "- {id: B, label: High}", "- {id: ¶A, label: High}\n  - {id: B, label: High}", "E2C_ITEM_DUPLICATE" },
        { SmallWorld.Level, "members:\n  - {id: A, label: Low}", "¶members:\n  - {id: A, label: Low, flag: true}", "E2C_DIMENSION_FLAGS" },
        { SmallWorld.Level, "complement_order: [UN, B, A]", "¶complement_order: [UN, B]", "E2C_COMPLEMENT_ORDER" },
        { SmallWorld.Level, "dim_level.level_code", "¶dim_levl.level_code", "E2C_TABLE_UNKNOWN" },
        { SmallWorld.Level, "dim_level.level_code", "¶dim_level.level_cod", "E2C_COLUMN_UNKNOWN" },
        { SmallWorld.Level, "dimension: level", "dimension: ¶levels", "E2C_FILE_LOCATION" },
        { SmallWorld.Place, "dimension: place\ntitle: Place\ndescription: The place.\ncolumn: dim_place.place_code\nregistry: {id: place_code, label: label}", "¶dimension: place\ntitle: Place\ndescription: The place.\ncolumn: dim_place.place_code", "E2C_DIMENSION_DOMAIN" },
        { SmallWorld.Place, "column: dim_place.place_code\n", "column: kind_code\n¶", "E2C_REGISTRY_TABLE" },
        { SmallWorld.Place, "label: label}", "label: labl}", "E2C_COLUMN_UNKNOWN metrics/dimensions/place.yaml:5:1" },

        { SmallWorld.Star, "schema: 1", "¶schema: 2", "E2C_SCHEMA_NUMBER" },
        { SmallWorld.Star, "  fact_timeless:", "  ¶dim_timeless:", "E2C_TABLE_NAME" },
        { SmallWorld.Star, "    grain: [level_key]", "    ¶grain: [level_key, level_code]", "E2C_GRAIN_SIZE" },
        { SmallWorld.Star, "    grain: [level_key]", "    grain: [¶level]", "E2C_COLUMN_UNKNOWN" },
        { SmallWorld.Star, "unknown: {band_code: UN, ever: null}", "¶unknown: {band_code: UN}", "E2C_UNKNOWN_MEMBER" },
        { SmallWorld.Star, "unknown: {band_code: UN, ever: null}", "unknown: {band_code: ¶null, ever: null}", "E2C_VALUE_TYPE" },
        { SmallWorld.Star, "from_place_key: {type: smallint, references: dim_place", "from_place_key: {type: smallint, references: ¶dim_plac", "E2C_TABLE_UNKNOWN" },
        { SmallWorld.Star, "from_place_key: {type: smallint, references: dim_place", "from_place_key: {type: integer, references: ¶dim_place", "E2C_REFERENCE_TARGET" },
        { SmallWorld.Star, "from_place_key: {type: smallint, references: dim_place", "from_place_key: {type: smallint, nullable: true, references: ¶dim_place", "E2C_REFERENCE_TARGET" },
        { SmallWorld.Star, "from_place_key: {type: smallint, references: dim_place", "from_place_key: {type: smallint, references: ¶fact_visit", "E2C_REFERENCE_TARGET" },
        { SmallWorld.Star, "school_year: {type: smallint, description: The spring year.}", "school_year: {type: smallint, description: The spring year.}\n      next_year: {type: smallint, references: ¶dim_school_year, description: The next.}", "E2C_REFERENCE_CYCLE" },
        { SmallWorld.Star, "level_code: {type: text, description", "level_code: {type: ¶txt, description", "E2C_VALUE_UNKNOWN" },

        { P, "{answers: published_cubes, minimum_count: 10}\n  RESEARCHER: ", "{answers: ¶cubes, minimum_count: 10}\n  RESEARCHER: ", "E2C_VALUE_UNKNOWN" },
        { P, "PUBLIC: {answers: published_cubes, minimum_count: 10}\n  PARTNER: {answers: published_cubes, minimum_count: 10}\n", "¶PUBLIC: {answers: published_cubes, minimum_count: 10}\n", "E2C_KEY_MISSING" },
        { P, "rho: 1/4", "rho: ¶-1", "E2C_VALUE_TYPE" },
        { P, "rho: 1/4", "rho: ¶1/7", "E2C_PRECISION" },
        { P, "confidence: 0.95", "¶confidence: 1.5", "E2C_PRECISION" },
        { P, "metric: d.mean", "metric: ¶d.men", "E2C_CUBE_METRIC" },
        { P, "by: [level, band]", "¶by: [band, level]", "E2C_CUBE_ORDER" },
        { P, "by: [level, band]", "¶by: [level, band, place]", "E2C_CUBE_CROSS" },
        { P, "by: [level, band]", "by: [level, ¶bnd]", "E2C_DIMENSION_UNDECLARED" },
        { P, "- {metric: d.visits, by: [level, band]", "- ¶{metric: d.visits, by: []", "E2C_CUBE_TWICE" },
        { P, "{metric: d.mean, by: [level]", "{metric: d.mean, ¶by: [band]", "E2C_REQUIRED_DIMENSION_OPEN" },
        { P, "cubes:\n  - {metric: d.visits, by: [], share: 1/2}", "¶cubes:\n  - {metric: d.visits, by: [], share: 3/4}", "E2C_CUBE_SHARES" },
        { P, "share: 1/2}", "share: ¶0/4}", "E2C_VALUE_FORM" },

        { V, "owner: board", "owner: ¶&a board", "E2C_YAML_FEATURE" },
        { V, "owner: board", "owner: ¶!x board", "E2C_YAML_FEATURE" },
        { V, "owner: board", "¶\towner: board", "E2C_YAML_TAB" },
        { V, "owner: board", "owner: ¶@board", "E2C_YAML_SYNTAX" },
    };

    [Fact]
    public void Read_RefusesAComparisonInForce_OfAVersionThatIsNot()
    {
        using var world = new SmallWorld().WithComparisons()
            .With(P, "  - {metric: d.mean, by: [level], share: 1/4}\n", "")
            .With(M, "status: published", "status: draft");

        Assert.Equal(["E2C_COMPARED_STATUS metrics/d/spread/v1.yaml:3:1"], world.Faults());
    }

    [Theory]
    [MemberData(nameof(Breaks))]
    public void Read_TellsExactlyOneFaultAtItsPlace_WhenOneThingIsBroken(string file, string old, string replacement, string fault)
    {
        using var world = new SmallWorld().WithComparisons().With(file, old, replacement);

        Assert.Equal([fault.Contains(' ', StringComparison.Ordinal) ? fault : $"{fault} {world.Marked}"], world.Faults());
    }

    [Fact]
    public void Read_TellsNothing_WhenNothingIsBroken()
    {
        using var world = new SmallWorld();

        Assert.Equal([], world.Faults());
    }

    [Fact]
    public void Read_RefusesAConditionOfItsOwn_OnASumAboveTheLine()
    {
        using var world = new SmallWorld()
            .With(SmallWorld.Share, "  cells_per_unit: {level: 1}\n", "  cells_per_unit: {level: 1}\n  bounds: [0, 200]\n")
            .With(SmallWorld.Share, "denominator: {count_distinct: person_key}", "denominator: {sum: days}")
            .With(SmallWorld.Share, "{count_distinct: person_key, where: \"places >= 2 and level = next_level\"}", "{sum: days, ¶where: \"places >= 2\"}");

        Assert.Equal([$"E2C_SUM_WHERE {world.Marked}"], world.Faults());
    }

    [Fact]
    public void Read_RefusesACube_OfWhatNoNoiseIsKnownFor()
    {
        using var world = new SmallWorld().WithComparisons()
            .With(SmallWorld.Policy, "  - {metric: d.mean, by: [level], share: 1/4}\n", "  - {metric: d.gap, ¶by: [], share: 1/4}\n");

        Assert.Equal([$"E2C_CUBE_KIND {world.Marked}"], world.Faults());
    }

    [Theory]
    [InlineData(0, new string[0])]
    [InlineData(-1, new[] { "E2C_CUBE_KIND" })]
    public void Read_RefusesACube_OfPartsOfAmountsBelowZero(int lower, string[] codes)
    {
        using var world = new SmallWorld()
            .With(SmallWorld.Share, "  cells_per_unit: {level: 1}\n", $"  cells_per_unit: {{level: 1}}\n  bounds: [{lower}, 200]\n")
            .With(SmallWorld.Share, "per_unit: {places: count_distinct(place_key)}\n", "")
            .With(SmallWorld.Share, "{count_distinct: person_key, where: \"places >= 2 and level = next_level\"}", "{sum: days}")
            .With(SmallWorld.Share, "denominator: {count_distinct: person_key}", "denominator: {sum: days}")
            .With(SmallWorld.Share, "place: p, level: A, next_level: A}", "level: A, days: 2}")
            .With(SmallWorld.Policy, "  - {metric: d.mean, by: [level], share: 1/4}\n", "  - {metric: d.share, by: [level], share: 1/4}\n");

        Assert.Equal(codes, world.Faults().Select(fault => fault.Split(' ')[0]));
    }

    [Fact]
    public void Read_TakesAColumnUnderTheNameOfEitherDimension_AndOnlyOnce()
    {
        const string Given = "band: X, level: A}";
        using var world = new SmallWorld();
        foreach (var name in (string[])["kind", "sort"])
        {
            world.Write($"metrics/dimensions/{name}.yaml", $"dimension: {name}\ntitle: Kind\ndescription: The kind.\ncolumn: kind_code\nmembers:\n  - {{id: K, label: Kind}}\n");
        }

        Assert.Empty(world.With(SmallWorld.Visits, Given, "band: X, level: A, sort: K}").Faults());
        Assert.Equal(
            [$"E2C_TOLD_TWICE {world.With(SmallWorld.Visits, "level: A, sort: K}", "level: A, kind: K, ¶sort: K}").Marked}"],
            world.Faults());
    }

    [Fact]
    public void Read_SuggestsTheNearestName_WhenANameIsMisspelt()
    {
        using var world = new SmallWorld().With(SmallWorld.Visits, "owner: board", "ownr: board");

        Assert.Contains(
            world.Read().Diagnostics,
            fault => fault is Diagnostic { Code: "E2C_KEY_UNKNOWN", Message: "the metric has no key 'ownr'", Suggestion: "did you mean 'owner'?" });
    }

    [Fact]
    public void Read_TellsAllFaultsOfAllFilesInOrder_WhenSeveralAreBroken()
    {
        using var world = new SmallWorld()
            .With(SmallWorld.Visits, "status: published", "status: publishd")
            .With(SmallWorld.Visits, "days > 0", "dais > lvl")
            .With(SmallWorld.Share, "owner: board\n", "")
            .With(SmallWorld.Policy, "version: \"1\"", "version: 1");

        Assert.Equal(
            [
                "E2C_KEY_MISSING metrics/d/share/v1.yaml:1:1",
                "E2C_VALUE_UNKNOWN metrics/d/visits/v1.yaml:3:9",
                "E2C_NAME_UNKNOWN metrics/d/visits/v1.yaml:9:52",
                "E2C_NAME_UNKNOWN metrics/d/visits/v1.yaml:9:59",
                "E2C_VALUE_UNQUOTED metrics/policies/xx.yaml:2:10",
            ],
            world.Faults());
    }
}
