using System.Security.Cryptography;
using System.Text;
using E2CSemantic.Testing;

namespace E2CSemantic.Synthesis.Tests;

public sealed class StateSynthesizerTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Write_GivesTheSameBytes_WithOneWorkerAndWithTwo()
    {
        Write("one", workers: 1);
        Write("two", workers: 2);

        Assert.Equal(HashOf("one"), HashOf("two"));
    }

    [Fact]
    public void Write_GivesTheBytesItAlwaysGave()
    {
        Write("state", workers: 2);

        Snapshot.Match(HashOf("state"));
    }

    [Fact]
    public void Write_GivesOtherBytes_WithAnotherSeed()
    {
        Write("one", workers: 2);
        Write("other", workers: 2, seed: 2);

        Assert.NotEqual(HashOf("one"), HashOf("other"));
    }

    [Theory]
    [InlineData(1, 2010, 2024)]
    [InlineData(2, 2024, 2024)]
    [InlineData(60, 2002, 2002)]
    [InlineData(777, 2002, 2003)]
    [InlineData(1_000, 2030, 2040)]
    [InlineData(5_000, 2024, 2024)]
    public void Write_HasExactlyThePeopleAskedFor_InAnyYears(int persons, int first, int last)
    {
        var outcome = StateSynthesizer.Write(new(persons, 3, first, last, _folder.PathTo("state"), 2), null, CancellationToken.None);

        Assert.True(outcome.Succeeded);
        Assert.Equal(
            Enumerable.Range(1, persons),
            Directory.EnumerateFiles(_folder.PathTo("state", "truth"), "records_*.csv")
                .SelectMany(path => File.ReadLines(path).Skip(1).Select(line => int.Parse(line.AsSpan(line.LastIndexOf(',') + 1), null)))
                .Distinct().Order());
    }

    [Fact]
    public void Write_RefusesAllThatIsWrongAtOnce_WhenTheRequestIs()
    {
        File.WriteAllText(_folder.PathTo("mine.txt"), "kept");

        var outcome = StateSynthesizer.Write(new(0, 1, 2001, 2024, _folder.FullPath, 1), null, CancellationToken.None);

        Assert.Equal(
            ["E2C_SYNTHESIS_FOLDER_NOT_EMPTY", "E2C_SYNTHESIS_PERSONS", "E2C_SYNTHESIS_YEARS"],
            outcome.Diagnostics.Select(diagnostic => diagnostic.Code));
        Assert.Equal("kept", File.ReadAllText(_folder.PathTo("mine.txt")));
    }

    [Fact]
    public void Write_IsRefused_WhenAnotherRunIsWritingThere()
    {
        Directory.CreateDirectory(_folder.PathTo("state.partial"));

        var outcome = StateSynthesizer.Write(new(10, 1, 2010, 2012, _folder.PathTo("state"), 1), null, CancellationToken.None);

        Assert.Equal("E2C_SYNTHESIS_INTERRUPTED", Assert.Single(outcome.Diagnostics).Code);
        Assert.True(Directory.Exists(_folder.PathTo("state.partial")));
    }

    [Fact]
    public void Write_IsRefused_WhenTheFolderCannotBe()
    {
        File.WriteAllText(_folder.PathTo("file"), "");

        var outcome = StateSynthesizer.Write(new(10, 1, 2010, 2012, _folder.PathTo("file", "state"), 1), null, CancellationToken.None);

        Assert.Equal("E2C_SYNTHESIS_FOLDER_UNWRITABLE", Assert.Single(outcome.Diagnostics).Code);
    }

    [Fact]
    public void Write_LeavesNothing_WhenCancelled()
    {
        using var source = new CancellationTokenSource();
        var stop = new Stop(source);

        Assert.ThrowsAny<OperationCanceledException>(() => StateSynthesizer.Write(new(20_000, 1, 2010, 2012, _folder.PathTo("state"), 2), stop, source.Token));

        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.FullPath));
    }

    private void Write(string name, int workers, ulong seed = 1)
    {
        var outcome = StateSynthesizer.Write(new(5_000, seed, 2010, 2024, _folder.PathTo(name), workers), null, CancellationToken.None);
        Assert.True(outcome.Succeeded, string.Join('\n', outcome.Diagnostics));
    }

    private string HashOf(string name)
    {
        var root = _folder.PathTo(name);
        var lines = Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Select(path => (Name: Path.GetRelativePath(root, path).Replace('\\', '/'), Path: path))
            .OrderBy(file => file.Name, StringComparer.Ordinal)
            .Select(file => $"{file.Name} {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file.Path)))}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))));
    }

    private sealed class Stop(CancellationTokenSource source) : IProgress<SynthesisProgress>
    {
        public void Report(SynthesisProgress value)
        {
            if (value.Done == 3)
            {
                source.Cancel();
            }
        }
    }
}
