using System.Collections.Immutable;

namespace E2CSemantic.Mutants;

/// <summary>One small fault, put into a room on purpose, and the tests that must fail with it.</summary>
/// <param name="Name">What is wrong then, as one word; no two mutants share one.</param>
/// <param name="Breaks">What follows of it for those who ask.</param>
/// <param name="File">The file, from the checkout's root.</param>
/// <param name="Project">The test project that must catch it.</param>
/// <param name="Filter">Which of its tests are run, as <c>dotnet test --filter</c> takes it.</param>
/// <param name="Old">What stands in the file, once.</param>
/// <param name="New">What stands there instead.</param>
public sealed record Mutant(string Name, string Breaks, string File, string Project, string Filter, string Old, string New)
{
    private const string Begin = "mutant ";

    /// <summary>The mutants of <c>mutants.txt</c>.</summary>
    public static ImmutableArray<Mutant> All()
    {
        using var stream = typeof(Mutant).Assembly.GetManifestResourceStream("mutants.txt")!;
        using var reader = new StreamReader(stream);
        return Read(reader.ReadToEnd());
    }

    /// <summary>Every mutant of a list: its name and what it breaks, its file, its tests, and its lines as a patch has them; lines with # are comments.</summary>
    /// <exception cref="FormatException">A mutant is not written so.</exception>
    public static ImmutableArray<Mutant> Read(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n').Where(line => line.Length > 0 && line[0] != '#').ToArray();
        var starts = Enumerable.Range(0, lines.Length).Where(at => lines[at].StartsWith(Begin, StringComparison.Ordinal)).Append(lines.Length).ToArray();
        return starts[0] == 0
            ? [.. starts.Zip(starts.Skip(1), (from, to) => One(lines[from..to]))]
            : throw new FormatException($"A list begins with a mutant, not with '{lines[0]}'.");
    }

    /// <summary>The text of the file with the fault in it; null where what is to be replaced does not stand there exactly once.</summary>
    public string? In(string text)
    {
        var at = text.IndexOf(Old, StringComparison.Ordinal);
        return at >= 0 && text.IndexOf(Old, at + 1, StringComparison.Ordinal) < 0 ? text[..at] + New + text[(at + Old.Length)..] : null;
    }

    private static Mutant One(string[] lines)
    {
        if (lines is not [var head, var file, var tests, .. var patch]
            || head[Begin.Length..].Split(": ", 2) is not [var name, var breaks]
            || file.Split(' ') is not ["in", var path]
            || tests.Split(' ', 4) is not ["caught", "by", var project, var filter]
            || patch.Any(line => !line.StartsWith("- ", StringComparison.Ordinal) && !line.StartsWith("+ ", StringComparison.Ordinal)))
        {
            throw new FormatException($"Not a mutant: {string.Join(" / ", lines)}");
        }

        return new(name, breaks, path, project, filter, Side(patch, '-'), Side(patch, '+'));
    }

    private static string Side(string[] patch, char mark) => string.Join('\n', patch.Where(line => line[0] == mark).Select(line => line[2..]));
}
