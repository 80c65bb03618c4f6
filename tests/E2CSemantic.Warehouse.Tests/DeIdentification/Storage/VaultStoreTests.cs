using System.Text;
using E2CSemantic.Testing;
using E2CSemantic.Warehouse.DeIdentification;
using E2CSemantic.Warehouse.DeIdentification.Storage;

namespace E2CSemantic.Warehouse.Tests.DeIdentification.Storage;

/// <summary>What is written comes back whole, in order and under its key only; whatever else was done to a file is told.</summary>
public sealed class VaultStoreTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly VaultKey _key = VaultKey.Draw();

    private string Vault => _folder.PathTo("vault");

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(100)]
    [InlineData(20_000)]
    public void Read_GivesWhatWasCommitted_WhateverItsSize(int entries)
    {
        var written = Enumerable.Range(0, entries).Select(number => $"{number}:{new string('x', number % 90)}").ToArray();
        using (var store = Open())
        {
            Commit(store, "a", written);
            Commit(store, "b", ["other"]);
        }

        using var again = Open();

        Assert.Equal(string.Concat(written), Text(again, "a"));
        Assert.Equal("other", Text(again, "b"));
    }

    [Fact]
    public void Commit_KeepsFewSegmentsInOrder_WhenManyAreAdded()
    {
        using var store = Open();
        for (var i = 0; i < 100; i++)
        {
            Commit(store, "a", [$"[{i}]"]);
        }

        Assert.Equal(string.Concat(Enumerable.Range(0, 100).Select(number => $"[{number}]")), Text(store, "a"));
        Assert.InRange(store.Segments.Length, 1, 10);
        Assert.Equal(store.Segments.Length, Directory.GetFiles(Vault, "*.seg").Length);
    }

    [Fact]
    public void Open_FindsTheLastCommit_WhenAWriterWasKilledInTheNext()
    {
        using (var store = Open())
        {
            Commit(store, "a", ["kept"]);
            using var writer = store.Begin("a");
            writer.Write("lost"u8);
            writer.Complete();
            File.WriteAllText(Path.Combine(Vault, "manifest.new"), "half a manifest");
        }

        using var again = Open();

        Assert.Equal("kept", Text(again, "a"));
        Assert.Equal(["lock", "manifest", again.Segments[0].FileName], Files());
    }

    [Fact]
    [Trait("Requirement", "B4")]
    public void Open_IsRefused_WhenAnyByteIsFlipped()
    {
        using (var store = Open())
        {
            Commit(store, "a", [new string('x', 300)]);
        }

        foreach (var file in Files().Where(file => file != "lock"))
        {
            var path = Path.Combine(Vault, file);
            var good = File.ReadAllBytes(path);
            for (var at = 0; at < good.Length; at++)
            {
                var bad = good.ToArray();
                bad[at] ^= 1;
                File.WriteAllBytes(path, bad);
                Assert.Contains(CodeOfReading(_key), (string[])["E2C_VAULT_DAMAGED", "E2C_VAULT_KEY_WRONG"]);
            }

            File.WriteAllBytes(path, good);
        }

        Assert.Null(CodeOfReading(_key));
    }

    [Fact]
    public void Open_IsRefused_WhenAFileIsCutAtAnyPlaceOrGone()
    {
        using (var store = Open())
        {
            Commit(store, "a", [.. Enumerable.Repeat(new string('x', 1000), 150)]);
        }

        foreach (var file in Files().Where(file => file != "lock"))
        {
            var path = Path.Combine(Vault, file);
            var good = File.ReadAllBytes(path);
            for (var length = 0; length < good.Length; length += 1 + (good.Length / 40))
            {
                File.WriteAllBytes(path, good[..length]);
                Assert.Equal("E2C_VAULT_DAMAGED", CodeOfReading(_key));
            }

            File.Delete(path);
            Assert.Equal("E2C_VAULT_DAMAGED", CodeOfReading(_key));
            File.WriteAllBytes(path, good);
        }
    }

    [Fact]
    public void Read_IsRefused_WhenSegmentsOfOneLengthAreSwapped()
    {
        string[] files;
        using (var store = Open())
        {
            Commit(store, "a", ["first"]);
            Commit(store, "b", ["other"]);
            files = [.. store.Segments.Select(segment => Path.Combine(Vault, segment.FileName))];
        }

        File.Move(files[0], files[0] + ".aside");
        File.Move(files[1], files[0]);
        File.Move(files[0] + ".aside", files[1]);

        Assert.Equal("E2C_VAULT_DAMAGED", CodeOfReading(_key));
    }

    [Fact]
    public void Read_IsRefused_WhenChunksOfASegmentAreExchanged()
    {
        string file;
        using (var store = Open())
        {
            Commit(store, "a", [.. Enumerable.Range(0, 3).Select(number => new string((char)('a' + number), SegmentWriter.ChunkSize))]);
            file = Path.Combine(Vault, Assert.Single(store.Segments).FileName);
        }

        var bytes = File.ReadAllBytes(file);
        var chunk = SegmentWriter.LengthPrefix + ChunkCipher.TagLength + SegmentWriter.ChunkSize;
        File.WriteAllBytes(file, [.. bytes[chunk..(2 * chunk)], .. bytes[..chunk], .. bytes[(2 * chunk)..]]);

        Assert.Equal("E2C_VAULT_DAMAGED", CodeOfReading(_key));
    }

    [Fact]
    public void Open_IsRefused_UnderAnotherKey_AndChangesNothing()
    {
        using (var store = Open())
        {
            Commit(store, "a", ["kept"]);
        }

        var before = Contents();

        Assert.Equal("E2C_VAULT_KEY_WRONG", CodeOfReading(VaultKey.Draw()));
        Assert.Equal(before, Contents());
    }

    [Fact]
    public void Open_IsRefused_WhileAnotherHoldsTheVault()
    {
        using var store = Open();

        Assert.Equal("E2C_VAULT_BUSY", CodeOfReading(_key));
    }

    [Fact]
    public void Rotate_SealsEverythingAnew_AndTheOldKeyOpensNothing()
    {
        var next = VaultKey.Draw();
        byte[] secret;
        using (var store = Open())
        {
            Commit(store, "a", ["kept"]);
            secret = store.Secret("tokens");
            store.Rotate(next, null, CancellationToken.None);
            Commit(store, "a", [" and more"]);
        }

        Assert.Equal("E2C_VAULT_KEY_WRONG", CodeOfReading(_key));
        using var again = VaultStore.Open(Vault, next).Value!;
        Assert.Equal("kept and more", Text(again, "a"));
        Assert.Equal(secret, again.Secret("tokens"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Rotate_LeavesTheOldState_WhenItEndsAtAnySegment(int segment)
    {
        using (var store = Open())
        {
            Commit(store, "a", ["first"]);
            Commit(store, "b", ["other"]);
            Assert.Throws<EndedException>(() => store.Rotate(VaultKey.Draw(), new EndAt(segment), CancellationToken.None));
        }

        using var again = Open();

        Assert.Equal(("first", "other"), (Text(again, "a"), Text(again, "b")));
        Assert.Equal(2, Directory.GetFiles(Vault, "*.seg").Length);
    }

    [Fact]
    public void Files_AreTheirOwnersOnly()
    {
        using var store = Open();
        Commit(store, "a", ["kept"]);

        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Vault));
            foreach (var file in Directory.GetFiles(Vault))
            {
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
            }
        }
    }

    public void Dispose() => _folder.Dispose();

    private VaultStore Open() => VaultStore.Open(Vault, _key).Value!;

    private static void Commit(VaultStore store, string stream, IEnumerable<string> entries)
    {
        using var writer = store.Begin(stream);
        foreach (var entry in entries)
        {
            writer.Write(Encoding.UTF8.GetBytes(entry));
        }

        store.Commit([writer.Complete()], new HashSet<string>());
    }

    private static string Text(VaultStore store, string stream) =>
        string.Concat(store.Read(stream).Select(chunk => Encoding.UTF8.GetString(chunk.Span)));

    private string? CodeOfReading(VaultKey key)
    {
        var opened = VaultStore.Open(Vault, key);
        if (!opened.Succeeded)
        {
            return Assert.Single(opened.Diagnostics).Code;
        }

        using var store = opened.Value;
        try
        {
            store.Verify();
            return null;
        }
        catch (VaultDamagedException)
        {
            return "E2C_VAULT_DAMAGED";
        }
    }

    private string[] Files() => [.. Directory.GetFiles(Vault).Select(file => Path.GetFileName(file)).OrderBy(file => file.EndsWith(".seg", StringComparison.Ordinal)).ThenBy(file => file, StringComparer.Ordinal)];

    private string Contents() => string.Join('\n', Files().Select(file => file + " " + Convert.ToHexString(File.ReadAllBytes(Path.Combine(Vault, file)))));

    private sealed class EndedException : Exception;

    private sealed class EndAt(int segment) : IProgress<int>
    {
        public void Report(int value)
        {
            if (value == segment)
            {
                throw new EndedException();
            }
        }
    }
}
