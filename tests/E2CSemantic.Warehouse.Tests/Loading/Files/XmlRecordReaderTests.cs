using System.Text;
using E2CSemantic.Testing;
using E2CSemantic.Warehouse.Contracts;
using E2CSemantic.Warehouse.Loading;

namespace E2CSemantic.Warehouse.Tests.Loading.Files;

/// <summary>SIF objects as a form in which a district's files come: the same pupils under the same keys as from the department's CSV.</summary>
public sealed class XmlRecordReaderTests : IDisposable
{
    private const string AsCsv = "format: csv\n    encoding: utf-8";
    private const string AsXml = "format: xml\n    record: StudentSchoolEnrollment";

    private const string Csv = "sasid,last,born,grade,full_day,entry\n100,O'Neil & Co,1994-07-01,09,0,2009-09-01\n200,Nuñez,1995-12-31,KF,1,\n";

    private const string Xml =
        """
        <?xml version="1.0" encoding="utf-8"?>
        <SIF_Object xmlns="http://www.sifinfo.org/infrastructure/2.x">
          <!-- from a district's system -->
          <StudentSchoolEnrollment SASID="100" SchoolYear="2010">
            <Name Type="04"><LastName>O'Neil &amp; Co</LastName></Name>
            <BirthDate>1994-07-01</BirthDate>
            <GradeLevel><Code>09</Code></GradeLevel><FullDay>0</FullDay><EntryDate>2009-09-01</EntryDate>
          </StudentSchoolEnrollment>
          <sif:StudentSchoolEnrollment xmlns:sif="http://www.sifinfo.org/infrastructure/2.x" SASID="200" SchoolYear="2010">
            <sif:Name Type="04"><sif:LastName><![CDATA[Nuñez]]></sif:LastName></sif:Name><BirthDate>1995-12-31</BirthDate><GradeLevel><Code>KF</Code></GradeLevel>
            <FullDay>1</FullDay><EntryDate/>
          </sif:StudentSchoolEnrollment>
        </SIF_Object>
        """;

    private readonly TemporaryFolder _folder = new();

    [Fact]
    [Trait("Requirement", "J5")]
    public void Load_GivesTheSameRowsAndKeys_WhenADistrictSendsSifForCsv()
    {
        Assert.Empty(Load(AsCsv, "pupils.csv", Csv, ["sasid", "last", "born", "grade", "full_day", "entry"]));
        var rows = Rows();

        Assert.Empty(Load(AsXml, "pupils.xml", Xml, ["'@SASID'", "Name/LastName", "BirthDate", "GradeLevel/Code", "FullDay", "EntryDate"]));

        Assert.Equal("09|no|2009-09-01\nKF|yes|", string.Join('\n', rows.Select(row => row.Split('|', 2)[1])));
        Assert.Equal(rows, Rows());
    }

    [Theory]
    [InlineData("<BirthDate>1994-07-01</BirthDate>", "<BirthDate>1994-07-01</BirthDate><Phone>5</Phone>", "E2C_LOAD_PROPERTY pupils.xml:6:39")]
    [InlineData("<BirthDate>1994-07-01</BirthDate>", "<BirthDate>1994-07-01</BirthDate><BirthDate>1994-07-02</BirthDate>", "E2C_LOAD_PROPERTY pupils.xml:6:39")]
    [InlineData("SASID=\"100\"", "SASID=\"100\" Ssn=\"1\"", "E2C_LOAD_PROPERTY pupils.xml:4:40")]
    [InlineData("<FullDay>0</FullDay>", "<FullDay>maybe</FullDay>", "E2C_LOAD_CODE pupils.xml:7:46")]
    [InlineData("<FullDay>0</FullDay>", "", "E2C_LOAD_VALUE_MISSING pupils.xml:4:1")]
    [InlineData("</SIF_Object>", "", "E2C_LOAD_XML pupils.xml:13:1 ")]
    [InlineData("<SIF_Object xmlns", "<!DOCTYPE SIF_Object [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><SIF_Object xmlns", "E2C_LOAD_XML pupils.xml:")]
    public void Load_RefusesTheFile_WithThePlace(string old, string text, string expected)
    {
        var at = Xml.IndexOf(old, StringComparison.Ordinal);

        var fault = Load(AsXml, "pupils.xml", Xml[..at] + text + Xml[(at + old.Length)..], ["'@SASID'", "Name/LastName", "BirthDate", "GradeLevel/Code", "FullDay", "EntryDate"]);

        Assert.StartsWith(expected, Assert.Single(fault), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("format: xml", "E2C_CONTRACT_RECORD", "an XML file does not say which element is a record")]
    [InlineData("format: csv\n    record: Pupil", "E2C_CONTRACT_FORMAT", "'record' does not go with the file's format")]
    public void Read_Refuses_WhenTheRecordIsNotSaid(string format, string code, string message) => Assert.Contains(
        SourceContractReader.Read(Contract(format, "pupils.xml", ["a", "b", "c", "d", "e", "f"]), Sample.Star).Diagnostics,
        fault => fault.Code == code && fault.Message == message);

    public void Dispose() => _folder.Dispose();

    private string Contract(string format, string file, string[] headers)
    {
        var path = _folder.PathTo("district.yaml");
        var further = format.Contains("record: StudentSchool", StringComparison.Ordinal)
            ? "\n      school_year: {type: integer, header: '@SchoolYear', drop: true}\n      name_type: {type: text, header: Name/@Type, drop: true}"
            : "";
        File.WriteAllText(path, $$"""
            source: district
            version: 1
            provider: dese
            description: A district's pupils.
            identity: person
            files:
              pupils:
                file: {{file}}
                description: A pupil.
                {{format}}
                columns:
                  sasid: {type: identifier, header: {{headers[0]}}, vault: state_id}
                  last_name: {type: identifier, header: {{headers[1]}}, vault: last_name}
                  birth_date: {type: date, header: {{headers[2]}}, format: YYYY-MM-DD, vault: birth_date}
                  grade: {type: code, header: {{headers[3]}}, codes: [KF, "09"]}
                  full_day: {type: boolean, header: {{headers[4]}}, true: ["1"], false: ["0"]}
                  entry: {type: date, header: {{headers[5]}}, format: YYYY-MM-DD, missing: [""]}{{further}}
            rules:
              people:
                description: Everyone.
                from: pupils
                distinct: {columns: [person_key]}
            load:
              dim_person:
                from: people
                columns:
                  person_key: person_key
                  sex_code: {constant: UN}
                  race_ethnicity_code: {constant: UN}
                  birth_year_band: {constant: unknown}
                  ever_low_income: null
                  first_grade_9_year: null
                  first_source: {constant: district}
                  removed_flag: {constant: false}
            """);
        return path;
    }

    private string[] Load(string format, string file, string text, string[] headers)
    {
        var from = _folder.PathTo("from");
        Directory.CreateDirectory(from);
        File.WriteAllText(Path.Combine(from, file), text, new UTF8Encoding(false));
        var contract = SourceContractReader.Read(Contract(format, file, headers), Sample.Star);
        Assert.True(contract.Succeeded, string.Join('\n', contract.Diagnostics));
        return [.. Sample.Loader().Load(contract.Value, from, _folder.PathTo("data"), "tester", null).Diagnostics
            .Select(fault => fault.ToString().Replace(from + Path.DirectorySeparatorChar, "", StringComparison.Ordinal))];
    }

    private string[] Rows()
    {
        var folder = new StoreFolder(_folder.PathTo("data"));
        var rows = Path.Combine(folder.RowsOf(new StateFile(folder).Read().Of("district").Single()), "pupils.parquet");
        return ReleaseRows.Of(":memory:", $"SELECT person_key, grade, full_day, strftime(entry, '%Y-%m-%d') FROM read_parquet('{rows}')").Split('\n').OrderBy(row => row.Split('|')[1], StringComparer.Ordinal).ToArray();
    }
}
