using E2CSemantic.DuckDB;
using E2CSemantic.Warehouse.Contracts;
using E2CSemantic.Warehouse.Releases;

namespace E2CSemantic.Warehouse.Tests.Releases;

/// <summary>A cut puts sources together and completes the facts that need several of them.</summary>
public class ReleaseCutTests
{
    private const string Contract =
        """
        source: training
        version: 1
        provider: training
        description: Time in programs, and wages.
        files:
          rows:
            file: training.csv
            description: A participant with the quarter of the exit, or of a wage.
            encoding: utf-8
            delimiter: comma
            columns:
              person: {type: identifier}
              kind: {type: code, codes: [exit, wage]}
              quarter: {type: integer, least: 19901, most: 20994}
        rules:
          exits:
            description: The exits.
            from: rows
            keep: {where: "kind = 'exit'"}
          paid:
            description: The wages.
            from: rows
            keep: {where: "kind = 'wage'"}
        load:
          fact_program_spell:
            from: exits
            columns: {person_key: person_key, school_year: 2021, program_key: "1", exit_quarter: quarter}
          fact_wage_quarter:
            from: paid
            columns: {person_key: person_key, school_year: 2021, quarter: quarter, industry_key: "-1", wages: "100"}
        """;

    [Fact]
    public void Cut_CompletesFactsOfOneSourceByThoseOfAnother()
    {
        using var source = new SmallSource();
        source.Load();
        source.Write("training.csv", "person,kind,quarter\n7001,exit,20203\n7001,wage,20211\n7002,exit,20203\n7002,wage,20204\n7003,exit,20211\n");
        var path = source.PathOf("training.yaml");
        File.WriteAllText(path, Contract);
        var contract = SourceContractReader.Read(path, Sample.Star);
        Assert.True(contract.Succeeded, string.Join('\n', contract.Diagnostics));
        Assert.True(Sample.Loader().Load(contract.Value, source.From, source.Data, "tester", null).Succeeded);
        var store = new ReleaseStore(Sample.Star, [], source.Data, TimeProvider.System, Sample.Gate);

        var id = store.Cut("completed").Value!.Release.Manifest.Id;

        using var connection = new DuckDBConnection($"DataSource={store.FolderOf(id).Facts};ACCESS_MODE=READ_ONLY");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT exit_quarter || ':' || COALESCE(employed_quarter_2_flag::VARCHAR, '?') FROM fact_program_spell ORDER BY 1";
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(reader.GetString(0));
        }

        Assert.Equal(["20203:false", "20203:true", "20211:?"], rows);
    }
}
