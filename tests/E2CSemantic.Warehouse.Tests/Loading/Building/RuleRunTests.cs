using System.Globalization;

namespace E2CSemantic.Warehouse.Tests.Loading.Building;

/// <summary>What each kind of rule makes of a few rows, worked out by hand.</summary>
public class RuleRunTests
{
    private const string Pupils =
        """
        1,anna,K,2004-01-01,2004-01-31,5,1.50,1
        1,bert,1,2004-02-10,2004-03-01,3,,0
        1,carl,1,2004-03-01,,3,2.25,0
        2,dora,2,,2004-05-05,,0.25,1
        2,emil,,2004-06-01,2004-06-02,8,,
        """;

    private const string Labels =
        """
        1,10,one
        1,11,uno
        2,20,two
        """;

    private const string OneOfThem = "one_row_per: {keys: [id], keep: {first_by: [x, \"name desc\"]}}";

    // More columns than are sorted along, and what is left of them when all are taken from each other.
    private const string Rest = "c1 + c2 + c3 + c4 + c5 + c6 - c7 - c8 - c9 - id - id - id";

    private static readonly string _wide =
        Rule("c", "a", "derive: {c1: id, c2: id, c3: id, c4: id, c5: id, c6: id, c7: id, c8: id, c9: id}") + "\n" + Rule("w", "c", "keep: {where: \"id >= 0\"}") + "\n";

    [Theory]
    [InlineData("keep: {where: \"x >= 5 or name = 'dora'\"}", "1|anna 2|dora 2|emil")]
    [InlineData("keep: {where: \"not (x >= 5)\"}", "1|bert 1|carl")]
    [InlineData("keep: {where: {grade: {in: [\"1\"]}, x: {present: true}}}", "1|bert 1|carl")]
    [InlineData("keep: {where: {day: {before: until}}}", "1|anna 1|bert 2|emil")]
    [InlineData("one_row_per: {keys: [id], keep: {lowest: x}}", "1|bert 2|emil")]
    [InlineData("one_row_per: {keys: [id], keep: {first_by: [x, \"name desc\"]}}", "1|carl 2|emil")]
    [InlineData("one_row_per: {keys: [id], keep: {first_by: [\"day desc\"]}}", "1|carl 2|emil")]
    public void Run_KeepsTheRows(string rule, string expected) => Assert.Equal(
        expected, RuleTrial.Rows(Rule("kept", "a", rule) + "\n" + Rule("t", "kept", "select: {id: id, name: name}"), Pupils));

    [Fact]
    public void Run_MakesTheFigures_WhenRowsAreAggregated() => Assert.Equal(
        "1|3|2|11|3.6667|3|5|2|2004-01-01|3.75|yes|no|1 2|2|1|8|8|8|8|2|2004-06-01|0.25|yes|no|1",
        RuleTrial.Rows(
            Rule("t", "a",
                "aggregate: {keys: [id], columns: {n: count(), grades: count_distinct(grade), total: sum(x), mean: mean(x), low: min(x), high: max(x), days: count(until), "
                + "first: min(day), d: sum(d), ever: any(flag), always: every(flag), flags: count(flag)}}"),
            Pupils));

    [Fact]
    public void Run_MakesOneRow_WhenAnAggregateHasNoKey() => Assert.Equal(
        "5|19", RuleTrial.Rows(Rule("t", "a", "aggregate: {keys: [], columns: {n: count(), total: sum(x)}}"), Pupils));

    [Fact]
    public void Run_LooksAlongTheRows_WhenTheyAreASequence() => Assert.Equal(
        "anna|1||bert|carl|5|5 bert|2|5|carl||8|5 carl|3|3|||11|5 dora|2|8|||8|8 emil|1||dora||8|8",
        RuleTrial.Rows(
            Rule("s", "a",
                "sequence: {keys: [id], order: [day], derive: {place: number(), before: previous(x), after: next(name), later: \"next(name, 2)\", sum: running_sum(x), most: running_max(x)}}")
            + "\n" + Rule("t", "s", "select: {name: name, place: place, before: before, after: after, later: later, sum: sum, most: most}"),
            Pupils));

    [Fact]
    public void Run_LooksAlongWideRows_AsAlongNarrowOnes() => Assert.Equal(
        "anna|1||bert|carl|5|5|0 bert|2|5|carl||8|5|0 carl|3|3|||11|5|0 dora|2|8|||8|8|0 emil|1||dora||8|8|0",
        RuleTrial.Rows(
            _wide
            + Rule("s", "w",
                "sequence: {keys: [id], order: [day], derive: {place: number(), before: previous(x), after: next(name), later: \"next(name, 2)\", sum: running_sum(x), most: running_max(x)}}")
            + "\n" + Rule("t", "s", "select: {name: name, place: place, before: before, after: after, later: later, sum: sum, most: most, rest: \"" + Rest + "\"}"),
            Pupils));

    [Theory]
    [InlineData("sequence: {keys: [grade], order: [\"day desc\"], derive: {place: number()}}", "anna|1 bert|2 carl|1 dora|1 emil|2 fred|1")]
    [InlineData("number: {keys: [grade], order: [day], as: place}", "anna|1 bert|1 carl|2 dora|1 emil|1 fred|2")]
    [InlineData("number: {keys: [], order: [name], as: place}", "anna|1 bert|2 carl|3 dora|4 emil|5 fred|6")]
    public void Run_NumbersTheRowsOfAKey_WhetherOneOrSeveral_AndOfNoKey(string rule, string expected)
    {
        var pupils = Pupils + "\n2,fred,,2004-07-01";
        var after = Rule("t", "n", "select: {name: name, place: place}");

        Assert.Equal(expected, RuleTrial.Rows(Rule("n", "a", rule) + "\n" + after, pupils));
        Assert.Equal(expected, RuleTrial.Rows(_wide + Rule("n", "w", rule) + "\n" + after, pupils));
    }

    [Fact]
    public void Run_NumbersEachRowOnce_WhereSeveralColumnsTellThemApart() => Assert.Equal(
        "1|10|1 1|11|2 2|10|1",
        RuleTrial.Rows(
            Rule("s", "b", "select: {id: id, key: key}") + "\n" + Rule("t", "s", "number: {keys: [id], order: [key], as: place}"), "", "1,11,uno\n1,10,one\n2,10,two"));

    [Theory]
    [InlineData("one_row_per: {keys: [id], keep: {lowest: x}}", 3, 1, 2)]
    [InlineData("one_row_per: {keys: [id], keep: {highest: x}}", 3, 0, 2)]
    [InlineData("one_row_per: {keys: [id], keep: {first_by: [x, line]}}", 3, 0, 2)]
    [InlineData("one_row_per: {keys: [], keep: {lowest: x}}", 4, 1, 1)]
    [InlineData("one_value_per: {keys: [id], column: x, prefer: modal, ties: {most_recent_by: day}}", 1, 0, 2)]
    [InlineData("one_value_per: {keys: [id], column: name, prefer: modal, ties: {most_recent_by: day}}", 3, 2, 2)]
    [InlineData("ever: {keys: [id], as: ever, where: {flag: {present: true}}}", 1, 0, 2)]
    public void Run_CountsWhatItSettled(string rule, long changed, long ties, long rows)
    {
        Assert.Equal((5, changed, ties, rows), RuleTrial.Report(Rule("t", "a", rule), Pupils));

        // What a rule settled is counted of columns that nothing reads, too.
        Assert.Equal(rows.ToString(CultureInfo.InvariantCulture), RuleTrial.Rows(Rule("t", "a", rule) + "\n" + Rule("n", "t", "aggregate: {keys: [], columns: {n: count()}}"), Pupils));
    }

    [Fact]
    public void Run_DropsTablesThatNothingReadsAnyMore() => Assert.Equal(
        ["t"],
        RuleTrial.Tables(
            Rule("k", "a", "keep: {where: \"id >= 0\"}") + "\n" + Rule("d", "k", "derive: {y: x + 1}") + "\n" + Rule("s", "d", "aggregate: {keys: [id], columns: {n: sum(y)}}") + "\n"
            + Rule("t", "s", "one_row_per: {keys: [id], keep: {lowest: n}}"),
            Pupils));

    [Fact]
    public void Run_KeepsOneOfWideRows_AsOfNarrowOnes() => Assert.Equal(
        RuleTrial.Rows(Rule("o", "a", OneOfThem) + "\n" + Rule("t", "o", "select: {name: name, x: x, rest: \"id - id\"}"), Pupils),
        RuleTrial.Rows(_wide + Rule("o", "w", OneOfThem) + "\n" + Rule("t", "o", "select: {name: name, x: x, rest: \"" + Rest + "\"}"), Pupils));

    [Fact]
    public void Run_JoinsEveryMatch_WhenManyAreDeclared() => Assert.Equal(
        "anna|one anna|uno bert|one bert|uno carl|one carl|uno dora|two emil|two", Joined("{with: b, on: [id], keep: all, matches: many, take: {label: label}}", Labels));

    [Theory]
    [InlineData("keep: all", "anna| bert| carl| dora|two emil|two")]
    [InlineData("keep: matched", "dora|two emil|two")]
    public void Run_KeepsOrLeavesRowsWithoutAMatch(string keep, string expected) => Assert.Equal(
        expected, Joined($"{{with: b, on: {{id: id}}, {keep}, matches: at_most_one, take: {{label: label}}}}", "2,20,two"));

    [Fact]
    public void Run_CountsTheRowsLeftOut_WhenOnlyMatchesAreKept() => Assert.Equal(
        (5, 3, 0, 2), RuleTrial.Report(Rule("t", "a", "join: {with: b, on: [id], keep: matched, matches: at_most_one, take: {label: label}}"), Pupils, "2,20,two"));

    [Theory]
    [InlineData("at_most_one", Labels, "E2C_LOAD_JOINED_TWICE :4:5 the rule 't' may join at most one row of 'b', but 1 values of id have several (mend the files, or make the relation unique first)")]
    [InlineData("exactly_one", "2,20,two", "E2C_LOAD_JOINED_NEVER :4:5 the rule 't' must join one row of 'b' to each row, but 3 rows have none (send the rows that are missing, or say 'matches: at_most_one')")]
    public void Run_RefusesTheLoad_WhenTheDeclaredCardinalityDoesNotHold(string matches, string labels, string expected) => Assert.Equal(
        [expected], RuleTrial.Faults(Rule("t", "a", $"join: {{with: b, on: [id], keep: all, matches: {matches}, take: {{label: label}}}}"), Pupils, labels));

    [Fact]
    public void Run_PutsRelationsUnderEachOther() => Assert.Equal(
        "1|anna 1|bert 1|carl 1|one 1|uno 2|dora 2|emil 2|two",
        RuleTrial.Rows(
            Rule("first", "a", "select: {id: id, label: name}") + "\n" + Rule("second", "b", "select: {label: label, id: id}") + "\n" + Rule("t", "first", "union: {and_from: [second]}"),
            Pupils,
            Labels));

    [Fact]
    public void Run_RepeatsRows_WhenTheyAreExpanded() => Assert.Equal(
        "1|0 1|1 2|0 2|1",
        RuleTrial.Rows(Rule("ids", "a", "distinct: {columns: [id]}") + "\n" + Rule("t", "ids", "expand: {as: n, least: 0, most: 1}"), Pupils));

    [Theory]
    [InlineData("derive: {more: x + 1}", "1: 1|anna|5|6 1|bert|3|4 1|carl|3|4; 2: 2|dora|| 2|emil|8|9")]
    [InlineData("blank: {column: x, where: \"name = 'anna'\"}", "1: 1|anna| 1|bert|3 1|carl|3; 2: 2|dora| 2|emil|8")]
    [InlineData("select: {submission_year: submission_year, x: x}", "1: 1|3 1|3 1|5; 2: 2| 2|8")]
    [InlineData("select: {submission_year: submission_year + 1, x: x}", "all: 2|3 2|3 2|5 3| 3|8")]
    [InlineData("lookup: {in: places, on: [submission_year, name], take: {after: after}}", "1: 1|anna|5|bert 1|bert|3|carl 1|carl|3|dora; 2: 2|dora||emil 2|emil|8|")]
    [InlineData("lookup: {in: labels, on: [submission_year], take: {label: label}}", "1: 1|anna|5|one 1|bert|3|one 1|carl|3|one; 2: 2|dora||two 2|emil|8|two")]
    [InlineData("join: {with: b, on: {submission_year: id}, keep: matched, matches: many, take: {key: key}}", "1: 1|anna|5|10 1|anna|5|11 1|bert|3|10 1|bert|3|11 1|carl|3|10 1|carl|3|11; 2: 2|dora||20 2|emil|8|20")]
    [InlineData("join: {with: labels, on: {submission_year: submission_year}, keep: all, matches: at_most_one, take: {label: label}}", "1: 1|anna|5|one 1|bert|3|one 1|carl|3|one; 2: 2|dora||two 2|emil|8|two")]
    [InlineData("join: {with: x_labels, on: {x: key}, keep: all, matches: at_most_one, take: {label: label}}", "1: 1|anna|5| 1|bert|3| 1|carl|3|; 2: 2|dora|| 2|emil|8|")]
    [InlineData("join: {with: labels, on: {x: submission_year}, keep: all, matches: at_most_one, take: {label: label}}", "all: 1|anna|5| 1|bert|3| 1|carl|3| 2|dora|| 2|emil|8|")]
    [InlineData("sequence: {keys: [submission_year], order: [name], derive: {place: number()}}", "1: 1|anna|5|1 1|bert|3|2 1|carl|3|3; 2: 2|dora||1 2|emil|8|2")]
    [InlineData("sequence: {keys: [submission_year, x], order: [name], derive: {before: previous(name)}}", "1: 1|anna|5| 1|bert|3| 1|carl|3|bert; 2: 2|dora|| 2|emil|8|")]
    [InlineData("sequence: {keys: [], order: [name], derive: {before: previous(x)}}", "all: 1|anna|5| 1|bert|3|5 1|carl|3|3 2|dora||3 2|emil|8|")]
    [InlineData("number: {keys: [submission_year, x], order: [name], as: place}", "1: 1|anna|5|1 1|bert|3|1 1|carl|3|2; 2: 2|dora||1 2|emil|8|1")]
    [InlineData("number: {keys: [x], order: [name], as: place}", "all: 1|anna|5|1 1|bert|3|1 1|carl|3|2 2|dora||1 2|emil|8|1")]
    [InlineData("keep: {where: x is not null}", "1: 1|anna|5 1|bert|3 1|carl|3; 2: 2|emil|8")]
    [InlineData("one_row_per: {keys: [submission_year], keep: {first_by: [x, \"name desc\"]}}", "1: 1|carl|3; 2: 2|emil|8")]
    [InlineData("one_row_per: {keys: [], keep: {first_by: [\"submission_year desc\", name]}}", "2: 2|dora|")]
    [InlineData("aggregate: {keys: [submission_year], columns: {n: count(), most: max(x)}}", "1: 1|3|5; 2: 2|2|8")]
    [InlineData("union: {and_from: [dated]}", "1: 1|anna|5 1|anna|5 1|bert|3 1|bert|3 1|carl|3 1|carl|3; 2: 2|dora| 2|dora| 2|emil|8 2|emil|8")]
    public void Run_MakesARelationsRowsAYearAtATime_WhereTheyAreMadeOfThatYearsRows(string rule, string expected)
    {
        var before = Rule("of_id", "a", "select: {submission_year: id, name: name, x: x}") + "\n" + Rule("dated", "of_id", "distinct: {columns: all}") + "\n"
            + Rule("first_labels", "b", "aggregate: {keys: [id], columns: {label: min(label)}}") + "\n" + Rule("labels", "first_labels", "select: {submission_year: id, label: label}") + "\n"
            + Rule("narrow", "dated", "aggregate: {keys: [submission_year, name], columns: {n: count()}}") + "\n"
            + Rule("places", "narrow", "sequence: {keys: [], order: [name], derive: {after: next(name)}}") + "\n"
            + Rule("x_labels", "b", "aggregate: {keys: [key], columns: {label: min(label)}}") + "\n";

        Assert.Equal(expected, RuleTrial.RowsByYear(before + Rule("t", "dated", rule), Pupils, Labels));
    }

    [Theory]
    [InlineData("keep: {where: \"name <> 'x'\"}")]
    [InlineData("one_row_per: {keys: [submission_year, name], keep: {first_by: [grade]}}")]
    [InlineData("aggregate: {keys: [submission_year, name], columns: {n: count()}}")]
    [InlineData("distinct: {columns: all}")]
    public void Run_PutsTheRowsOfAYearTogether_WhereManyAreWritten(string rule)
    {
        const int Each = 100;
        var rules = Rule("of_id", "a", "select: {submission_year: id, name: name, grade: grade}") + "\n" + Rule("mixed", "of_id", "keep: {where: \"name <> 'y'\"}");
        var rows = string.Join('\n', Enumerable.Range(0, 2 * Each).Select(i => $"{(i % 2) + 1},n{i},K"));

        Assert.Equal(
            string.Join(' ', Enumerable.Repeat(1, Each).Concat(Enumerable.Repeat(2, Each))),
            RuleTrial.YearsAsWritten(rules + "\n" + Rule("t", "mixed", rule), rows));
    }

    [Fact]
    public void Run_KeepsTheYear_WhereRowsAreReadWithoutIt() => Assert.Equal(
        2,
        RuleTrial.Portions(
            Rule("of_id", "a", "select: {submission_year: id, name: name}") + "\n" + Rule("mixed", "of_id", "keep: {where: \"name <> 'y'\"}") + "\n"
            + Rule("t", "mixed", "derive: {label: name}"),
            Pupils,
            "label"));

    [Fact]
    public void Run_LeavesExactRepeatsOut_WhenAllColumnsAreCompared() => Assert.Equal(
        "1|anna|K||||| 1|anna||||||", RuleTrial.Rows(Rule("t", "a", "distinct: {columns: all}"), "1,anna\n1,anna\n1,anna,K"));

    [Fact]
    public void Run_ComparesAllColumns_AlsoThoseThatNothingReads() => Assert.Equal(
        "1 1 2", RuleTrial.Rows(Rule("d", "a", "distinct: {columns: all}") + "\n" + Rule("t", "d", "select: {id: id}"), "1,anna\n1,anna\n1,bert\n2,carl"));

    [Theory]
    [InlineData("id", 5, "1|1 1|K 2| 2|2")]
    [InlineData("id", 4, "1|1 1|K 2| 2|2")]
    [InlineData("x", 4, "3|1 5|K 8| |2")]
    public void Run_LeavesRepeatsOut_AlsoOfMoreRowsThanAtOnce_WhetherOrNotEachHasAYear(string year, long mostAtOnce, string expected)
    {
        var rules = Rule("dated", "a", $"select: {{submission_year: {year}, grade: grade}}") + "\n" + Rule("t", "dated", "distinct: {columns: all}");

        Assert.Equal(expected, RuleTrial.Rows(rules, Pupils, mostAtOnce: mostAtOnce));
    }

    [Theory]
    [InlineData(0, "1|1|2004-01-01|2004-01-31 1|2|2004-02-10|2004-03-01 2|1||2004-05-05 2|2|2004-06-01|2004-06-02")]
    [InlineData(9, "1|1|2004-01-01|2004-01-31 1|2|2004-02-10|2004-03-01 2|1||2004-05-05 2|2|2004-06-01|2004-06-02")]
    [InlineData(10, "1|1|2004-01-01|2004-03-01 2|1||2004-05-05 2|2|2004-06-01|2004-06-02")]
    [InlineData(27, "1|1|2004-01-01|2004-03-01 2|1|2004-06-01|2004-06-02")]
    public void Run_MergesSpellsWithinDays(int days, string expected) => Assert.Equal(
        expected,
        RuleTrial.Rows(
            Rule("closed", "a", "keep: {where: \"until is not null\"}") + "\n"
            + Rule("t", "closed", $"merge_spells: {{keys: [id], entry: day, exit: until, when: overlapping, within_days: {days}, number_as: spell}}"),
            Pupils));

    [Theory]
    [InlineData("", "1|1|2004-01-01|2004-03-01 2|1|2004-01-01|2004-03-01")]
    [InlineData(", keep_open: true", "1|1|2004-01-01| 2|1|2004-01-01|2004-03-01")]
    public void Run_LetsASpellLast_WhereAMissingExitMeansThat(string option, string expected) => Assert.Equal(
        expected,
        RuleTrial.Rows(
            Rule("t", "a", $"merge_spells: {{keys: [id], entry: day, exit: until, when: overlapping{option}, number_as: spell}}"),
            "1,anna,K,2004-01-01,2004-03-01,,,\n1,anna,K,2004-02-01,,,,\n2,bert,K,2004-01-01,2004-03-01,,,"));

    [Theory]
    [InlineData("one_row_per: {keys: [id], keep: {highest: x, lowest: x}}", "E2C_CONTRACT_KEEP :4:37 'keep' does not say exactly one thing (one of highest, lowest, first_by)")]
    [InlineData("union: {and_from: [b]}", "E2C_CONTRACT_UNION :4:24 'a' and 'b' do not have the same columns: name, grade, day, until, x, d, flag, key, label (give both the same columns first, by a rule that selects them)")]
    [InlineData("aggregate: {keys: [id], columns: {n: x}}", "E2C_CONTRACT_CALL :4:42 'n' is not one call of a function (functions are any, count, count_distinct, every, max, mean, min, sum)")]
    [InlineData("aggregate: {keys: [id], columns: {n: sum(name)}}", "E2C_CONTRACT_TYPE :4:42 what 'sum' is of is text, expected a number")]
    [InlineData("aggregate: {keys: [id], columns: {id: count()}}", "E2C_CONTRACT_COLUMN_TAKEN :4:39 't' has a column 'id' already (choose another name)")]
    [InlineData("sequence: {keys: [id], order: [dya], derive: {n: number()}}", "E2C_CONTRACT_COLUMN :4:36 'a' has no column 'dya' (did you mean 'day'?)")]
    [InlineData("sequence: {keys: [id], order: [day], derive: {n: lag(x)}}", "E2C_CONTRACT_FUNCTION :4:54 there is no function 'lag' here (functions are next, number, previous, running_max, running_min, running_sum)")]
    [InlineData("join: {with: b, on: {name: id}, keep: all, matches: many, take: {l: label}}", "E2C_CONTRACT_TYPE :4:32 'id' is a whole number, expected text")]
    [InlineData("join: {with: c, on: [id], keep: all, matches: many, take: {l: label}}", "E2C_CONTRACT_RELATION :4:18 no file or earlier rule is named 'c' (did you mean 'a'?)")]
    [InlineData("keep: {where: x + 1}", "E2C_CONTRACT_TYPE :4:19 'where' is a whole number, expected true or false")]
    [InlineData("expand: {as: x, least: 0, most: 1}", "E2C_CONTRACT_COLUMN_TAKEN :4:18 'a' has a column 'x' already (choose another name)")]
    public void Read_TellsTheFault_WhenARuleIsWrong(string rule, string expected)
    {
        var faults = RuleTrial.Faults(Rule("t", "a", rule));

        Assert.True(faults.Contains(expected), string.Join('\n', faults));
    }

    private static string Joined(string join, string labels) => RuleTrial.Rows(
        Rule("j", "a", "join: " + join) + "\n" + Rule("t", "j", "select: {name: name, label: label}"), Pupils, labels);

    private static string Rule(string name, string from, string body) =>
        $"""
          {name}:
            description: A rule.
            from: {from}
            {body}
        """;
}
