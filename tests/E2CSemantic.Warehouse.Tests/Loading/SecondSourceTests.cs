using E2CSemantic.DuckDB;
using E2CSemantic.Warehouse.Contracts;
using E2CSemantic.Warehouse.Releases;

namespace E2CSemantic.Warehouse.Tests.Loading;

/// <summary>Another source is another contract: it joins what is loaded, and each is replaced alone.</summary>
public class SecondSourceTests
{
    internal const string Contract =
        """
        source: colleges
        version: 1
        provider: nsc
        description: Another provider's students and schools.
        files:
          students:
            file: students.txt
            description: A student.
            encoding: utf-8
            delimiter: semicolon
            columns:
              student: {type: identifier, header: "Student ID"}
              born: {type: integer, header: Born, least: 1900, most: 2020}
              school: {type: text, length: 8}
            unique: [[student]]
        rules:
          schools:
            description: Every school.
            from: students
            distinct: {columns: [school]}
        load:
          dim_person:
            from: students
            columns:
              person_key: person_key
              sex_code: {constant: UN}
              race_ethnicity_code: {constant: UN}
              birth_year_band: {band: born, width: 5}
              ever_low_income: {constant: false}
              first_grade_9_year: {plus: [born, 15]}
              first_source: {constant: colleges}
              removed_flag: {constant: false}
          dim_organization:
            from: schools
            key: [organization_code]
            columns:
              organization_code: school
              label: {text: "School {school}"}
              organization_type: {constant: school}
              first_source: {constant: colleges}
        """;

    [Fact]
    public void Load_KeepsTheOtherSource_WhenOneIsLoadedBesideIt()
    {
        using var source = new SmallSource();
        source.Load();
        source.Write("students.txt", "Student ID;Born;school\n7001;1987;15\n\"70;05\";1990;99\n");
        var path = source.PathOf("colleges.yaml");
        File.WriteAllText(path, Contract);
        var contract = SourceContractReader.Read(path, Sample.Star);
        Assert.True(contract.Succeeded, string.Join('\n', contract.Diagnostics));

        var report = Sample.Loader().Load(contract.Value, source.From, source.Data, "tester", null);

        Assert.True(report.Succeeded, string.Join('\n', report.Diagnostics));
        var store = new ReleaseStore(Sample.Star, [], source.Data, TimeProvider.System, Sample.Gate);
        var manifest = store.Cut("both").Value!.Release.Manifest;
        Assert.Equal("colleges,sdp", string.Join(',', manifest.Sources));
        Assert.Equal(
            "-2:NA:none -1:UN:none 1000000:14:sdp 1000001:15:colleges 1000002:99:colleges", Text(store.FolderOf(manifest.Id).Facts, "SELECT organization_key, organization_code, first_source FROM dim_organization ORDER BY 1"));
        Assert.Equal(
            "1985-1989:2002 1990-1994:2005 unknown:2004 unknown:2004 unknown:",
            Text(store.FolderOf(manifest.Id).Facts, "SELECT birth_year_band, first_grade_9_year FROM dim_person WHERE person_key >= -1 ORDER BY 1, 2 NULLS LAST"));
    }

    private static string Text(string file, string sql)
    {
        using var connection = new DuckDBConnection($"DataSource={file};ACCESS_MODE=READ_ONLY");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(string.Join(':', Enumerable.Range(0, reader.FieldCount).Select(i => Convert.ToString(reader.GetValue(i), System.Globalization.CultureInfo.InvariantCulture))));
        }

        return string.Join(' ', rows);
    }
}
