using E2CSemantic.Testing;
using E2CSemantic.Warehouse.Contracts;

namespace E2CSemantic.Warehouse.Tests.DeIdentification;

/// <summary>Who is linked with whom, rule by rule, on identities made for the purpose.</summary>
public sealed class PersonLinkingTests : IDisposable
{
    private static readonly VaultRole?[] Worker = [VaultRole.Ssn, VaultRole.FirstName, VaultRole.LastName];
    private static readonly VaultRole?[] Student = [VaultRole.Ssn, VaultRole.StateId, VaultRole.FirstName, VaultRole.LastName, VaultRole.BirthDate];

    private readonly OpenVault _open = new();

    [Theory]
    [InlineData("1000000001", "ADA", "May", "quill", "2001-05-03", "F", "035")]
    [InlineData("1000000001", "Adá", "M", "O'Quill", "2001-05-03", "F", "036")]
    [InlineData("1000000001", "Ada", null, "Quill-Marsh", "2001-03-05", null, null)]
    [InlineData("1000000010", "Ada", "May", "Quill", "2001-05-03", "F", "035")]
    [InlineData(null, "Ada", "May", "Quill, Jr.", "2001-05-03", null, null)]
    [InlineData(null, "Ada", "May", "Quill", "2001-03-05", "F", null)]
    [InlineData(null, "Ada", null, "Qull", "2001-05-03", "F", "035")]
    public void Link_FindsThePerson_WhenTheIdentityIsWrittenOtherwise(params string?[] other)
    {
        var first = Pupil("1000000001", "Ada", "May", "Quill", "2001-05-03", "F", "035");

        Assert.Equal(first, Pupil(other));
    }

    [Theory]
    [InlineData("1000000001", "Boris", null, "Velt", "1999-01-30", "M", "101")]
    [InlineData("1777777777", "Ada", "May", "Quill", "2001-05-03", "F", "035")]
    [InlineData(null, "Ida", null, "Quell", "2002-05-03", "F", "035")]
    [InlineData(null, "Eve", null, "Quill", "2001-05-03", "F", "035")]
    public void Link_MakesANewPerson_WhenTooMuchSpeaksAgainst(params string?[] other)
    {
        var first = Pupil("1000000001", "Ada", "May", "Quill", "2001-05-03", "F", "035");

        Assert.NotEqual(first, Pupil(other));
    }

    [Fact]
    public void Link_KeepsTheRightPerson_WhenANumberIsMistypedAsAnothers()
    {
        var ada = Pupil("1000000001", "Ada", "May", "Quill", "2001-05-03", "F", "035");
        var ben = Pupil("1000000002", "Ben", "Lee", "Oakes", "2002-11-21", "M", "044");

        Assert.Equal(ben, Pupil("1000000001", "Ben", "Lee", "Oakes", "2002-11-21", "M", "044"));
        Assert.Equal(ada, _open.Link("ssdr", [VaultRole.StateId], ["1000000001"])[0]);
    }

    [Fact]
    public void Link_LinksNobody_WhenTwoPeopleAgreeEquallyWell()
    {
        var one = Pupil("1000000001", "Ada", null, "Quill", "2001-05-03", "F", "035");
        var two = Pupil("1999999992", "Ada", null, "Quill", "2001-05-03", "F", "035");

        var third = Pupil(null, "Ada", null, "Quill", "2001-05-03", "F", "035");

        Assert.Equal(3, new[] { one, two, third }.Distinct().Count());
        Assert.NotEmpty(_open.Vault.Reviews());
    }

    [Fact]
    public void Link_MergesTwoKnownPeople_WhenARecordShowsThatTheyAreOne()
    {
        var worker = _open.Link("dua", Worker, ["211739482", "Ada", "Quill"])[0];
        var pupil = Pupil("1000000001", "Ada", "May", "Quill", "2001-05-03", "F", "035");
        _open.Vault.Commit();
        _open.Reopen();

        var student = _open.Link("dhe", Student, ["211739482", "1000000001", "Ada", "Quill", "2001-05-03"])[0];
        var merged = _open.Vault.MergedKeys();

        Assert.NotEqual(worker, pupil);
        Assert.Equal((worker, worker), (student, merged[pupil]));
        Assert.Equal(1, _open.Vault.MergeCount);
        _open.Vault.Commit();
        _open.Reopen();
        Assert.Equal(worker, Pupil("1000000001", "Ada", "May", "Quill", "2001-05-03", "F", "035"));
    }

    [Fact]
    public void Link_FindsThePerson_WhenTheRulesHaveChangedSince()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.PathTo("linkage"));
        var rules = File.ReadAllText(Repository.PathTo("warehouse", "linkage", "rules.yaml"));
        var ssn = rules.IndexOf("  - rule: ssn", StringComparison.Ordinal);
        File.WriteAllText(
            folder.PathTo("linkage", "rules.yaml"), rules[..ssn] + rules[rules.IndexOf("  - rule: staff_id", StringComparison.Ordinal)..]);
        var ada = Pupil("1000000001", "Ada", "May", "Quill", "2001-05-03", "F", "035");
        _open.Vault.Commit();

        _open.Reopen(folder.FullPath);

        Assert.Equal(ada, Pupil("1000000001", "Ada", null, null, null, null, null));
        Assert.Equal(ada, Pupil(null, "Ada", "May", "Quill", "2001-05-03", null, null));
    }

    [Fact]
    public void Link_ScopesALocalNumberToItsSource()
    {
        VaultRole?[] local = [VaultRole.LocalId];

        Assert.Equal(_open.Link("dhe", local, ["17"])[0], _open.Link("dhe", [null, VaultRole.LocalId], [null, "17"])[0]);
        Assert.NotEqual(_open.Link("dhe", local, ["17"])[0], _open.Link("eec", local, ["17"])[0]);
    }

    [Fact]
    public void Link_TakesNoPlaceholderForANumber()
    {
        var one = _open.Link("dua", Worker, ["000-00-0000", "Ada", "Quill"])[0];
        var two = _open.Link("dua", Worker, ["000000000", "Ada", "Marsh"])[0];

        Assert.NotEqual(one, two);
    }

    [Fact]
    public void Review_MergesTheKeys_WhenItIsAccepted_AndIsNotRaisedAgain()
    {
        var (one, two) = Doubtful();
        var review = Assert.Single(_open.Vault.Reviews());

        Assert.DoesNotContain("QUILL", review.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("state_id different", review.Agreement, StringComparison.Ordinal);
        Assert.True(_open.Vault.Decide(review.Id, accept: true, "reviewer").Succeeded);

        _open.Reopen();
        Assert.Empty(_open.Vault.Reviews());
        var (key, survivor) = Assert.Single(_open.Vault.MergedKeys());
        Assert.Equal(new[] { one, two }.Order(), new[] { key, survivor }.Order());
        Assert.Equal("E2C_VAULT_REVIEW_UNKNOWN", Assert.Single(_open.Vault.Decide(review.Id, accept: true, "reviewer").Diagnostics).Code);
    }

    [Fact]
    public void Review_LeavesTwoPeople_WhenItIsRejected()
    {
        Doubtful();
        var review = Assert.Single(_open.Vault.Reviews());
        var shown = _open.Vault.Show(review.Id).Value!;
        _open.Vault.Decide(review.Id, accept: false, "reviewer");
        _open.Reopen();

        Assert.Equal([1, 2], shown.Identities.Select(identity => identity.Side));
        Assert.Contains(new("last_name", "QUILL"), shown.Identities[0].Fields);
        Assert.DoesNotContain("QUILL", shown.ToString(), StringComparison.Ordinal);
        Assert.Empty(_open.Vault.Reviews());
        Assert.Empty(_open.Vault.MergedKeys());
    }

    public void Dispose() => _open.Dispose();

    private (long One, long Two) Doubtful()
    {
        var keys = (
            Pupil("1000000001", "Ada", null, "Quill", "2001-05-03", "F", null),
            Pupil("1999999992", "Ada", null, "Quill", "2001-05-03", "F", null));
        _open.Vault.Commit();
        return keys;
    }

    private long Pupil(params string?[] fields) => _open.Link(OpenVault.Pupil, fields)[0];
}
