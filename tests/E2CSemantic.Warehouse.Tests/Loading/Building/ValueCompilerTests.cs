namespace E2CSemantic.Warehouse.Tests.Loading.Building;

/// <summary>Each expression gives the value worked out by hand, borders and missing values included. Row: 7, anna, 1, 2004-06-30, 2004-07-01, -12, 2.50, yes.</summary>
public class ValueCompilerTests
{
    private const string Full = "7,anna,1,2004-06-30,2004-07-01,-12,2.50,1";
    private const string Empty = "7,,,,,,,";

    [Theory]
    [InlineData("id", "7", "7")]
    [InlineData("5", "5", "5")]
    [InlineData("1.5", "1.5", "1.5")]
    [InlineData("'it''s'", "it's", "it's")]
    [InlineData("x + id * 2", "2", "")]
    [InlineData("(x + id) * 2", "-10", "")]
    [InlineData("id - 3 - 2", "2", "2")]
    [InlineData("id / 2", "3.5", "3.5")]
    [InlineData("1 / 3", "0.3333", "0.3333")]
    [InlineData("id / (x + 12)", "", "")]
    [InlineData("d * d", "6.25", "")]
    [InlineData("id + d", "9.5", "")]
    [InlineData("id = 7", "yes", "yes")]
    [InlineData("x <> -12", "no", "")]
    [InlineData("x < -12 or x >= -12", "yes", "")]
    [InlineData("d <= 2.5 and d > 2", "yes", "")]
    [InlineData("not flag", "no", "")]
    [InlineData("name is null", "no", "yes")]
    [InlineData("name is not null and flag", "yes", "no")]
    [InlineData("grade in ('1', '2')", "yes", "")]
    [InlineData("grade not in ('1', '2')", "no", "")]
    [InlineData("x in (-12, 3)", "yes", "")]
    [InlineData("day < '2004-07-01'", "yes", "")]
    [InlineData("day = day('2004-06-30')", "yes", "")]
    [InlineData("day in ('2004-06-30')", "yes", "")]
    [InlineData("case(flag, 'a', 'b')", "a", "b")]
    [InlineData("case(x < -12, 'low', x < 0, 'below', 'above')", "below", "above")]
    [InlineData("case(x > 0, x)", "", "")]
    [InlineData("case(flag, 1, 0.5)", "1", "0.5")]
    [InlineData("first_known(x, id)", "-12", "7")]
    [InlineData("null_if(id, 7)", "", "")]
    [InlineData("least(x, id)", "-12", "7")]
    [InlineData("greatest(x, id, 3)", "7", "7")]
    [InlineData("greatest(day, until)", "2004-07-01", "")]
    [InlineData("concat(name, '-', id, '-', flag)", "anna-7-true", "")]
    [InlineData("substring(name, 2, 2)", "nn", "")]
    [InlineData("length(name)", "4", "")]
    [InlineData("upper(concat(' ', name))", " ANNA", "")]
    [InlineData("lower('ÅB')", "åb", "åb")]
    [InlineData("trim('  a b ')", "a b", "a b")]
    [InlineData("pad(text(id), 3)", "007", "007")]
    [InlineData("text(d)", "2.5000", "")]
    [InlineData("whole('0042')", "42", "42")]
    [InlineData("whole('4 2')", "", "")]
    [InlineData("whole('')", "", "")]
    [InlineData("whole('-3')", "", "")]
    [InlineData("whole('1234567890123456789')", "", "")]
    [InlineData("number('71.5')", "71.5", "71.5")]
    [InlineData("number(replace('-312,25', ',', '.'))", "-312.25", "-312.25")]
    [InlineData("number(replace('40%', '%', ''))", "40", "40")]
    [InlineData("number('1.23456')", "", "")]
    [InlineData("number('123456789012345')", "", "")]
    [InlineData("number('1e3')", "", "")]
    [InlineData("number('AB')", "", "")]
    [InlineData("replace(name, 'n', '')", "aa", "")]
    [InlineData("part('BSC-CS/FT', '/', 2)", "FT", "FT")]
    [InlineData("part('a;b;c', ';', -1)", "c", "c")]
    [InlineData("part('a;b', ';', 3)", "", "")]
    [InlineData("part('a;;c', ';', 2)", "", "")]
    [InlineData("part(name, ';', 1)", "anna", "")]
    [InlineData("contains(name, 'nn')", "yes", "")]
    [InlineData("contains(name, 'N')", "no", "")]
    [InlineData("round(d / 3, 2)", "0.83", "")]
    [InlineData("round(0 - 0.125, 2)", "-0.13", "-0.13")]
    [InlineData("round(id, 1)", "7", "7")]
    [InlineData("floor(d)", "2", "")]
    [InlineData("floor(x / 5)", "-3", "")]
    [InlineData("mod(id, 4)", "3", "3")]
    [InlineData("mod(x, 5)", "-2", "")]
    [InlineData("band(x, 10)", "-20--11", "")]
    [InlineData("band(id, 5)", "5-9", "5-9")]
    [InlineData("day(2004, 2, 29)", "2004-02-29", "2004-02-29")]
    [InlineData("year_of(day)", "2004", "")]
    [InlineData("month_of(until)", "7", "")]
    [InlineData("school_year_of(day)", "2004", "")]
    [InlineData("school_year_of(until)", "2005", "")]
    [InlineData("school_year_label(id + 1993)", "1999-00", "1999-00")]
    [InlineData("quarter_of(day)", "20042", "")]
    [InlineData("quarter_of(until)", "20043", "")]
    [InlineData("quarter_plus(20044, 1)", "20051", "20051")]
    [InlineData("quarter_plus(20041, -1)", "20034", "20034")]
    [InlineData("quarter_plus(20042, 8)", "20062", "20062")]
    [InlineData("quarters_between(20044, 20051)", "1", "1")]
    [InlineData("quarters_between(20051, 20042)", "-3", "-3")]
    [InlineData("days(day, until)", "2", "")]
    [InlineData("days(day, day)", "1", "")]
    [InlineData("days(until, day)", "", "")]
    [InlineData("days_between(until, day)", "-1", "")]
    [InlineData("months_between(day, until)", "0", "")]
    [InlineData("months_between('2004-01-31', day)", "4", "")]
    [InlineData("months_between(day, '2004-08-30')", "2", "")]
    [InlineData("months_between(day, '2004-04-30')", "-2", "")]
    [InlineData("months_between(day, '2004-05-31')", "0", "")]
    [InlineData("add_days(day, 1)", "2004-07-01", "")]
    [InlineData("{constant: true}", "yes", "yes")]
    [InlineData("{conform: grade, by: grade}", "01", "")]
    [InlineData("{conform: name, by: name, otherwise: Z}", "A", "Z")]
    [InlineData("{text: \"n{id}\"}", "n7", "n7")]
    public void Compile_GivesTheValue(string value, string ofFull, string ofEmpty)
    {
        var quoted = value.StartsWith('{') ? value : "\"" + value + "\"";
        var rules =
            $$"""
              t:
                description: One value.
                from: a
                select: {line: line, v: {{quoted}}}
            """;

        Assert.Equal($"2|{ofFull} 3|{ofEmpty}", RuleTrial.Rows(rules, Full + "\n" + Empty));
    }

    [Theory]
    [InlineData("nam", "E2C_CONTRACT_COLUMN :4:18 'a' has no column 'nam' (did you mean 'name'?)")]
    [InlineData("x + nam", "E2C_CONTRACT_COLUMN :4:22 'a' has no column 'nam' (did you mean 'name'?)")]
    [InlineData("x +", "E2C_EXPRESSION_SYNTAX :4:21 found the end, expected a name, a constant or '('")]
    [InlineData("x + name", "E2C_CONTRACT_TYPE :4:22 this is text, expected a number")]
    [InlineData("x = 'a'", "E2C_CONTRACT_TYPE :4:22 what is compared is text, expected a whole number")]
    [InlineData("grade = '3'", "E2C_CONTRACT_TYPE :4:26 '3' is no code that can occur, expected one of 1, 2, K")]
    [InlineData("grade in ('1', '3')", "E2C_CONTRACT_TYPE :4:33 '3' is no code that can occur, expected one of 1, 2, K")]
    [InlineData("x and flag", "E2C_CONTRACT_TYPE :4:18 this is a whole number, expected true or false")]
    [InlineData("uper(name)", "E2C_CONTRACT_FUNCTION :4:18 there is no function 'uper' here (did you mean 'upper'?)")]
    [InlineData("sum(x)", "E2C_CONTRACT_FUNCTION")]
    [InlineData("substring(name)", "E2C_CONTRACT_ARGUMENTS :4:18 'substring' is not called so (write substring(text, from, length))")]
    [InlineData("length(name, name)", "E2C_CONTRACT_ARGUMENTS :4:18 'length' is not called so (write length(text))")]
    [InlineData("case(flag)", "E2C_CONTRACT_ARGUMENTS :4:18 'case' is not called so (write case(condition, value, …, otherwise))")]
    [InlineData("case(flag, 1, 'a')", "E2C_CONTRACT_TYPE :4:32 this is text, expected a whole number")]
    [InlineData("first_known(x, name)", "E2C_CONTRACT_TYPE :4:33 this is text, expected a whole number")]
    [InlineData("day('2004-02-30')", "E2C_CONTRACT_ARGUMENTS :4:22 'day' is not called so (write day('2004-06-30') or day(year, month, day))")]
    [InlineData("band(x, 0)", "E2C_CONTRACT_TYPE :4:26 this is something else, expected a whole number from 1 to 1000, written out")]
    public void Read_TellsTheFault_WhenAnExpressionIsWrong(string value, string expected)
    {
        var rules =
            $$"""
              t:
                description: One value.
                from: a
                derive: {v: "{{value}}"}
            """;

        var faults = RuleTrial.Faults(rules);

        Assert.True(faults.Any(fault => fault == expected || fault.StartsWith(expected + " ", StringComparison.Ordinal)), string.Join('\n', faults));
    }
}
