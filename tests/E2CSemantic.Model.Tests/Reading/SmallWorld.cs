using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Reading;
using E2CSemantic.Testing;

namespace E2CSemantic.Model.Tests.Reading;

/// <summary>A whole set of definitions in a temporary folder, small enough that a test can name lines and columns.</summary>
internal sealed class SmallWorld : IDisposable
{
    public const string Star = "warehouse/schema/0001-star.yaml";
    public const string Level = "metrics/dimensions/level.yaml";
    public const string Place = "metrics/dimensions/place.yaml";
    public const string Band = "metrics/dimensions/band.yaml";
    public const string Visits = "metrics/d/visits/v1.yaml";
    public const string Share = "metrics/d/share/v1.yaml";
    public const string Mean = "metrics/d/mean/v1.yaml";
    public const string Gap = "metrics/d/gap/v1.yaml";
    public const string Spread = "metrics/d/spread/v1.yaml";
    public const string Kept = "metrics/d/kept/v1.yaml";
    public const string Policy = "metrics/policies/xx.yaml";

    /// <summary>A second schema file, which completes the star; no world has it unless a test writes it.</summary>
    public const string Completion = "warehouse/schema/0002-more.yaml";

    public const string Completed = """
        schema: 2
        tables:
          dim_school_year:
            unknown: {}
            not_applicable: {}
          dim_person:
            not_applicable: {band_code: NA}
          dim_level:
            unknown: {rank: null}
            not_applicable: {level_code: NA, rank: 0}
            columns:
              rank: {type: integer, nullable: true, default: 3, description: Rank.}
          dim_place:
            not_applicable: {place_code: NA}
          dim_kind:
            kind: dimension
            description: A kind.
            grain: [kind_key]
            unknown: {kind_code: UN}
            not_applicable: {kind_code: NA}
            columns:
              kind_key: {type: smallint, description: Key.}
              kind_code: {type: text, description: Code.}
          fact_visit:
            grain: [person_key, school_year, place_key, number, round]
            measures: {person_key: distinct, days: additive, cost: {not_over: [round]}}
            columns:
              round: {type: smallint, default: 1, description: Round.}
              seen_level_key: {type: smallint, references: dim_level, default: -2, description: Level seen.}
          fact_timeless:
            columns:
              school_year: {type: smallint, references: dim_school_year, default: -1, description: Year.}
          dim_quarter:
            not_applicable: {}
          fact_pay:
            measures: {amount: additive}

        """;

    private readonly TemporaryFolder _folder = new();

    public SmallWorld()
    {
        foreach (var (file, text) in Files)
        {
            Write(file, text);
        }
    }

    public static IReadOnlyDictionary<string, string> Files { get; } = new Dictionary<string, string>
    {
        [Star] = """
            schema: 1
            tables:
              dim_school_year:
                kind: dimension
                description: A year.
                grain: [school_year]
                columns:
                  school_year: {type: smallint, description: The spring year.}
              dim_person:
                kind: dimension
                description: A person.
                grain: [person_key]
                unknown: {band_code: UN, ever: null}
                columns:
                  person_key: {type: bigint, description: Key.}
                  band_code: {type: text, description: Band.}
                  ever: {type: boolean, nullable: true, description: Ever.}
              dim_level:
                kind: dimension
                description: A level.
                grain: [level_key]
                unknown: {level_code: UN}
                columns:
                  level_key: {type: smallint, description: Key.}
                  level_code: {type: text, description: Code.}
              dim_place:
                kind: dimension
                description: A place.
                grain: [place_key]
                unknown: {place_code: UN, label: Unknown}
                columns:
                  place_key: {type: smallint, description: Key.}
                  place_code: {type: text, description: Code.}
                  label: {type: text, description: Label.}
              fact_visit:
                kind: fact
                description: A visit.
                grain: [person_key, school_year, place_key, number]
                columns:
                  person_key: {type: bigint, references: dim_person, description: Person.}
                  school_year: {type: smallint, references: dim_school_year, description: Year.}
                  place_key: {type: smallint, references: dim_place, description: Place.}
                  number: {type: smallint, description: Number.}
                  level_key: {type: smallint, references: dim_level, description: Level.}
                  next_level_key: {type: smallint, references: dim_level, description: Next level.}
                  days: {type: integer, nullable: true, description: Days.}
                  cost: {type: decimal, nullable: true, description: Cost.}
                  paid: {type: boolean, nullable: true, description: Paid.}
                  kind_code: {type: text, nullable: true, description: Kind.}
              fact_transfer:
                kind: fact
                description: A transfer.
                grain: [person_key, school_year]
                columns:
                  person_key: {type: bigint, references: dim_person, description: Person.}
                  school_year: {type: smallint, references: dim_school_year, description: Year.}
                  from_place_key: {type: smallint, references: dim_place, description: From.}
                  to_place_key: {type: smallint, references: dim_place, description: To.}
              fact_timeless:
                kind: fact
                description: Without a year.
                grain: [person_key]
                columns:
                  person_key: {type: bigint, references: dim_person, description: Person.}
              dim_quarter:
                kind: dimension
                description: A quarter.
                grain: [quarter]
                unknown: {ordinal: null}
                columns:
                  quarter: {type: integer, description: Key.}
                  ordinal: {type: integer, nullable: true, description: Count.}
              fact_pay:
                kind: fact
                description: A payment.
                grain: [person_key, school_year]
                columns:
                  person_key: {type: bigint, references: dim_person, description: Person.}
                  school_year: {type: smallint, references: dim_school_year, description: Year.}
                  quarter: {type: integer, references: dim_quarter, description: Quarter.}
                  amount: {type: decimal, nullable: true, description: Amount.}

            """,
        [Level] = """
            dimension: level
            title: Level
            description: The level.
            column: dim_level.level_code
            members:
              - {id: A, label: Low}
              - {id: B, label: High}
              - {id: UN, label: Unknown}
            complement_order: [UN, B, A]

            """,
        [Place] = """
            dimension: place
            title: Place
            description: The place.
            column: dim_place.place_code
            registry: {id: place_code, label: label}

            """,
        [Band] = """
            dimension: band
            title: Band
            description: The band.
            column: dim_person.band_code
            members: [{id: X, label: X}, {id: UN, label: Unknown}]

            """,
        [Visits] = """
            metric: d.visits
            version: 1.0.0
            status: published
            effective: {from: 2000-01, to: null}
            title: Visits
            description: People with a visit.
            owner: board
            kind: count
            source: {fact: fact_visit, where: "days is null or days > 0"}
            measure: {count_distinct: person_key}
            dimensions:
              allow: [level, band, place]
              max_cross: 2
            privacy:
              unit: person_key
              rows_per_unit: 1
              cells_per_unit: {level: 1, band: 1, place: 3}
            providers: [{id: one, needs: [Visits]}]
            present: {unit: people, decimals: 0}
            tests:
              - name: one
                given:
                  - {person_key: 1, school_year: 2003-04, number: 1, band: X, level: A}
                  - {person_key: 1, school_year: 2003-04, number: 2, band: X}
                query: {years: [2003-04], group_by: [band], where: {level: [A]}}
                expect:
                  - {school_year: 2003-04, band: X, value: 1}

            """,
        [Share] = """
            metric: d.share
            version: 1.0.0
            status: published
            effective: {from: 2000-01, to: 2009-10}
            title: Share
            description: The share of visitors with two places.
            owner: board
            kind: ratio
            source: {fact: fact_visit}
            per_unit: {places: count_distinct(place_key)}
            numerator: {count_distinct: person_key, where: "places >= 2 and level = next_level"}
            denominator: {count_distinct: person_key}
            dimensions:
              allow: [level]
              max_cross: 1
            observe: {mature_after: 1 school_years}
            privacy:
              unit: person_key
              rows_per_unit: 1
              cells_per_unit: {level: 1}
            providers: [{id: one, needs: [Visits]}]
            present: {unit: percent, decimals: 1}
            tests:
              - name: one
                given:
                  - {person_key: 1, school_year: 2003-04, number: 1, place: p, level: A, next_level: A}
                query: {years: [2003-04]}
                expect: [{school_year: 2003-04, numerator: 0, denominator: 1, value: 0.0}]

            """,
        [Mean] = """
            metric: d.mean
            version: 1.0.0
            status: published
            effective: {from: 2000-01, to: null}
            title: Mean
            description: The mean of days.
            owner: board
            kind: mean
            source: {fact: fact_visit}
            value: {mean: days}
            dimensions:
              allow: [level, band]
              required: [level]
              max_cross: 1
            privacy:
              unit: person_key
              rows_per_unit: 1
              cells_per_unit: {level: 1, band: 1}
              bounds: [0, 100]
            providers: [{id: one, needs: [Visits]}]
            present: {unit: points, decimals: 1}
            tests:
              - name: one
                given:
                  - {person_key: 1, school_year: 2003-04, number: 1, level: A, days: 10}
                query: {years: [2003-04], group_by: [level]}
                expect: [{school_year: 2003-04, level: A, denominator: 1, value: 10.0}]

            """,
        [Policy] = """
            policy: xx
            version: "1"
            description: Rules.
            tiers:
              PUBLIC: {answers: published_cubes, minimum_count: 10}
              PARTNER: {answers: published_cubes, minimum_count: 10}
              RESEARCHER: {answers: published_cubes, minimum_count: 10}
              ANALYST: {answers: exact, minimum_count: 10, complementary: true}
              STEWARD: {answers: exact}
            release:
              unit: person_school_year
              rho: 1/4
              confidence: 0.95
            cubes:
              - {metric: d.visits, by: [], share: 1/2}
              - {metric: d.visits, by: [level, band], share: 1/4}
              - {metric: d.mean, by: [level], share: 1/4}

            """,
    };

    /// <summary>Metrics that compare those of the world, and one over a cohort; no world has them unless a test asks for them.</summary>
    public static IReadOnlyDictionary<string, string> Comparisons { get; } = new Dictionary<string, string>
    {
        [Kept] = """
            metric: d.kept
            version: 1.0.0
            status: published
            effective: {from: 2000-01, to: null}
            title: Kept
            description: Of those who were paid, the share paid again.
            owner: board
            kind: cohort_ratio
            params: {last: 2}
            cohort:
              entry: {fact: fact_pay, where: "amount > 0"}
              reported_after: 1 school_years
              add: [{where: "amount < 0", after: 1 school_years}]
              attribute_to: last
              remove: {fact: fact_pay, where: "amount = 0", within: {school_years: [0, last]}, only_last: true}
            outcomes:
              again: {fact: fact_pay, where: "amount > 0", within: {quarters: [1, 4], from: quarter, at: quarter}}
              visits: {fact: fact_visit, compute: sum(days), within: {school_years: [1, 2]}}
            numerator: {count_distinct: person_key, where: "again and visits > 1"}
            denominator: {count_distinct: person_key}
            dimensions:
              allow: [band]
              max_cross: 1
            observe: {mature_after: 1 school_years}
            privacy:
              unit: person_key
              rows_per_unit: 1
              cells_per_unit: {band: 1}
            providers: [{id: one, needs: [Pay]}]
            present: {unit: percent, decimals: 1}
            tests:
              - name: one
                given:
                  fact_pay:
                    - {person_key: 1, school_year: 2002-03, quarter: 20024, amount: 1}
                    - {person_key: 1, school_year: 2003-04, quarter: 20034, amount: 2}
                  fact_visit:
                    - {person_key: 1, school_year: 2003-04, number: 1, days: 2}
                query: {years: [2003-04]}
                expect: [{school_year: 2003-04, numerator: 1, denominator: 1, value: 1.0}]

            """,
        [Gap] = """
            metric: d.gap
            version: 1.0.0
            status: published
            effective: {from: 2000-01, to: null}
            title: Gap
            description: Visits of low less those of high.
            owner: board
            kind: gap
            gap: {of: d.visits@1, dimension: level, group: A, reference: B, as: difference}
            dimensions:
              allow: [band, place]
              max_cross: 1
            present: {unit: people, decimals: 0}
            tests:
              - name: one
                given:
                  - {person_key: 1, school_year: 2003-04, number: 1, level: A}
                query: {years: [2003-04]}
                expect: [{school_year: 2003-04, value: 1}]

            """,
        [Spread] = """
            metric: d.spread
            version: 1.0.0
            status: published
            effective: {from: 2000-01, to: null}
            title: Spread
            description: The mean over the visits.
            owner: board
            kind: derived
            derived: {of: d.mean@1, to: d.visits@1, as: ratio}
            dimensions:
              allow: [level, band]
              required: [level]
              max_cross: 1
            present: {unit: times, decimals: 2}
            tests:
              - name: one
                given:
                  - {person_key: 1, school_year: 2003-04, number: 1, level: A, days: 10}
                query: {years: [2003-04], group_by: [level]}
                expect: [{school_year: 2003-04, level: A, value: 10.0}]

            """,
    };

    public string PathTo(string file) => _folder.PathTo(file.Split('/'));

    public string Root => _folder.FullPath.Replace('\\', '/');

    public void Write(string file, string text) => WriteBytes(file, System.Text.Encoding.UTF8.GetBytes(text));

    public void WriteBytes(string file, byte[] bytes)
    {
        var path = _folder.PathTo(file.Split('/'));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
    }

    public SmallWorld WithComparisons()
    {
        foreach (var (file, text) in Comparisons)
        {
            Write(file, text);
        }

        return this;
    }

    /// <summary>Where the mark ¶ of the last replacement stood: <c>file:line:column</c>.</summary>
    public string Marked { get; private set; } = "";

    /// <summary>Replaces text that occurs exactly once in the file; a mark ¶ in the replacement is taken out and its place kept.</summary>
    public SmallWorld With(string file, string old, string replacement)
    {
        var text = File.ReadAllText(_folder.PathTo(file.Split('/')));
        Assert.Equal(2, text.Split(old).Length);
        text = text.Replace(old, replacement, StringComparison.Ordinal);
        var before = text.Split('¶')[0].Split('\n');
        Marked = $"{file}:{before.Length}:{before[^1].Length + 1}";
        Write(file, text.Replace("¶", "", StringComparison.Ordinal));
        return this;
    }

    public Outcome<SemanticCatalog> Read(string jurisdiction = "xx") =>
        CatalogReader.Read($"{Root}/metrics", $"{Root}/warehouse", jurisdiction);

    /// <summary>The code and place of every fault, files named from the world's root.</summary>
    public IEnumerable<string> Faults(string jurisdiction = "xx") =>
        Read(jurisdiction).Diagnostics.Select(fault => $"{fault.Code} {fault.Place?.ToString().Replace($"{Root}/", "", StringComparison.Ordinal)}".TrimEnd());

    public void Dispose() => _folder.Dispose();
}
