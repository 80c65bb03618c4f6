using System.Text;
using E2CSemantic.Testing;
using E2CSemantic.Warehouse.Contracts;
using E2CSemantic.Warehouse.DeIdentification;

namespace E2CSemantic.Warehouse.Tests.DeIdentification;

/// <summary>What the vault keeps, what it forgets, and what it never lets out.</summary>
public class VaultTests
{
    private static readonly string?[][] TwoPupils =
    [
        ["1000000001", "Ada", "May", "Quill", "2001-05-03", "F", "035"],
        ["1000000002", "Ben", null, "Quill", "2003-07-09", "M", "035"],
    ];

    [Fact]
    public void Link_GivesTheSameKeys_WhenTheVaultWasClosedAndOpened()
    {
        using var open = new OpenVault();
        var before = open.Link(OpenVault.Pupil, TwoPupils);
        open.Vault.Commit();
        open.Reopen();

        using var again = new LandingBatch("sims", KeyDomain.Person, OpenVault.Pupil, TwoPupils);
        var report = again.Link(open.Vault);

        Assert.Equal(before, again.Keys().Select(key => key.Key));
        Assert.Equal((2, 2, 0), (report.Identities, report.Repeats, report.NewPeople));
        Assert.All(before, key => Assert.True(key > 0));
    }

    [Fact]
    public void Link_KnowsWhoCameInTheSameLoad_WhenSomethingElseWasLinkedBetween()
    {
        using var open = new OpenVault();
        using var students = new LandingBatch("college", KeyDomain.Source, [null], [["N1"], ["N2"]]);
        using var lecturers = new LandingBatch("entity_lecturer", KeyDomain.Source, [null], [["N1"]]);
        students.Link(open.Vault);
        var first = students.Keys();
        lecturers.Link(open.Vault);

        Assert.Equal((2, 0), (students.Link(open.Vault).Repeats, students.Keys().Except(first).Count()));
        Assert.DoesNotContain(lecturers.Keys().Single(), first);
    }

    // A key of 63 random bits is drawn twice among 2,000 with odds below 1e-12.
    [Fact]
    public void Link_DrawsOtherKeys_ForTheSameIdentifiersInAnotherVault()
    {
        using var here = new OpenVault();
        using var elsewhere = new OpenVault();
        using var batch = new LandingBatch("sdp", KeyDomain.Source, [null], Enumerable.Range(1, 1000).Select(number => (string?[])[$"{number}"]));
        batch.Link(here.Vault);
        var keys = batch.Keys();
        batch.Link(elsewhere.Vault);

        keys = [.. keys, .. batch.Keys()];

        Assert.Equal(2000, keys.Select(key => key.Key).Distinct().Count());
        Assert.All(keys, key => Assert.True(key.Key > 0));
    }

    [Fact]
    [Trait("Requirement", "J21")]
    public void Find_KnowsWhomItRecognises_AndKeepsNothing()
    {
        using var open = new OpenVault();
        var known = open.Link(OpenVault.Pupil, TwoPupils);
        open.Vault.Commit();

        var found = open.Vault.Find(
        [
            Told((VaultRole.FirstName, "ADA"), (VaultRole.LastName, "Quill"), (VaultRole.BirthDate, "2001-05-03")),
            Told((VaultRole.StateId, "1000000002")),
            Told((VaultRole.FirstName, "Ada"), (VaultRole.LastName, "Quill")),
            Told((VaultRole.StateId, "1000000009")),
        ]).Value!;

        Assert.Equal([known[0], known[1], null, null], found);
        Assert.Equal([null], open.Vault.Find([Told((VaultRole.StateId, "1000000009"))]).Value!);
    }

    private static Dictionary<VaultRole, string> Told(params (VaultRole Role, string Value)[] identifiers) => identifiers.ToDictionary(pair => pair.Role, pair => pair.Value);

    [Fact]
    public void Link_IsForgotten_WhenItIsDiscardedOrNeverCommitted()
    {
        using var open = new OpenVault();
        var first = open.Link(OpenVault.Pupil, TwoPupils);
        open.Vault.Discard();
        var second = open.Link(OpenVault.Pupil, TwoPupils);
        open.Reopen();
        var third = open.Link(OpenVault.Pupil, TwoPupils);

        Assert.Equal(6, first.Concat(second).Concat(third).Distinct().Count());
    }

    [Fact]
    public void Link_GivesTheUnknownMember_WhenAnIdentityIsEmpty()
    {
        using var open = new OpenVault();

        Assert.Equal([-1], open.Link(OpenVault.Pupil, new string?[7]));
    }

    [Fact]
    public void Link_GivesNoKeyTwice_AcrossDomainsAndSources()
    {
        using var open = new OpenVault();
        string?[][] numbers = [.. Enumerable.Range(1, 500).Select(number => (string?[])[$"{number:000000000}"])];
        var keys = new List<long>();
        foreach (var (source, domain, role) in ((string, KeyDomain, VaultRole?)[])
        [
            ("sims", KeyDomain.Person, VaultRole.StateId), ("epims", KeyDomain.Staff, VaultRole.StaffId), ("wages", KeyDomain.Employer, null),
            ("panel", KeyDomain.Source, null), ("other_panel", KeyDomain.Source, null),
        ])
        {
            using var batch = new LandingBatch(source, domain, [role], numbers);
            batch.Link(open.Vault);
            keys.AddRange(batch.Keys().Select(key => key.Key));
        }

        Assert.Equal(keys.Count, keys.Distinct().Count());
    }

    [Fact]
    public void Link_KnowsAnEmployerInEverySource_AndASourcesOwnNumberInThatSourceOnly()
    {
        using var open = new OpenVault();
        long One(string source, KeyDomain domain, string number)
        {
            using var batch = new LandingBatch(source, domain, [null], [[number]]);
            batch.Link(open.Vault);
            return batch.Keys()[0].Key;
        }

        Assert.Equal(One("wages", KeyDomain.Employer, "12-3456789"), One("wioa", KeyDomain.Employer, "123456789"));
        Assert.Equal(One("panel", KeyDomain.Source, "7001"), One("panel", KeyDomain.Source, "7001"));
        Assert.NotEqual(One("panel", KeyDomain.Source, "7001"), One("other", KeyDomain.Source, "7001"));
    }

    // A key of 63 random bits is drawn twice among 2,000 with odds below 1e-12.
    [Fact]
    public void Link_DrawsOtherKeys_ForTheSamePeopleInAnotherVault()
    {
        string?[][] people = [.. Enumerable.Range(1, 1000).Select(number => (string?[])[$"{number:0000000001}"])];
        using var here = new OpenVault();
        using var elsewhere = new OpenVault();

        long[] keys = [.. here.Link([VaultRole.StateId], people), .. elsewhere.Link([VaultRole.StateId], people)];

        Assert.Equal(2000, keys.Distinct().Count());
    }

    [Fact]
    [Trait("Requirement", "B4")]
    [Trait("Requirement", "J23")]
    public void Files_HoldNoIdentifier_WhenSeededOnesAreLinked()
    {
        string[] seeded = ["UNMISTAKABLEFIRST", "UNMISTAKABLELAST", "9182736455", "211-73-9482", "UNMISTAKABLETOWN"];
        using var open = new OpenVault();
        VaultRole?[] roles = [VaultRole.FirstName, VaultRole.LastName, VaultRole.StateId, VaultRole.Ssn, VaultRole.Town, VaultRole.BirthDate];
        open.Link(roles, [.. seeded, "1987-06-05"]);
        open.Vault.Commit();
        open.Vault.Dispose();

        var written = Directory.GetFiles(open.Data, "*", SearchOption.AllDirectories).Select(File.ReadAllBytes).ToArray();

        Assert.True(written.Sum(bytes => bytes.Length) > 500);
        foreach (var text in seeded.Append("211739482").Append("unmistakable").Append("1987-06-05"))
        {
            Assert.DoesNotContain(written, bytes => bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0);
            Assert.DoesNotContain(written, bytes => bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(text)) >= 0);
        }
    }

    [Fact]
    public void Open_TakesOverAnUnencryptedVault_AndErasesIt()
    {
        using var folder = new TemporaryFolder();
        var (data, key) = (folder.PathTo("data"), VaultKey.Draw());
        const long Old = 4_611_686_018_427_387_905;
        Directory.CreateDirectory(Vault.FolderOf(data));
        using (var plain = new E2CSemantic.DuckDB.DuckDBConnection($"DataSource={Path.Combine(Vault.FolderOf(data), "vault.duckdb")}"))
        {
            plain.Open();
            using var command = plain.CreateCommand();
            command.CommandText = $"CREATE TABLE crosswalk AS SELECT 'sdp' AS source, 'UNMISTAKABLE-7001' AS identifier, {Old}::BIGINT AS person_key";
            command.ExecuteNonQuery();
        }

        using var vault = Vault.Open(data, key, Repository.PathTo("warehouse"), TimeProvider.System).Value!;
        using var batch = new LandingBatch("sdp", KeyDomain.Source, [null], [["UNMISTAKABLE-7001"], ["another"]]);
        batch.Link(vault);

        Assert.Equal(Old, batch.Keys()[0].Key);
        Assert.NotEqual(Old, batch.Keys()[1].Key);
        Assert.DoesNotContain(Directory.GetFiles(Vault.FolderOf(data)), file => file.Contains("duckdb", StringComparison.Ordinal));
    }

    // Whom an early record finds may differ from whom a late one finds, so the order must not be that of threads.
    [Fact]
    public void Link_GoesInTheOrderOfTheTable_HoweverManyThreadsReadIt()
    {
        using var open = new OpenVault();
        using var landing = new E2CSemantic.DuckDB.DuckDBConnection("DataSource=:memory:");
        landing.Open();
        using var command = landing.CreateCommand();
        command.CommandText = "SET threads = 8; CREATE TABLE people AS SELECT i AS identity_no, (i % 1000)::VARCHAR AS number FROM range(1000000) t(i)";
        command.ExecuteNonQuery();

        var linked = open.Vault.Link(new(landing, "people", "identity_no", "people_keys", "sdp", "2024", KeyDomain.Source, [new("number", null)]));

        Assert.Equal((1_000_000, 999_000, 1000), (linked.Value!.Identities, linked.Value.Repeats, linked.Value.NewPeople));
        command.CommandText = "SELECT count(*) FROM people_keys WHERE identity_no <> rowid";
        Assert.Equal(0L, command.ExecuteScalar());
    }

    [Fact]
    public void Link_TellsTheDamage_WhenALogWasChanged()
    {
        using var open = new OpenVault();
        open.Link(OpenVault.Pupil, TwoPupils);
        open.Vault.Commit();
        open.Reopen();
        foreach (var file in Directory.GetFiles(Vault.FolderOf(open.Data), "*.seg"))
        {
            var bytes = File.ReadAllBytes(file);
            bytes[^1] ^= 1;
            File.WriteAllBytes(file, bytes);
        }

        using var landing = new E2CSemantic.DuckDB.DuckDBConnection("DataSource=:memory:");
        landing.Open();
        using var command = landing.CreateCommand();
        command.CommandText = "CREATE TABLE people AS SELECT 0::BIGINT AS identity_no, '1' AS number";
        command.ExecuteNonQuery();
        var linked = open.Vault.Link(new(landing, "people", "identity_no", "people_keys", "sims", "2024", KeyDomain.Person, [new("number", VaultRole.StateId)]));

        Assert.Equal("E2C_VAULT_DAMAGED", Assert.Single(linked.Diagnostics).Code);
    }

    [Fact]
    public void Open_TellsTheVault_WhenItCannotBeWritten()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.PathTo("data"), "a file where a folder should be");

        var vault = Vault.Open(folder.PathTo("data"), VaultKey.Draw(), Repository.PathTo("warehouse"), TimeProvider.System);

        Assert.Equal("E2C_VAULT_UNWRITABLE", Assert.Single(vault.Diagnostics).Code);
    }
}
