using System.Globalization;
using System.Text.Json;
using E2CSemantic.Testing;

namespace E2CSemantic.EndToEnd.Tests;

/// <summary>A data folder into which the sample panel was loaded, cut and published by the program itself.</summary>
public sealed class PanelStore : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private int _added;

    public PanelStore()
        : this(publish: true)
    {
    }

    internal PanelStore(bool publish)
    {
        Done("load", "sdp", "--from", Samples, "--data", Data);
        Cut("first");
        if (publish)
        {
            Done("publish", "--release", "first", "--data", Data);
        }
    }

    public static string Samples { get; } = Repository.PathTo("warehouse", "samples", "sdp");

    public string Data => _folder.PathTo("data");

    public string PathTo(string name) => _folder.PathTo(name);

    internal void Cut(string label) => Done("release", "cut", label, "--data", Data);

    /// <summary>Loads the panel again with a pupil of 2003-04 more than the last time.</summary>
    internal void LoadOnePupilMore()
    {
        var more = PathTo("more");
        if (_added++ == 0)
        {
            Directory.CreateDirectory(more);
            foreach (var file in Directory.EnumerateFiles(Samples, "*.csv"))
            {
                File.Copy(file, Path.Combine(more, Path.GetFileName(file)));
            }
        }

        File.AppendAllText(Path.Combine(more, "Student_School_Year.csv"), string.Create(CultureInfo.InvariantCulture, $"{100_000_000 + _added},2004,9,N\n"));
        Done("load", "sdp", "--from", more, "--data", Data);
    }

    /// <summary>Runs the program on the data folder with settings in the environment.</summary>
    internal ProgramRun Run(IReadOnlyDictionary<string, string> environment, params string[] arguments) =>
        ProgramRun.With(environment, [.. arguments, "--data", Data]);

    /// <summary>The printed answer of a GraphQL operation.</summary>
    internal string Ask(string operation, string tier)
    {
        var file = _folder.PathTo($"{Guid.CreateVersion7():N}.graphql");
        File.WriteAllText(file, operation);
        return Done("query", file, "--tier", tier, "--format", "json", "--data", Data).Output;
    }

    /// <summary>The rows of the answer to an operation with one metric field.</summary>
    internal IReadOnlyList<JsonElement> Rows(string operation, string tier)
    {
        using var answer = JsonDocument.Parse(Ask(operation, tier));
        return [.. answer.RootElement.GetProperty("data").EnumerateObject().First().Value.GetProperty("rows").EnumerateArray().Select(row => row.Clone())];
    }

    public void Dispose() => _folder.Dispose();

    private static ProgramRun Done(params string[] arguments)
    {
        var run = ProgramRun.Of(arguments);
        Assert.True(run.ExitCode == 0, $"e2c {string.Join(' ', arguments)} ended with {run.ExitCode}:\n{run.Output}\n{run.Errors}");
        return run;
    }
}
