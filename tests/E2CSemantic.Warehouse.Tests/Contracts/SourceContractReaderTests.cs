using E2CSemantic.Testing;
using E2CSemantic.Warehouse.Contracts;

namespace E2CSemantic.Warehouse.Tests.Contracts;

/// <summary>Each fault of a contract is told at its place; the sample's contract with one thing wrong is the case.</summary>
public class SourceContractReaderTests
{
    [Theory]
    [InlineData("provider: sdp", "providr: sdp", "E2C_KEY_UNKNOWN 5:1 a source contract has no key 'providr' (did you mean 'provider'?)")]
    [InlineData("source: sdp", "source: spd", "E2C_CONTRACT_SOURCE 3:9 the contract is for 'spd' but its file is named for 'sdp' (write 'source: sdp' or rename the file)")]
    [InlineData("sid: {type: identifier}", "sid: {type: identifer}", "E2C_VALUE_UNKNOWN 15:19 'type' cannot be 'identifer' (did you mean 'identifier'?)")]
    [InlineData("sid: {type: identifier}", "sid: {type: identifier, reduce: {place: {by: race_etnicity, otherwise: UN}}}", "E2C_CONTRACT_CODE_MAP 15:52 there is no code map 'race_etnicity' (did you mean 'race_ethnicity'?)")]
    [InlineData("sid: {type: identifier}", "sid: {type: identifier, reduce: {place: {by: race_ethnicity}}}", "E2C_KEY_MISSING 15:47 'place' lacks the key 'otherwise' (add 'otherwise:')")]
    [InlineData("sid: {type: identifier}", "sid: {type: text, length: 9}", "E2C_CONTRACT_COLUMN 63:28 'attributes' has no column 'person_key'")]
    [InlineData("{type: code, codes: [A, B, H, M/O, NA, W]}", "{type: code, least: 1, codes: [A, B, H, M/O, NA, W]}", "E2C_CONTRACT_OPTION 17:36 'least' does not go with the type code (remove it)")]
    [InlineData("race_ethnicity: {type: code, codes: [A", "race_ethnicity: {type: code, codes: [X, A", "E2C_CONTRACT_UNMAPPED 123:55 the code map 'race_ethnicity' has no entry for 'X', which 'race_ethnicity' may hold (add 'X')")]
    [InlineData("    unique: [[sid, school_year]]", "    unique: [[sid, school_yaer]]", "E2C_CONTRACT_COLUMN 18:20 'attributes' has no column 'school_yaer' (did you mean 'school_year'?)")]
    [InlineData("one_value_per: {keys", "one_valu_per: {keys", "E2C_KEY_UNKNOWN 63:5 the rule 'one_race' has no key 'one_valu_per' (did you mean 'one_value_per'?)")]
    [InlineData("    ever: {keys: [person_key], as: ever_low_income", "    keep: {where: {frpl: {present: true}}}\n    ever: {keys: [person_key], as: ever_low_income", "E2C_CONTRACT_RULE 65:5 the rule 'ever_low_income' does not say exactly one thing to do (one of one_value_per, ever, one_row_per, first, keep, blank, merge_spells, following, number, lookup, distinct, derive, select, join, union, aggregate, sequence, expand)")]
    [InlineData("column: race_ethnicity, prefer", "column: race_etnicity, prefer", "E2C_CONTRACT_COLUMN 63:49 'attributes' has no column 'race_etnicity' (did you mean 'race_ethnicity'?)")]
    [InlineData("    from: one_grade\n    first:", "    from: one_gade\n    first:", "E2C_CONTRACT_RELATION 74:11 no file or earlier rule is named 'one_gade' (did you mean 'one_grade'?)")]
    [InlineData("  one_grade:\n", "  one_race:\n", "E2C_KEY_DUPLICATE 68:3 the key 'one_race' stands twice (the first is in line 60)")]
    [InlineData("  one_grade:\n", "  scores:\n", "E2C_CONTRACT_NAME_TAKEN 68:3 the name 'scores' is taken (files and rules share one list of names: choose another)")]
    [InlineData("{most_recent_by: school_year}", "{most_recent_by: race_ethnicity}", "E2C_CONTRACT_UNORDERED 63:103 'race_ethnicity' has no order to compare by (name a column of numbers or days)")]
    [InlineData("school_code: {present: true}}", "school_code: {present: true, in: [a]}}", "E2C_CONTRACT_CONDITION 83:33 the condition on 'school_code' does not say exactly one thing (one of in, present, before)")]
    [InlineData("{in: one_grade, on: [person_key, school_year], take: {grade_level", "{in: school_years, on: [person_key, school_year], take: {grade_level", "E2C_CONTRACT_NOT_UNIQUE 95:32 'school_years' may have several rows for one person_key, school_year (make it unique first, with one_row_per or distinct)")]
    [InlineData("order: [line], as: attempt", "order: [line], as: line", "E2C_CONTRACT_COLUMN_TAKEN 99:80 'scores' has a column 'line' already (choose another name)")]
    [InlineData("{conform: race_ethnicity, by: race_ethnicity}", "{conform: race_ethnicity, by: race_etnicity}", "E2C_CONTRACT_CODE_MAP 123:55 there is no code map 'race_etnicity' (did you mean 'race_ethnicity'?)")]
    [InlineData("derive: {race_code: {conform: race_ethnicity", "derive: {race_code: {conform: ever_low_income", "E2C_CONTRACT_NOT_CODED 123:56 'ever_low_income' has no declared list of codes to map (map a column of the type code, or a whole number of at most 1000 values)")]
    [InlineData("derive: {race_code: {conform: race_ethnicity, by: race_ethnicity}}", "derive: {race_code: {member: dim_grade, where: {grade_code: race_ethnicity}}}", "E2C_CONTRACT_VALUE 123:25 'race_code' is not exactly one kind of value (a column's name or one of constant, conform, text, plus, days, school_year, band, first_known)")]
    [InlineData("  dim_person:\n", "  dim_persons:\n", "E2C_CONTRACT_TABLE 138:3 the star has no table 'dim_persons' (did you mean 'dim_person'?)")]
    [InlineData("      sex_code: {constant: UN}", "      sex_cod: {constant: UN}", "E2C_CONTRACT_TARGET_COLUMN 142:7 dim_person has no column 'sex_cod' (did you mean 'sex_code'?)")]
    [InlineData("      sex_code: {constant: UN}\n", "", "E2C_CONTRACT_TARGET_UNFILLED 140:5 nothing fills dim_person.sex_code (add 'sex_code:')")]
    [InlineData("sex_code: {constant: UN}", "sex_code: {constant: 1}", "E2C_CONTRACT_TYPE 142:17 dim_person.sex_code is a whole number, expected text")]
    [InlineData("race_ethnicity_code: {first_known: [race_code], otherwise: UN}", "race_ethnicity_code: race_code", "E2C_CONTRACT_MISSING 143:28 dim_person.race_ethnicity_code must have a value, but this may be missing (give it one with first_known and otherwise)")]
    [InlineData("    key: [organization_code]\n", "", "E2C_CONTRACT_TARGET_KEY 157:5 the key of dim_organization is not said: name the columns that name a member")]
    public void Read_TellsTheFault(string good, string bad, string expected)
    {
        using var folder = new TemporaryFolder();
        var path = folder.PathTo("sdp.yaml");
        var text = File.ReadAllText(Sample.ContractPath);
        var at = text.IndexOf(good, StringComparison.Ordinal);
        Assert.True(at >= 0, "The sample's contract no longer holds the text that the case changes.");
        File.WriteAllText(path, string.Concat(text.AsSpan(0, at), bad, text.AsSpan(at + good.Length)));

        var faults = SourceContractReader.Read(path, Sample.Star).Diagnostics.Select(fault => fault.ToString().Replace(path + ":", "", StringComparison.Ordinal)).ToArray();

        Assert.True(faults.Contains(expected), string.Join('\n', faults));
    }

    [Fact]
    public void Read_TellsAllFaultsAtOnce()
    {
        using var folder = new TemporaryFolder();
        var path = folder.PathTo("sdp.yaml");
        File.WriteAllText(path, File.ReadAllText(Sample.ContractPath)
            .Replace("highest: grade_level", "highest: grade_levl", StringComparison.Ordinal)
            .Replace("organization_type: {constant: school}", "organization_type: {konstant: school}", StringComparison.Ordinal)
            .Replace("M/D/YYYY, least", "M/D/YY, least", StringComparison.Ordinal));

        Assert.Equal(
            ["E2C_VALUE_FORM", "E2C_VALUE_FORM", "E2C_CONTRACT_COLUMN", "E2C_CONTRACT_VALUE", "E2C_KEY_UNKNOWN"],
            SourceContractReader.Read(path, Sample.Star).Diagnostics.Select(fault => fault.Code));
    }
}
