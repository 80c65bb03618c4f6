using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Warehouse.Contracts;

namespace E2CSemantic.Warehouse.Loading.Submissions;

/// <summary>Finds every submission of a source in a folder by the names of its files, plain or <c>.gz</c>; other files are left alone.</summary>
internal sealed class SubmissionFinder(SourceContract contract, string from)
{
    private const string All = "all";
    private const string Gzip = ".gz";

    private readonly List<Diagnostic> _faults = [];

    /// <summary>Faults that belong to no submission that was found.</summary>
    public ImmutableArray<Diagnostic> Faults => [.. _faults];

    /// <summary>The submissions in the order of their years and windows, each with the faults of its names: a file that is missing or there twice.</summary>
    public ImmutableArray<(FoundSubmission Submission, ImmutableArray<Diagnostic> Faults)> Find()
    {
        string[] present = Directory.Exists(from) ? [.. Directory.EnumerateFiles(from).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)] : [];
        var found = new Dictionary<Key, List<FoundFile>>();
        foreach (var file in contract.Files)
        {
            var pattern = Pattern(file.FileName);
            foreach (var name in present)
            {
                if (pattern.Match(name) is { Success: true } match && KeyOf(file, match, name) is { } key)
                {
                    var files = found.TryGetValue(key, out var known) ? known : found[key] = [];
                    files.Add(new(file, Path.Combine(from, name), match.Groups["gz"].Success));
                }
            }
        }

        if (found.Count == 0 && _faults.Count == 0)
        {
            if (contract.Files.Any(file => file.FileName.Contains('{', StringComparison.Ordinal)))
            {
                _faults.AddRange(contract.Files.Select(file => LoadFaults.FileMissing(Path.Combine(from, file.FileName), present)));
                return [];
            }

            found.Add(new(null, -1, null), []);
        }

        return
        [
            .. found.OrderBy(pair => pair.Key.Year).ThenBy(pair => pair.Key.Window).ThenBy(pair => pair.Key.Quarter)
                .Select(pair => Submission(pair.Key, pair.Value, present)),
        ];
    }

    private (FoundSubmission Submission, ImmutableArray<Diagnostic> Faults) Submission(Key key, List<FoundFile> files, string[] present)
    {
        var window = key.Window < 0 ? null : contract.Windows[key.Window];
        var faults = ImmutableArray.CreateBuilder<Diagnostic>();
        var complete = ImmutableArray.CreateBuilder<FoundFile>();
        foreach (var file in contract.Files.Where(file => window is null || file.Windows.IsEmpty || file.Windows.Contains(window.Name)))
        {
            var found = files.Where(known => known.File == file).ToArray();
            switch (found)
            {
                case [var one]:
                    complete.Add(one);
                    break;
                case []:
                    faults.Add(LoadFaults.FileMissing(Path.Combine(from, NameOf(file, key, window)), present));
                    break;
                default:
                    faults.Add(LoadFaults.FileTwice(found[1].Path, found[0].FileName));
                    break;
            }
        }

        return (new(IdOf(key, window), key.Year, window, key.Quarter, complete.ToImmutable()), faults.ToImmutable());
    }

    private Key? KeyOf(SourceFile file, Match match, string name)
    {
        int? year = match.Groups["year"].Success ? int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture) : null;
        int? quarter = match.Groups["quarter"].Success ? int.Parse(match.Groups["quarter"].ValueSpan, CultureInfo.InvariantCulture) : null;
        if (year is null || contract.Windows.IsEmpty)
        {
            return new(year, -1, quarter);
        }

        var said = match.Groups["window"].Success ? match.Groups["window"].Value
            : quarter is not null ? "q" + Text(quarter.Value)
            : file.Windows.IsEmpty ? contract.Windows[0].Name : file.Windows[0];
        var window = contract.Windows.FirstOrDefault(known => known.Name == said);
        if (window is null || (!file.Windows.IsEmpty && !file.Windows.Contains(window.Name)))
        {
            _faults.Add(LoadFaults.WindowUnknown(Path.Combine(from, name), file.Windows.IsEmpty ? contract.Windows.Select(known => known.Name) : file.Windows));
            return null;
        }

        return new(year, contract.Windows.IndexOf(window), quarter);
    }

    private static string IdOf(Key key, SubmissionWindow? window) => (key.Year, window, key.Quarter) switch
    {
        (null, _, _) => All,
        ({ } year, { } named, _) => $"{Text(year)}-{named.Name}",
        ({ } year, null, { } quarter) => $"{Text(year)}-q{Text(quarter)}",
        ({ } year, null, null) => Text(year),
    };

    private static string NameOf(SourceFile file, Key key, SubmissionWindow? window) => file.FileName
        .Replace("{year}", key.Year is { } year ? Text(year) : "", StringComparison.Ordinal)
        .Replace("{window}", window?.Name, StringComparison.Ordinal)
        .Replace("{quarter}", key.Quarter is { } quarter ? Text(quarter) : "", StringComparison.Ordinal);

    private static Regex Pattern(string name)
    {
        var pattern = new StringBuilder("^").Append(Regex.Escape(name))
            .Replace(Regex.Escape("{year}"), "(?<year>[0-9]{4})")
            .Replace(Regex.Escape("{window}"), "(?<window>[A-Za-z0-9_]+)")
            .Replace(Regex.Escape("{quarter}"), "(?<quarter>[1-4])")
            .Append("(?<gz>").Append(Regex.Escape(Gzip)).Append(")?$");
        return new(pattern.ToString(), RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed record Key(int? Year, int Window, int? Quarter);
}
