using E2CSemantic.Model.Star;
using E2CSemantic.Testing;
using E2CSemantic.Warehouse.Contracts;
using E2CSemantic.Warehouse.Contracts.Reading;

namespace E2CSemantic.Warehouse.Tests.Contracts;

/// <summary>What a contract says of submissions, identities and forms of files; and each way of saying it wrongly.</summary>
public class SubmissionVocabularyTests
{
    private const string Contract =
        """
        source: pupils
        version: 1
        jurisdiction: ma
        provider: {id: dese, name: Department of Education, law: [FERPA], upstream: null}
        description: Pupils in three windows.
        precedence: 10
        first_year: 2002
        windows:
          october: {due: {month: 12, day: 15, year: before}, closes: {months: 24}}
          end_of_year: {due: {month: 8, day: 31, year: same}}
        identity: person
        files:
          pupils:
            file: PUPILS_{year}_{window}.csv
            description: A pupil.
            delimiter: "^"
            columns:
              sasid: {type: identifier, vault: state_id, element: {id: DOE002, class: identifier, standard: "CEDS 001071"}}
              last_name: {type: identifier, vault: last_name}
              birth_date: {type: date, format: MM/DD/YYYY, vault: birth_date, reduce: {birth_year_band: five_years}}
              sex: {type: code, codes: [F, M, X], vault: sex, keep: true}
              fein: {type: identifier, missing: [""], entity: employer, as: employer_key}
              booklet: {type: text, length: 12, drop: true}
              fte: {type: decimal, scale: 2, least: 0, most: 1.5}
              el: {type: boolean, true: ["1"], false: ["0"]}
            unique: [[sasid]]
          results:
            file: RESULTS_{year}.txt
            description: A result.
            format: fixed_width
            encoding: windows-1252
            windows: [end_of_year]
            columns:
              sasid: {type: identifier, start: 1, width: 10, vault: state_id}
              grade: {type: code, start: 11, width: 2, codes: ["09", "10"]}
            references:
              - {columns: [sasid], of: pupils, on: [sasid]}
              - {columns: [grade], of: dim_grade, on: [grade_code]}
        rules:
          years:
            description: Every year.
            from: pupils
            distinct: {columns: [submission_year]}
        load:
          dim_school_year:
            from: years
            columns:
              school_year: submission_year
              label: {school_year: submission_year}
              begins_year: {plus: [submission_year, -1]}
              ends_year: submission_year
        """;

    [Fact]
    public void Read_GivesWhatTheContractSays()
    {
        var contract = Read(Contract);

        Assert.Equal(("ma", "dese", 10, 2002, SourceIdentity.Person), (contract.Jurisdiction, contract.Provider, contract.Precedence, contract.FirstYear, contract.Identity));
        Assert.Equal(("Department of Education", "FERPA"), (contract.ProviderDescription!.Name, Assert.Single(contract.ProviderDescription.Law)));
        Assert.Equal<SubmissionWindow>([new("october", new(12, 15, -1), 24), new("end_of_year", new(8, 31, 0), null)], contract.Windows);
        Assert.Equal(new(2009, 12, 15), contract.Windows[0].Due.In(2010));
        Assert.Equal(
            (FileFormat.FixedWidth, FileEncoding.Windows1252, '^', "end_of_year"),
            (contract.Files[1].Format, contract.Files[1].Encoding, contract.Files[0].Delimiter, Assert.Single(contract.Files[1].Windows)));
    }

    [Fact]
    public void Read_LetsRulesSeeNothingThatTheVaultReads()
    {
        var shape = RelationShape.Of(Read(Contract).Files[0]);

        Assert.Equal(
            ["line", "submission_year", "submission_window", "person_key", "birth_year_band", "sex", "employer_key", "fte", "el"],
            shape.Columns.Select(column => column.Name));
        Assert.Equal(
            [ColumnType.BigInteger, ColumnType.Integer, ColumnType.Text, ColumnType.BigInteger, ColumnType.Text, ColumnType.Text, ColumnType.BigInteger, ColumnType.Decimal, ColumnType.Boolean],
            shape.Columns.Select(column => column.Type));
        Assert.Equal("line,submission_year,submission_window", string.Join(',', Assert.Single(shape.Unique)));
    }

    [Fact]
    public void Read_ClassesElementsByWhatTheVaultReads() => Assert.Equal(
        "sasid:Identifier:CEDS 001071 last_name:Identifier:local birth_date:Identifier:local sex:QuasiIdentifier:local fein:Identifier:local booklet:Ordinary:local fte:Ordinary:local el:Ordinary:local",
        string.Join(' ', Read(Contract).Files[0].Columns.Select(column => $"{column.Name}:{column.Element.Class}:{column.Element.Standard}")));

    [Theory]
    [InlineData("PUPILS_{year}_{window}.csv", "PUPILS_{yaer}_{window}.csv", "E2C_CONTRACT_FILE_NAME 14:11 the names of the files do not tell submissions apart: '{yaer}' stands for nothing ({year}, {window} and {quarter} stand for what differs)")]
    [InlineData("PUPILS_{year}_{window}.csv", "PUPILS_{window}.csv", "E2C_CONTRACT_FILE_NAME 14:11 the names of the files do not tell submissions apart: {year} stands in the names of all files of a source or of none ({year}, {window} and {quarter} stand for what differs)")]
    [InlineData("PUPILS_{year}_{window}.csv", "PUPILS_{year}.csv", "E2C_CONTRACT_FILE_NAME 14:11 the names of the files do not tell submissions apart: without {window} it must be sent in one window only ({year}, {window} and {quarter} stand for what differs)")]
    [InlineData("windows: [end_of_year]", "windows: [end_of_yaer]", "E2C_CONTRACT_WINDOW 32:15 there is no window 'end_of_yaer' (did you mean 'end_of_year'?)")]
    [InlineData("    encoding: windows-1252", "    encoding: windows-1252\n    delimiter: pipe", "E2C_CONTRACT_FORMAT 32:5 'delimiter' does not go with the file's format (remove it)")]
    [InlineData("start: 11, width: 2", "start: 10, width: 2", "E2C_CONTRACT_PLACE 33:5 'grade' begins before 'sasid' ends")]
    [InlineData("{type: code, start: 11, width: 2, ", "{type: code, ", "E2C_CONTRACT_PLACE 35:7 'grade' has no place in the line: say start and width")]
    [InlineData("drop: true", "drop: true, entity: book, as: book_key", "E2C_CONTRACT_USE 23:7 'booklet' cannot be used so: what is dropped is used for nothing else")]
    [InlineData("entity: employer, as: employer_key", "entity: employer", "E2C_CONTRACT_USE 22:7 'fein' cannot be used so: an entity needs the name of its key, and a key its entity")]
    [InlineData("vault: last_name", "vault: state_id", "E2C_CONTRACT_IDENTIFIER 17:5 sasid and last_name of 'pupils' tell the vault the same (give each a role of its own under 'vault')")]
    [InlineData("of: dim_grade", "of: dim_grad", "E2C_CONTRACT_REFERENCE 38:32 the reference cannot be checked: 'dim_grad' is neither a file of the contract nor a table of the star")]
    [InlineData("reduce: {birth_year_band: five_years}", "reduce: {birth_year_band: six_years}", "E2C_VALUE_UNKNOWN 20:97 'birth_year_band' cannot be 'six_years' (did you mean 'five_years'?)")]
    [InlineData("vault: birth_date, ", "vault: postal_code, ", "E2C_CONTRACT_USE 20:7 'birth_date' cannot be used so: birth_date is the one role of a date")]
    [InlineData("false: [\"0\"]", "false: [\"1\"]", "E2C_CONTRACT_TYPE 25:48 '1' is both, expected either true or false")]
    [InlineData("reduce: {birth_year_band", "reduce: {fte", "E2C_CONTRACT_COLUMN_TAKEN 17:5 'pupils' has a column 'fte' already (choose another name)")]
    public void Read_TellsTheFault(string good, string bad, string expected)
    {
        using var folder = new TemporaryFolder();
        var path = folder.PathTo("pupils.yaml");
        Assert.Contains(good, Contract, StringComparison.Ordinal);
        File.WriteAllText(path, Contract.Replace(good, bad, StringComparison.Ordinal));

        var faults = SourceContractReader.Read(path, Sample.Star).Diagnostics.Select(fault => fault.ToString().Replace(path + ":", "", StringComparison.Ordinal)).ToArray();

        Assert.True(faults.Contains(expected), string.Join('\n', faults));
    }

    private static SourceContract Read(string text)
    {
        using var folder = new TemporaryFolder();
        var path = folder.PathTo("pupils.yaml");
        File.WriteAllText(path, text);
        var contract = SourceContractReader.Read(path, Sample.Star);
        Assert.True(contract.Succeeded, string.Join('\n', contract.Diagnostics));
        return contract.Value;
    }
}
