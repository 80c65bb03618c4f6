using E2CSemantic.Warehouse.Contracts;
using E2CSemantic.Warehouse.DeIdentification;

namespace E2CSemantic.Warehouse.Tests.DeIdentification;

/// <summary>Who left the system is recognised in later files by tokens alone, under a key that is never given to anybody else.</summary>
public sealed class LeavingTests : IDisposable
{
    private static readonly string?[] Ada = ["1000000001", "Ada", "May", "Quill", "2001-05-03", "F", "035"];
    private static readonly string?[] Ben = ["1000000002", "Ben", "Lee", "Oakes", "2002-11-21", "M", "044"];

    private readonly OpenVault _open = new();

    [Theory]
    [Trait("Requirement", "B25")]
    [Trait("Requirement", "U17")]
    [InlineData("1000000001", "Ada", "May", "Quill", "2001-05-03", "F", "035")]
    [InlineData("1000000001", null, null, null, null, null, null)]
    [InlineData(null, "ADA", null, "QUILL", "2001-05-03", null, null)]
    [InlineData(null, "Ada", null, "Quill", "2001-03-05", null, null)]
    public void MarkLeft_LeavesThePersonOutOfLaterFiles_HoweverTheyAreWritten(params string?[] later)
    {
        var keys = _open.Link(OpenVault.Pupil, Ada, Ben);
        _open.Vault.Commit();

        var left = Assert.Single(_open.Vault.MarkLeft([Leaving("1000000001", "Ada", "Quill", "2001-05-03")], "opt-out").Value!.People);
        _open.Reopen();

        Assert.Equal((keys[0], true), (Assert.Single(left.Keys), left.WasKnown));
        Assert.Equal([(keys[0], true), (keys[1], false)], LinkBoth(later, Ben));
        Assert.Equal([keys[0]], _open.Vault.LeftKeys());
    }

    [Fact]
    public void MarkLeft_RecognisesWhoWasNotKnownYet_AndNobodyElse()
    {
        var left = Assert.Single(_open.Vault.MarkLeft([Leaving("1000000001", "Ada", "Quill", "2001-05-03")], "removal").Value!.People);

        Assert.False(left.WasKnown);
        Assert.Equal([true, false], LinkBoth(Ada, Ben).Select(row => row.Left));
        Assert.Equal([false, false], LinkBoth(["1555555550", "Ada", "Joy", "Quill", "2001-05-03", "F", "099"], Ben).Select(row => row.Left));
    }

    [Fact]
    public void MarkLeft_KeepsNoIdentifierOfThePerson()
    {
        _open.Link(OpenVault.Pupil, Ada, Ben);
        _open.Vault.Commit();
        var before = _open.Vault.Status().Value!.Logs["people/person"];

        _open.Vault.MarkLeft([Leaving("1000000001", "Ada", "Quill", "2001-05-03")], "removal");

        Assert.InRange(_open.Vault.Status().Value!.Logs["people/person"], 1, before - 40);
        Assert.Equal(1, _open.Vault.Status().Value!.Left);
    }

    [Fact]
    public void MarkLeft_MarksASourcesOwnNumber()
    {
        using var batch = new LandingBatch("panel", KeyDomain.Source, [null], [["7001"], ["7002"]]);
        batch.Link(_open.Vault);
        _open.Vault.Commit();

        var left = _open.Vault.MarkLeft([new(KeyDomain.Source, "panel", new Dictionary<VaultRole, string>(), "7001")], "removal").Value!.People[0];
        batch.Link(_open.Vault);

        Assert.Equal([true, false], batch.Keys().Select(key => key.Left));
        Assert.Equal(batch.Keys()[0].Key, Assert.Single(left.Keys));
        Assert.Equal("a person who leaves", new LeavingPerson(KeyDomain.Source, "panel", new Dictionary<VaultRole, string>(), "7001").ToString());
    }

    public void Dispose() => _open.Dispose();

    private (long Key, bool Left)[] LinkBoth(string?[] one, string?[] other)
    {
        using var batch = new LandingBatch("later", KeyDomain.Person, OpenVault.Pupil, [one, other]);
        batch.Link(_open.Vault);
        return batch.Keys();
    }

    private static LeavingPerson Leaving(string number, string first, string last, string birthDate) => new(
        KeyDomain.Person,
        "",
        new Dictionary<VaultRole, string>
        {
            [VaultRole.StateId] = number,
            [VaultRole.FirstName] = first,
            [VaultRole.LastName] = last,
            [VaultRole.BirthDate] = birthDate,
        });
}
