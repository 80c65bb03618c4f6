using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using E2CSemantic.Model.Diagnostics;
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
        var years = new Option<string>("--years") { Description = "School years, each by its spring.", HelpName = "A-B", DefaultValueFactory = _ => "2010-2024" };
        years.Validators.Add(CheckYears);
        var folder = new Option<string>("--out") { Description = "An empty or new folder for the files.", HelpName = "DIR", Required = true };
        var json = OutputFlags.Json();
        var command = new Command("synthesize", "Write the files that the agencies of a made-up state would send, identifiers included, one folder a provider.")
        {
            persons, seed, years, folder, json,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var (first, last) = Years(parsed.GetValue(years))!.Value;
            var request = new SynthesisRequest(
                parsed.GetValue(persons), parsed.GetValue(seed), first, last, parsed.GetValue(folder)!, Environment.ProcessorCount);
            var asJson = parsed.GetValue(json);
            var written = await RunAsync(terminal, request, isQuiet: asJson, cancellation);
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

    /// <summary>Writes the files, telling how far it is on the terminal unless quiet.</summary>
    public static async Task<Outcome<SynthesisReport>> RunAsync(Terminal terminal, SynthesisRequest request, bool isQuiet, CancellationToken cancellation)
    {
        var (written, _) = await terminal.ProgressAsync(
            $"making up {Number(request.Persons)} people",
            progress => Task.Run(() => StateSynthesizer.Write(request, progress is null ? null : new Steps(progress), cancellation), cancellation),
            isQuiet);
        return written;
    }

    private static void Print(Terminal terminal, SynthesisReport report) => terminal.Table(
        ["provider", "files", "rows", "megabytes"],
        report.Files.GroupBy(file => file.Folder).Select(files => (IReadOnlyList<string>)
            [files.Key, Number(files.Count()), Number(files.Sum(file => file.Rows)), (files.Sum(file => file.Bytes) / 1e6).ToString("N1", CultureInfo.InvariantCulture)]));

    private static void CheckYears(OptionResult result)
    {
        if (Years(result.GetValueOrDefault<string>()) is null)
        {
            result.AddError("--years is two school years like 2010-2024.");
        }
    }

    private static (int First, int Last)? Years(string? text) =>
        text?.Split('-') is [var first, var last]
        && int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var from)
        && int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var to)
            ? (from, to)
            : null;

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>Blocks written, as steps of the bar.</summary>
    private sealed class Steps(IProgress<LoadProgress> bar) : IProgress<SynthesisProgress>
    {
        public void Report(SynthesisProgress value) => bar.Report(new("writing", value.Done, value.Of));
    }
}
