using E2CSemantic.Warehouse.Contracts;
using E2CSemantic.Warehouse.Releases;

namespace E2CSemantic.Warehouse.Tests.Releases;

/// <summary>A release says of itself whose elements are in it, and in which columns.</summary>
public class ReleaseRegistryTests
{
    private const string Owners =
        """
        SELECT b.table_name, b.column_name, b.role_code, e.element_code, p.provider_code
        FROM bridge_element_column b JOIN dim_element e USING (element_key) JOIN dim_provider p USING (provider_key)
        WHERE (b.table_name, b.column_name) IN (('dim_person', 'race_ethnicity_code'), ('fact_k12_enrollment', 'days_enrolled'), ('fact_k12_person_year', 'person_key'), ('dim_person', 'removed_flag'))
        """;

    private const string Contract =
        """
        source: hobby
        version: 1
        provider: club
        description: A contract that lies nowhere near the schema.
        files:
          rows:
            file: hobby.csv
            description: A member.
            encoding: utf-8
            delimiter: comma
            columns:
              person: {type: identifier}
        load:
          dim_employer:
            from: rows
            columns: {employer_key: "7", first_source: "'hobby'"}
        """;

    [Fact]
    [Trait("Requirement", "B1")]
    [Trait("Requirement", "B21")]
    public void Cut_TellsWhoOwnsEachElement_AndWhichColumnsComeFromIt()
    {
        using var source = new SmallSource();
        source.Load();

        var (_, facts) = Cut(source);

        Assert.Equal("-1|UN|Unknown|none|none\n-2|NA|Not applicable|none|none\n1|sdp|sdp|none|none", ReleaseRows.Of(facts, "SELECT * FROM dim_provider"));
        Assert.Equal(
            """
            dim_person|race_ethnicity_code|value|sdp.attributes.race_ethnicity|sdp
            dim_person|removed_flag|row|sdp.attributes.sid|sdp
            dim_person|removed_flag|row|sdp.enrollments.sid|sdp
            dim_person|removed_flag|row|sdp.school_years.sid|sdp
            dim_person|removed_flag|row|sdp.scores.sid|sdp
            fact_k12_enrollment|days_enrolled|value|sdp.enrollments.enrollment_date|sdp
            fact_k12_enrollment|days_enrolled|value|sdp.enrollments.withdrawal_date|sdp
            fact_k12_person_year|person_key|value|sdp.school_years.sid|sdp
            """.ReplaceLineEndings("\n"),
            ReleaseRows.Of(facts, Owners));
        Assert.Equal("", ReleaseRows.Of(facts, "SELECT element_code FROM dim_element WHERE element_key > 0 AND (source <> 'sdp' OR provider_key <> 1)"));
    }

    [Fact]
    public void Cut_WritesTheSameRegistry_WhateverPeopleAreInTheRelease()
    {
        using var one = new SmallSource();
        one.Load();
        using var other = new SmallSource();
        other.Write(SmallSource.Attributes, "sid,school_year,race_ethnicity\n7001,2004,W\n7002,2004,W\n7003,2004,W\n");
        other.Load();

        var (first, second) = (Cut(one).Manifest, Cut(other).Manifest);

        Assert.NotEqual(first.Id, second.Id);
        foreach (var table in (string[])["dim_provider", "dim_element", "bridge_element_column", "dim_date"])
        {
            Assert.Equal(first.Tables.Single(told => told.Table == table).Sha256, second.Tables.Single(told => told.Table == table).Sha256);
        }
    }

    [Fact]
    public void Cut_TellsTheAgencyAlone_WhenTheContractOfASourceIsNotThere()
    {
        using var source = new SmallSource();
        source.Load();
        source.Write("hobby.csv", "person\n7001\n");
        var path = source.PathOf("hobby.yaml");
        File.WriteAllText(path, Contract);
        var contract = SourceContractReader.Read(path, Sample.Star);
        Assert.True(contract.Succeeded, string.Join('\n', contract.Diagnostics));
        Assert.True(Sample.Loader().Load(contract.Value, source.From, source.Data, "tester", null).Succeeded);

        var (_, facts) = Cut(source);

        Assert.Equal("1|club|club|none|none\n2|sdp|sdp|none|none", ReleaseRows.Of(facts, "SELECT * FROM dim_provider WHERE provider_key > 0"));
        Assert.Equal("2", ReleaseRows.Of(facts, "SELECT DISTINCT provider_key FROM dim_element WHERE element_key > 0"));
    }

    private static (ReleaseManifest Manifest, string Facts) Cut(SmallSource source)
    {
        var store = new ReleaseStore(Sample.Star, [], source.Data, TimeProvider.System, Sample.Gate);
        var cut = store.Cut("registry");
        Assert.True(cut.Succeeded, string.Join('\n', cut.Diagnostics));
        return (cut.Value.Release.Manifest, store.FolderOf(cut.Value.Release.Manifest.Id).Facts);
    }
}
