using System.Runtime.CompilerServices;
using System.Text;
using Xunit;

namespace E2CSemantic.Testing;

/// <summary>
/// Compares a text with the file kept beside the test, <c>__snapshots__/&lt;Class&gt;.&lt;Test&gt;[.&lt;name&gt;].&lt;extension&gt;</c>.
/// A missing or different file fails; <c>UPDATE_SNAPSHOTS=1</c> rewrites it, except where <c>CI=true</c>.
/// <c>SnapshotFilesTests</c> in the architecture tests finds files that no test names any more.
/// </summary>
public static class Snapshot
{
    /// <summary>Compares <paramref name="actual"/> with the snapshot of the calling test.</summary>
    /// <param name="actual">The text; line ends are compared as <c>\n</c>.</param>
    /// <param name="name">Tells the snapshots of one test apart; empty when there is one.</param>
    /// <param name="extension">The real extension of the language: <c>sql</c>, <c>graphql</c>, <c>json</c>, <c>txt</c>.</param>
    /// <param name="test">The calling test; left to the compiler.</param>
    /// <param name="file">The calling file; left to the compiler.</param>
    public static void Match(
        string actual,
        string name = "",
        string extension = "txt",
        [CallerMemberName] string test = "",
        [CallerFilePath] string file = "")
    {
        var path = PathOf(name, extension, test, file);
        var text = actual.ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1" && Environment.GetEnvironmentVariable("CI") != "true")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text, new UTF8Encoding(false));
            return;
        }

        Assert.True(File.Exists(path), $"There is no snapshot {path}; UPDATE_SNAPSHOTS=1 writes it. The text is:\n{text}");
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), text);
    }

    private static string PathOf(string name, string extension, string test, string file)
    {
        var type = Path.GetFileNameWithoutExtension(file);
        var parts = new[] { type, test, name, extension }.Where(part => part.Length > 0);
        return Path.Combine(Path.GetDirectoryName(file)!, "__snapshots__", string.Join('.', parts));
    }
}
