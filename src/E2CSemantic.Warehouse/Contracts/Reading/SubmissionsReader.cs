using System.Collections.Immutable;
using System.Text.RegularExpressions;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Reading.Yaml;

namespace E2CSemantic.Warehouse.Contracts.Reading;

/// <summary>Reads when a source is sent: its calendar and windows, and what its file names say of a submission.</summary>
internal sealed partial class SubmissionsReader
{
    private const int FirstYear = 1900;
    private const int LastYear = 2100;
    private const int MostMonths = 1200;
    private static readonly KeyList WindowKeys = KeyList.Of("due", "closes?");
    private static readonly KeyList DueKeys = KeyList.Of("month", "day", "year");
    private static readonly KeyList ClosesKeys = KeyList.Of("months");
    private static readonly ImmutableArray<string> Placeholders = ["year", "window", "quarter"];
    private static readonly ImmutableArray<string> Quarters = ["q1", "q2", "q3", "q4"];

    private static readonly Dictionary<string, SourceCalendar> Calendars = new(StringComparer.Ordinal)
    {
        ["school_year"] = SourceCalendar.SchoolYear,
        ["quarter"] = SourceCalendar.Quarter,
        ["year"] = SourceCalendar.Year,
    };

    private static readonly Dictionary<string, int> YearOffsets = new(StringComparer.Ordinal) { ["before"] = -1, ["same"] = 0, ["after"] = 1 };

    private readonly FaultList _faults;
    private readonly bool _byYear;

    public SubmissionsReader(MappingReader contract, FaultList faults)
    {
        _faults = faults;
        First = contract.Integer("first_year", FirstYear, LastYear);
        Windows = [.. contract.Entries("windows").Select(Window).OfType<SubmissionWindow>()];
        Calendar = contract.Word("calendar", Calendars) ?? SourceCalendar.SchoolYear;
        _byYear = contract.Entries("files").Any(file =>
            file.Value is YamlMapping body && body.Entries.Any(entry => entry.Key.Text == "file" && entry.Value is YamlScalar name && name.Text.Contains("{year}", StringComparison.Ordinal)));
        if (!Windows.IsEmpty && !_byYear)
        {
            faults.Add(ContractFaults.FileName(contract.PlaceOf("windows"), "there are windows but no file's name has {year}"));
        }

        foreach (var window in contract.Entries("windows").Where(window => Calendar is SourceCalendar.Quarter && !Quarters.Contains(window.Key.Text)))
        {
            faults.Add(ContractFaults.WindowUnknown(window.Key.Place, window.Key.Text, Quarters));
        }
    }

    public int? First { get; }

    public SourceCalendar Calendar { get; }

    public ImmutableArray<SubmissionWindow> Windows { get; }

    /// <summary>The columns that every row has from its submission.</summary>
    public ImmutableArray<SourceColumn> Columns =>
    [
        .. _byYear ? [Implicit(SubmissionColumns.Year, new IntegerType(First ?? FirstYear, LastYear))] : Array.Empty<SourceColumn>(),
        .. Windows.IsEmpty ? [] : new[] { Implicit(SubmissionColumns.Window, new CodeType([.. Windows.Select(window => window.Name)])) },
        .. _byYear && Calendar is SourceCalendar.Quarter ? [Implicit(SubmissionColumns.Quarter, new IntegerType(1, 4))] : Array.Empty<SourceColumn>(),
    ];

    /// <summary>The windows that a file says it is sent in, having checked that its name tells submissions apart.</summary>
    public ImmutableArray<string> WindowsOf(MappingReader file, Located<string>? name)
    {
        var windows = file.Names("windows");
        foreach (var window in windows.Where(window => Windows.All(known => known.Name != window.Value)))
        {
            _faults.Add(ContractFaults.WindowUnknown(window.Place, window.Value, Windows.Select(known => known.Name)));
        }

        if (name is not null)
        {
            CheckName(name, windows.Length);
        }

        return [.. windows.Select(window => window.Value)];
    }

    private void CheckName(Located<string> name, int windows)
    {
        var named = Placeholder().Matches(name.Value).Select(match => match.Groups[1].Value).ToImmutableArray();
        var wrong = named.FirstOrDefault(part => !Placeholders.Contains(part)) is { } unknown ? $"'{{{unknown}}}' stands for nothing"
            : named.Distinct().Count() < named.Length ? "the same placeholder stands twice"
            : name.Value.AsSpan().ContainsAny('/', '\\') ? "a folder stands in it"
            : _byYear != named.Contains("year") ? "{year} stands in the names of all files of a source or of none"
            : named.Contains("quarter") != (_byYear && Calendar is SourceCalendar.Quarter) ? "{quarter} stands in every name of a source whose calendar is quarter, and in no other"
            : named.Contains("window") && (Windows.IsEmpty || Calendar is SourceCalendar.Quarter) ? "{window} needs windows"
            : !named.Contains("window") && Calendar is not SourceCalendar.Quarter && (windows == 0 ? Windows.Length : windows) > 1 ? "without {window} it must be sent in one window only"
            : null;
        if (wrong is not null)
        {
            _faults.Add(ContractFaults.FileName(name.Place, wrong));
        }
    }

    private SubmissionWindow? Window(YamlEntry entry)
    {
        if (Values.Name(entry.Key, "a window's name", _faults) is not { } name
            || MappingReader.Open(entry.Value, $"the window '{name.Value}'", WindowKeys, _faults) is not { } window
            || window.Mapping("due", DueKeys) is not { } due)
        {
            return null;
        }

        var month = due.Integer("month", 1, 12);
        var day = due.Integer("day", 1, month is { } known ? DateTime.DaysInMonth(2000, known) : 31);
        var year = due.Word("year", YearOffsets);
        var closes = window.Mapping("closes", ClosesKeys)?.Integer("months", 1, MostMonths);
        return month is null || day is null || year is null ? null : new(name.Value, new(month.Value, day.Value, year.Value), closes);
    }

    private static SourceColumn Implicit(string name, SourceType type) =>
        new(name, name, type, [], new(name, ElementClass.Ordinary, [], "local", null));

    [GeneratedRegex(@"\{([^{}]*)\}")]
    private static partial Regex Placeholder();
}
