using System.Text;
using E2CSemantic.Testing;

namespace E2CSemantic.Synthesis.Tests;

/// <summary>
/// A state of 60,000 people from 2002 to 2024, written once for all tests that read it. Whatever is computed from it is computed from the files, with
/// none of the generator's code; the truth beside the files says who is who.
/// </summary>
public sealed class WrittenState : IDisposable
{
    public const int Persons = 60_000;
    public const int FirstYear = 2002;
    public const int LastYear = 2024;

    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<string, Dictionary<string, List<int>>> _truth = [];

    public WrittenState()
    {
        var outcome = StateSynthesizer.Write(new(Persons, 1, FirstYear, LastYear, PathTo(), 2), null, CancellationToken.None);
        Report = outcome.Value ?? throw new InvalidOperationException(string.Join('\n', outcome.Diagnostics));
    }

    public SynthesisReport Report { get; }

    public string PathTo(params string[] parts) => _folder.PathTo(["state", .. parts]);

    /// <summary>The rows of a delimited file without its header, each with the columns asked for.</summary>
    public IEnumerable<string[]> Rows(string folder, string name, params string[] columns)
    {
        var delimiter = Path.GetExtension(name) switch { ".tsv" => '\t', ".txt" => '|', _ => ',' };
        var encoding = name.StartsWith("EEC_", StringComparison.Ordinal) ? Encoding.Latin1 : Encoding.UTF8;
        using var lines = File.ReadLines(PathTo(folder, name), encoding).GetEnumerator();
        lines.MoveNext();
        var header = lines.Current.Split(delimiter);
        var places = columns.Select(column => Array.IndexOf(header, column)).ToArray();
        Assert.DoesNotContain(-1, places);
        while (lines.MoveNext())
        {
            var fields = lines.Current.Split(delimiter);
            Assert.Equal(header.Length, fields.Length);
            yield return [.. places.Select(place => fields[place])];
        }
    }

    /// <summary>Whose record each row of a file is, in the order of rows.</summary>
    public IReadOnlyList<int> People(string source, string name)
    {
        if (!_truth.TryGetValue(source, out var files))
        {
            files = _truth[source] = [];
            foreach (var line in File.ReadLines(PathTo("truth", $"records_{source}.csv")).Skip(1))
            {
                var fields = line.Split(',');
                if (!files.TryGetValue(fields[0], out var people))
                {
                    files[fields[0]] = people = [];
                }

                // Rows stand in the order of lines; the first one is below the header, where there is one.
                Assert.Equal(people.Count + (fields[0].StartsWith("MCAS_", StringComparison.Ordinal) || fields[0].EndsWith(".gz", StringComparison.Ordinal) ? 1 : 2), int.Parse(fields[1], null));
                people.Add(int.Parse(fields[2], null));
            }
        }

        return files[name];
    }

    public void Dispose() => _folder.Dispose();
}
