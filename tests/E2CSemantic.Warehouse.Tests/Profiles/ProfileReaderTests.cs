using E2CSemantic.Testing;
using E2CSemantic.Warehouse.Profiles;

namespace E2CSemantic.Warehouse.Tests.Profiles;

/// <summary>Profiles are read strictly; the shipped ones treat all eighteen kinds of identifier.</summary>
public class ProfileReaderTests
{
    [Theory]
    [Trait("Requirement", "B8")]
    [InlineData("expert_determination", "45 CFR 164.514(b)(1)")]
    [InlineData("safe_harbor", "45 CFR 164.514(b)(2)")]
    public void Read_TreatsEveryParagraphOfTheLaw_WhenShipped(string name, string law)
    {
        var profile = SampleProfiles.Shipped(name);

        Assert.Equal(
            "ABCDEFGHIJKLMNOPQR".Select(letter => $"45 CFR 164.514(b)(2)(i)({letter})"),
            profile.Kinds.Select(treated => treated.Kind.Law));
        Assert.Contains(law, profile.Law);
        Assert.Contains(profile.Law, text => text.StartsWith("34 CFR 99.31(b)", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_RemovesAllEighteenKinds_WhenSafeHarbor() =>
        Assert.All(SampleProfiles.Shipped("safe_harbor").Kinds, treated => Assert.Equal(KindTreatment.Removed, treated.Treatment));

    [Fact]
    public void Read_TellsEveryFault_WhenAProfileIsWrong()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.PathTo("identifiers.yaml"), """
            identifiers:
              names: {law: "(A)", description: Names., words: [name], forms: [emoji]}
              dates: {law: "(C)", description: Dates., words: [dob], forms: [day]}
            forms:
              day: {pattern: '(?=x)[0-9]', in: any}
            """);
        File.WriteAllText(folder.PathTo("wrong.yaml"), """
            profile: other
            version: 1
            description: Wrong in many ways.
            law: ["45 CFR 164.514(b)(1)"]
            treatments:
              names: removed
              nmaes: removed
            anonymity:
              k: 5
              l: 2
              groups:
                people:
                  description: People.
                  from: dim_person
                  person: person_key
                  quasi_identifiers: [sex_coed, school_year.label]
                nobody:
                  description: Nobody.
                  from: dim_people
                  person: person_key
                  quasi_identifiers: [sex_code]
            """);

        var faults = ProfileReader.Read(folder.FullPath, "wrong", Sample.Star).Diagnostics;

        Snapshot.Match(string.Join('\n', faults.Select(fault => fault.ToString().Replace(folder.FullPath.Replace('\\', '/') + "/", "", StringComparison.Ordinal))));
        Assert.Equal(
            [
                "E2C_PROFILE_COLUMN", "E2C_PROFILE_FORM", "E2C_PROFILE_KIND", "E2C_PROFILE_NAME", "E2C_PROFILE_PATTERN", "E2C_PROFILE_TABLE", "E2C_PROFILE_UNTREATED",
            ],
            faults.Select(fault => fault.Code).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [Trait("Requirement", "B8")]
    [InlineData("own: [school_year,", "own: [organization_key, school_year,", "E2C_PROFILE_IDENTIFIES")]
    [InlineData("own: [school_year,", "own: [employer_name, school_year,", "E2C_PROFILE_COLUMN")]
    [InlineData("dim_grade: [grade_code]", "dim_grade: [grade_code]\n    dim_geography: [county]", "E2C_PROFILE_COLUMN")]
    [InlineData("dim_grade: [grade_code]", "dim_grade: [grade_code]\n    dim_organization: [county]", "E2C_PROFILE_IDENTIFIES")]
    [InlineData("dim_grade: [grade_code]", "dim_grades: [grade_code]", "E2C_PROFILE_TABLE")]
    [InlineData("dim_person.sex_code, withheld: true", "dim_person.sex_code", "E2C_PROFILE_STEP")]
    [InlineData("age_years, dim_person.sex_code", "disciplined_flag, dim_person.sex_code", "E2C_PROFILE_SENSITIVE_QUASI")]
    public void Read_RefusesTheProfile_WhenItLetsOutWhatItShouldNot(string old, string text, string code)
    {
        using var folder = new TemporaryFolder();
        File.Copy(Path.Combine(SampleProfiles.Folder, "identifiers.yaml"), folder.PathTo("identifiers.yaml"));
        var shipped = File.ReadAllText(Path.Combine(SampleProfiles.Folder, "safe_harbor.yaml"));
        Assert.Contains(old, shipped, StringComparison.Ordinal);
        File.WriteAllText(folder.PathTo("safe_harbor.yaml"), shipped.Replace(old, text, StringComparison.Ordinal));

        Assert.Contains(ProfileReader.Read(folder.FullPath, "safe_harbor", Sample.Star).Diagnostics, fault => fault.Code == code);
    }

    [Theory]
    [InlineData("at_once: 9\n")]
    [InlineData("at_once: 3\n      sensitive: [{column: next_grade_key, harmless: []}]\n")]
    public void Read_RefusesAGroup_WhoseCombinationsCannotBeMade(string text)
    {
        using var folder = new TemporaryFolder();
        File.Copy(Path.Combine(SampleProfiles.Folder, "identifiers.yaml"), folder.PathTo("identifiers.yaml"));
        var shipped = File.ReadAllText(Path.Combine(SampleProfiles.Folder, "expert_determination.yaml"));
        File.WriteAllText(folder.PathTo("expert_determination.yaml"), shipped.Replace("at_once: 3\n", text, StringComparison.Ordinal));

        Assert.Equal("E2C_PROFILE_AT_ONCE", Assert.Single(ProfileReader.Read(folder.FullPath, "expert_determination", Sample.Star).Diagnostics).Code);
    }

    [Fact]
    public void Read_NamesTheProfilesThereAre_WhenThereIsNoSuchProfile()
    {
        var fault = Assert.Single(ProfileReader.Read(SampleProfiles.Folder, "safe_harbour", Sample.Star).Diagnostics);

        Assert.Equal("E2C_PROFILE_MISSING", fault.Code);
        Assert.Equal("did you mean 'safe_harbor'?", fault.Suggestion);
    }

    [Theory]
    [InlineData("StudentName", "names")]
    [InlineData("Home Address", "geography")]
    [InlineData("DOB", "dates")]
    [InlineData("parentEMail", "names")]
    [InlineData("contact_e-mail", "e_mail_addresses")]
    [InlineData("SSN4", "social_security_numbers")]
    [InlineData("school_name", null)]
    [InlineData("parental_education", null)]
    [InlineData("grade_level", null)]
    public void WordIn_FindsTheKind_HoweverTheNameIsWritten(string column, string? kind) =>
        Assert.Equal(kind, SampleProfiles.Shipped("safe_harbor").Kinds.FirstOrDefault(treated => treated.Kind.WordIn(column) is not null)?.Kind.Name);
}
