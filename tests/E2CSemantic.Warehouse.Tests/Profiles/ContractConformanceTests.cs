using System.Collections.Immutable;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Star;
using E2CSemantic.Testing;
using E2CSemantic.Warehouse.Contracts;
using E2CSemantic.Warehouse.Profiles;

namespace E2CSemantic.Warehouse.Tests.Profiles;

/// <summary>A contract that would carry an identifier into the star is refused before any of its files is opened.</summary>
public class ContractConformanceTests
{
    /// <summary>A deliberately bad column for each of the eighteen kinds that Safe Harbor removes; the bill's own seven are among them.</summary>
    public static TheoryData<char, string> BadColumns() => new()
    {
        { 'A', "student_name: {type: text, length: 60}" },
        { 'A', "employer: {type: text, length: 60}" },
        { 'B', "home_address: {type: text, length: 200}" },
        { 'B', "zip_code: {type: text, length: 10}" },
        { 'C', "dob: {type: text, length: 10}" },
        { 'C', "when_born: {type: date, header: Birth Date, format: YYYY-MM-DD}" },
        { 'D', "phone: {type: text, length: 20}" },
        { 'E', "fax_number: {type: text, length: 20}" },
        { 'F', "contact: {type: text, header: E-Mail, length: 60}" },
        { 'G', "ssn: {type: integer, least: 1, most: 999999999}" },
        { 'H', "mrn: {type: text, length: 20}" },
        { 'I', "masshealth_id: {type: text, length: 20}" },
        { 'J', "account_number: {type: text, length: 20}" },
        { 'K', "drivers_license: {type: text, length: 20}" },
        { 'K', "licence: {type: text, length: 20, vault: licence, keep: true}" },
        { 'L', "vin: {type: text, length: 17}" },
        { 'M', "serial_number: {type: text, length: 20}" },
        { 'N', "url: {type: text, length: 200}" },
        { 'O', "ip_address: {type: text, length: 40}" },
        { 'P', "fingerprint: {type: text, length: 200}" },
        { 'Q', "photo: {type: text, length: 200}" },
        { 'R', "booklet_number: {type: text, length: 20}" },
        { 'R', "remarks: {type: text, length: 2000}" },
        { 'R', "harmless: {type: text, length: 20, element: {id: X, class: identifier, standard: local}}" },
    };

    [Theory]
    [Trait("Requirement", "B4")]
    [Trait("Requirement", "J23")]
    [MemberData(nameof(BadColumns))]
    public void Check_RefusesTheContract_WhenAColumnIsOfAKindThatIsRemoved(char letter, string column)
    {
        var faults = Check(SampleProfiles.Shipped("safe_harbor"), column);

        Assert.Contains(faults, fault => fault.Code is "E2C_PROFILE_IDENTIFIES" or "E2C_PROFILE_UNREDUCED"
            && fault.Message.Contains($"45 CFR 164.514(b)(2)(i)({letter})", StringComparison.Ordinal));
    }

    [Fact]
    public void BadColumns_AreOfEveryKind() =>
        Assert.Equal("ABCDEFGHIJKLMNOPQR", string.Concat(BadColumns().Select(row => (char)row[0]).Distinct()));

    [Theory]
    [InlineData("town: {type: text, length: 40}", "E2C_PROFILE_UNREDUCED")]
    [InlineData("tested_on: {type: date, format: YYYY-MM-DD}", null)]
    [InlineData("born: {type: date, header: Date of Birth, format: YYYY-MM-DD, reduce: {band: five_years}}", "E2C_PROFILE_BIRTH_DATE")]
    [InlineData("born: {type: date, header: Date of Birth, format: YYYY-MM-DD, vault: birth_date, reduce: {band: five_years}}", null)]
    [InlineData("ssn: {type: text, length: 11}", "E2C_PROFILE_IDENTIFIES")]
    [InlineData("parental_education: {type: text, length: 40}", null)]
    [InlineData("home_address: {type: text, length: 99, drop: true}", null)]
    [InlineData("guardian: {type: code, codes: [mother, father]}", null)]
    [InlineData("device: {type: code, codes: [telephone, desktop], vault: licence, keep: true}", "E2C_PROFILE_IDENTIFIES")]
    [InlineData("town: {type: code, codes: [Boston, Lowell]}", "E2C_PROFILE_UNREDUCED")]
    [InlineData("has_comment: {type: boolean, true: [Y], false: [N]}", null)]
    public void Check_LetsThroughWhatIsReduced_WhenTheWarehouseIsMeant(string column, string? code) =>
        Assert.Equal(code, Check(SampleProfiles.Shipped("expert_determination"), column).FirstOrDefault()?.Code);

    [Fact]
    public void Check_FollowsAColumnThroughRenames_WhenItReachesTheStarUnderAnotherName()
    {
        var faults = Check(
            SampleProfiles.Shipped("expert_determination"),
            "town: {type: text, length: 40}",
            """
            rules:
              renamed:
                description: The town under a name that says nothing.
                from: pupils
                derive: {remark_code: {first_known: [town], otherwise: none}}
            """,
            "renamed",
            "remark_code");

        Assert.Equal(["E2C_PROFILE_UNREDUCED"], faults.Select(fault => fault.Code));
    }

    [Fact]
    public void Check_RefusesADayInAFact_WhenTheStarHasOne()
    {
        var fact = Sample.Star.Tables["fact_assessment"];
        var star = Sample.Star with
        {
            Tables = Sample.Star.Tables.SetItem(fact.Name, fact with { Columns = [.. fact.Columns.Select(column => column.Name == "subject_code" ? column with { Type = ColumnType.Date } : column)] }),
        };

        var faults = Check(SampleProfiles.Shipped("expert_determination"), "tested_on: {type: date, format: YYYY-MM-DD}", star: star);

        Assert.Contains(faults, fault => fault.Code == "E2C_PROFILE_STAR_DAY");
    }

    [Fact]
    public void Check_FindsNothing_WhenTheContractIsShipped()
    {
        foreach (var path in Directory.EnumerateFiles(Repository.PathTo("warehouse", "sources"), "*.yaml"))
        {
            var contract = SourceContractReader.Read(path, Sample.Star);
            if (contract.Succeeded)
            {
                Assert.Empty(new ContractConformance(SampleProfiles.Shipped("expert_determination"), Sample.Star).Check(contract.Value));
            }
        }
    }

    private static ImmutableArray<Diagnostic> Check(
        DeIdentificationProfile profile, string column, string rules = "", string from = "pupils", string? subject = null, StarSchema? star = null)
    {
        using var folder = new TemporaryFolder();
        var name = column.Split(':')[0];
        var shown = subject ?? (column.Contains("drop: true", StringComparison.Ordinal) || column.Contains("integer", StringComparison.Ordinal) || column.Contains("date,", StringComparison.Ordinal) || column.Contains("boolean", StringComparison.Ordinal) ? null : name);
        var fact = Sample.Star.Tables["fact_assessment"];
        var filled = fact.Columns.Where(into => into.Default is null).Select(into => $"      {into.Name}: " + into.Name switch
        {
            "person_key" => "person_key",
            "subject_code" => shown ?? "{constant: x}",
            _ => into.Type switch
            {
                ColumnType.Text => "{constant: x}",
                ColumnType.Boolean => "{constant: false}",
                _ => "{constant: -1}",
            },
        });
        File.WriteAllText(folder.PathTo("bad.yaml"), $$"""
            source: bad
            version: 1
            provider: test
            description: A source with a column that it should not have.
            files:
              pupils:
                file: pupils.csv
                description: A pupil.
                columns:
                  pupil: {type: identifier}
                  {{column}}
            {{rules}}
            load:
              fact_assessment:
                from: {{from}}
                columns:
            {{string.Join('\n', filled)}}

            """);
        var contract = SourceContractReader.Read(folder.PathTo("bad.yaml"), Sample.Star);
        Assert.True(contract.Succeeded, string.Join('\n', contract.Diagnostics));
        return new ContractConformance(profile, star ?? Sample.Star).Check(contract.Value);
    }
}
