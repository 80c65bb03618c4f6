using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using E2CSemantic.Synthesis;
using E2CSemantic.Warehouse.Loading;

namespace E2CSemantic.Host.Commands;

/// <summary><c>synthesize</c>: the files that a made-up state's agencies would send.</summary>
internal static class SynthesizeCommand
{
    public static Command Create(Terminal terminal)
    {
        var persons = new Option<int>("--persons") { Description = "Of how many people anything is recorded.", HelpName = "N", Required = true };
        var seed = new Option<ulong>("--seed") { Description = "The same seed gives the same bytes.", HelpName = "S", DefaultValueFactory = _ => 1 };
        var years = new Option<(int First, int Last)>("--years")
        {
            Description = "School years, each by its spring.",
            HelpName = "A-B",
            DefaultValueFactory = _ => (2010, 2024),
            CustomParser = Years,
        };
        var folder = new Option<string>("--out") { Description = "An empty or new folder for the files.", HelpName = "DIR", Required = true };
        var json = OutputFlags.Json();
        var command = new Command("synthesize", "Write the files that the agencies of a made-up state would send, identifiers included, one folder a provider.")
        {
            persons, seed, years, folder, json,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var (first, last) = parsed.GetValue(years);
            var request = new SynthesisRequest(
                parsed.GetValue(persons), parsed.GetValue(seed), first, last, parsed.GetValue(folder)!, Environment.ProcessorCount);
            var asJson = parsed.GetValue(json);
            var (written, _) = await terminal.ProgressAsync(
                $"making {Number(request.Persons)} people",
                progress => Task.Run(
                    () => StateSynthesizer.Write(request, progress is null ? null : new Steps(progress), cancellation), cancellation),
                isQuiet: asJson);
            if (!written.Succeeded)
            {
                return terminal.Refuse(written.Diagnostics);
            }

            if (asJson)
            {
                terminal.Json(written.Value);
            }
            else
            {
                Print(terminal, written.Value);
            }

            return ExitCodes.Done;
        });
        return command;
    }

    private static void Print(Terminal terminal, SynthesisReport report) => terminal.Table(
        ["provider", "files", "rows", "megabytes"],
        report.Files.GroupBy(file => file.Folder).Select(files => (IReadOnlyList<string>)
            [files.Key, Number(files.Count()), Number(files.Sum(file => file.Rows)), (files.Sum(file => file.Bytes) / 1e6).ToString("N1", CultureInfo.InvariantCulture)]));

    private static (int First, int Last) Years(ArgumentResult result)
    {
        var parts = result.Tokens[0].Value.Split('-');
        if (parts.Length == 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var first)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var last))
        {
            return (first, last);
        }

        result.AddError("--years is two school years like 2010-2024.");
        return default;
    }

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>Blocks written, as steps of the bar.</summary>
    private sealed class Steps(IProgress<LoadProgress> bar) : IProgress<SynthesisProgress>
    {
        public void Report(SynthesisProgress value) => bar.Report(new("writing", value.Done, value.Of));
    }
}
