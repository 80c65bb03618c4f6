using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Reading;
using E2CSemantic.Model.Reading.Yaml;

namespace E2CSemantic.Model.Tests.Reading;

/// <summary>Faults of a schema file that completes what an earlier one declared, and of tables that a contract adds.</summary>
public sealed class StarFaultTests
{
    public static TheoryData<string, string, string> Breaks => new()
    {
        { "default: 3, ", "", "E2C_COLUMN_DEFAULT" },
        { "default: 3", "default: ¶x", "E2C_VALUE_TYPE" },
        { "default: -2", "default: ¶7", "E2C_COLUMN_DEFAULT" },
        { "grain: [person_key, school_year, place_key, number, round]", "¶grain: [person_key, school_year, number, round]", "E2C_GRAIN_SIZE" },
        { "grain: [person_key, school_year, place_key, number, round]", "¶grain: [person_key, school_year, place_key, number, days]", "E2C_GRAIN_SIZE" },
        { "not_applicable: {band_code: NA}", "not_applicable: {band_code: NA, ¶bend: 1}", "E2C_COLUMN_UNKNOWN" },
        { "    unknown: {rank: null}\n    not", "    ¶not", "E2C_UNKNOWN_MEMBER" },
        { "days: additive", "days: ¶distinct", "E2C_MEASURE" },
        { "days: additive", "days: ¶summed", "E2C_VALUE_UNKNOWN" },
        { "person_key: distinct", "person_key: ¶additive", "E2C_MEASURE" },
        { "person_key: distinct", "number: ¶non_additive", "E2C_MEASURE" },
        { "person_key: distinct", "paid: ¶additive", "E2C_MEASURE" },
        { "person_key: distinct", "place_key: ¶{not_over: [round]}", "E2C_MEASURE" },
        { "not_over: [round]", "not_over: [¶days]", "E2C_COLUMN_UNKNOWN" },
        { "not_over: [round]", "¶not_over: []", "E2C_LIST_EMPTY" },
        { "person_key: distinct", "¶persn_key: distinct", "E2C_COLUMN_UNKNOWN" },
        { "  dim_place:\n", "  dim_place:\n    nullable: [¶place_key]\n", "E2C_COLUMN_UNKNOWN" },
        { "not_applicable: {place_code: NA}", "not_applicable: {place_code: NA}\n    ¶measures: {}", "E2C_MEASURE" },
    };

    [Theory]
    [MemberData(nameof(Breaks))]
    public void Read_TellsExactlyOneFaultAtItsPlace_WhenOneThingIsBroken(string old, string replacement, string code)
    {
        using var world = new SmallWorld();
        world.Write(SmallWorld.Completion, SmallWorld.Completed);
        world.With(SmallWorld.Completion, old, replacement);

        var fault = Assert.Single(world.Faults());
        Assert.Equal(replacement.Contains('¶', StringComparison.Ordinal) ? $"{code} {world.Marked}" : code, replacement.Contains('¶', StringComparison.Ordinal) ? fault : fault.Split(' ')[0]);
    }

    [Theory]
    [InlineData("  dim_person:\n    not_applicable: {band_code: NA}\n", "E2C_NOT_APPLICABLE_MEMBER warehouse/schema/0001-star.yaml:9:3")]
    [InlineData("days: additive, ", "E2C_MEASURE warehouse/schema/0001-star.yaml:35:3")]
    [InlineData("  fact_timeless:\n    columns:\n      school_year: {type: smallint, references: dim_school_year, default: -1, description: Year.}\n", "E2C_FACT_WITHOUT_YEAR warehouse/schema/0001-star.yaml:59:3")]
    public void Read_TellsWhatIsNotCompleted_WhenThereIsASecondFile(string completion, string fault)
    {
        using var world = new SmallWorld();
        world.Write(SmallWorld.Completion, SmallWorld.Completed.Replace(completion, "", StringComparison.Ordinal));

        Assert.Equal([fault], world.Faults());
    }

    [Theory]
    [InlineData("fact_call: {kind: fact, description: A call., grain: [person_key], columns: {person_key: {type: bigint, references: dim_person, description: Who.}, school_year: {type: smallint, references: dim_school_year, description: When.}}}", null)]
    [InlineData("fact_visit: {kind: fact, description: A call., grain: [person_key], columns: {person_key: {type: bigint, references: dim_person, description: Who.}, school_year: {type: smallint, references: dim_school_year, description: When.}}}", "E2C_TABLE_DUPLICATE")]
    [InlineData("fact_call: {kind: fact, description: A call., grain: [person_key], columns: {person_key: {type: bigint, references: dim_persn, description: Who.}, school_year: {type: smallint, references: dim_school_year, description: When.}}}", "E2C_TABLE_UNKNOWN")]
    [InlineData("fact_call: {kind: fact, description: A call., grain: [person_key], columns: {person_key: {type: bigint, references: dim_person, description: Who.}, school_year: {type: smallint, references: dim_school_year, description: When.}, length: {type: integer, description: How long.}}}", "E2C_MEASURE")]
    [InlineData("dim_call: {kind: dimension, description: A call., grain: [call_key], unknown: {}, columns: {call_key: {type: integer, description: Key.}}}", "E2C_NOT_APPLICABLE_MEMBER")]
    [InlineData("dim_day: {kind: dimension, description: A day., grain: [day], unknown: {label: x}, not_applicable: {label: y}, calendar: {first: 2000-02-28, last: 2000-03-01}, columns: {day: {type: integer, description: Day.}, label: {type: text, description: Label.}}}", null)]
    [InlineData("dim_day: {kind: dimension, description: A day., grain: [day], unknown: {label: x}, not_applicable: {label: y}, calendar: {first: 2000-02-30, last: 2000-03-01}, columns: {day: {type: integer, description: Day.}, label: {type: text, description: Label.}}}", "E2C_VALUE_FORM")]
    [InlineData("dim_day: {kind: dimension, description: A day., grain: [day], unknown: {label: x}, not_applicable: {label: y}, calendar: {first: 2000-03-02, last: 2000-03-01}, columns: {day: {type: integer, description: Day.}, label: {type: text, description: Label.}}}", "E2C_CALENDAR")]
    [InlineData("dim_day: {kind: dimension, description: A day., grain: [day], unknown: {label: 1}, not_applicable: {label: 2}, calendar: {first: 2000-02-28, last: 2000-03-01}, columns: {day: {type: integer, description: Day.}, label: {type: integer, description: Label.}}}", "E2C_CALENDAR")]
    [InlineData("dim_day: {kind: dimension, description: A day., grain: [day], unknown: {mood: x}, not_applicable: {mood: y}, calendar: {first: 2000-02-28, last: 2000-03-01}, columns: {day: {type: integer, description: Day.}, mood: {type: text, description: Mood.}}}", "E2C_CALENDAR")]
    [InlineData("dim_day: {kind: dimension, description: A day., grain: [label], unknown: {day: 1}, not_applicable: {day: 2}, calendar: {first: 2000-02-28, last: 2000-03-01}, columns: {day: {type: integer, description: Day.}, label: {type: text, description: Label.}}}", "E2C_CALENDAR")]
    [InlineData("bridge_call: {kind: bridge, description: A link., grain: [place_key, code], columns: {place_key: {type: smallint, references: dim_place, description: Place.}, code: {type: text, description: Code.}}}", null)]
    [InlineData("dim_link: {kind: bridge, description: A link., grain: [place_key, code], columns: {place_key: {type: smallint, references: dim_place, description: Place.}, code: {type: text, description: Code.}}}", "E2C_TABLE_NAME")]
    [InlineData("bridge_call: {kind: bridge, description: A link., grain: [place_key], measures: {number: additive}, columns: {place_key: {type: smallint, references: dim_place, description: Place.}, number: {type: integer, description: Number.}}}", "E2C_MEASURE")]
    public void With_AddsTables_UnderTheChecksOfASchemaFile(string table, string? code)
    {
        using var world = new SmallWorld();
        world.Write(SmallWorld.Completion, SmallWorld.Completed);
        var star = world.Read().Value!.Star;
        world.Write("more.yaml", table + "\n");
        var faults = new FaultList();

        var larger = StarSchemaReader.With(star, ((YamlMapping)YamlFile.Read(world.PathTo("more.yaml"), faults)!).Entries, faults);

        Assert.Equal(code, faults.Sorted().Select(fault => fault.Code).SingleOrDefault());
        Assert.Equal(code is null ? star.Tables.Count + 1 : null, larger?.Tables.Count);
    }

    [Theory]
    [InlineData("true", "fact", "E2C_REFERENCE_TARGET 'dim_code' is internal; only internal tables lead to it")]
    [InlineData("false", "fact", null)]
    [InlineData("true", "bridge", null)]
    public void With_LetsOnlyInternalTablesLeadToAnInternalOne(string isInternal, string kind, string? fault)
    {
        using var world = new SmallWorld();
        world.Write(SmallWorld.Completion, SmallWorld.Completed);
        var star = world.Read().Value!.Star;
        world.Write(
            "more.yaml",
            $"""
            dim_code:
              kind: dimension
              description: A code.
              internal: {isInternal}
              grain: [code_key]
              unknown:
                label: x
              not_applicable:
                label: y
              columns:
                code_key:
                  type: integer
                  description: Key.
                label:
                  type: text
                  description: Label.
            {kind}_call:
              kind: {kind}
              description: A call.
              grain: [person_key, school_year]
              columns:
                person_key:
                  type: bigint
                  references: dim_person
                  description: Who.
                school_year:
                  type: smallint
                  references: dim_school_year
                  description: When.
                code_key:
                  type: integer
                  references: dim_code
                  description: Code.

            """);
        var faults = new FaultList();

        StarSchemaReader.With(star, ((YamlMapping)YamlFile.Read(world.PathTo("more.yaml"), faults)!).Entries, faults);

        Assert.Equal(fault, faults.Sorted().Select(told => $"{told.Code} {told.Message}").SingleOrDefault());
    }

    [Fact]
    public void Read_TellsTheFault_WhenADimensionOfMetricsStandsOnAnInternalTable()
    {
        using var world = new SmallWorld();
        world.Write(SmallWorld.Completion, SmallWorld.Completed.Replace("description: A kind.\n", "description: A kind.\n    internal: true\n", StringComparison.Ordinal));
        world.Write(
            "metrics/dimensions/kind.yaml",
            "dimension: kind\ntitle: Kind\ndescription: The kind.\ncolumn: dim_kind.kind_code\nmembers:\n  - {id: UN, label: Unknown}\n");

        Assert.Equal(["E2C_TABLE_INTERNAL metrics/dimensions/kind.yaml:4:9"], world.Faults());
    }
}
