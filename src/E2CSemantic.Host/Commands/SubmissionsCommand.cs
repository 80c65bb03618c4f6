using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using E2CSemantic.Host.Configuration;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Warehouse.Contracts;
using E2CSemantic.Warehouse.Loading;

namespace E2CSemantic.Host.Commands;

/// <summary><c>submissions</c>: who sends what when, what came last, and who is overdue.</summary>
internal static class SubmissionsCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static Command Create(Terminal terminal)
    {
        var json = OutputFlags.Json();
        var data = SettingFlags.Data();
        var command = new Command("submissions", "The calendar of submissions: what is due, what was last received, and which providers are overdue.") { json, data };
        command.SetAction(parsed =>
        {
            var settings = SettingFlags.Read(parsed, data);
            if (!settings.Succeeded)
            {
                return terminal.Refuse(settings.Diagnostics);
            }

            var contracts = Contracts(settings.Value);
            if (!contracts.Succeeded)
            {
                return terminal.Refuse(contracts.Diagnostics);
            }

            var calendar = SubmissionCalendar.Of(contracts.Value.All, settings.Value.Data, TimeProvider.System);
            if (parsed.GetValue(json))
            {
                terminal.Line(JsonSerializer.Serialize(calendar, Json));
            }
            else
            {
                Print(terminal, calendar);
            }

            return ExitCodes.Done;
        });
        return command;
    }

    private static Outcome<SourceContracts> Contracts(HostSettings settings)
    {
        var star = Rooms.ReadStar(settings);
        return star.Succeeded ? ContractFolder.Read(Path.Combine(settings.Warehouse, "sources"), star.Value) : star.Diagnostics;
    }

    private static void Print(Terminal terminal, SubmissionCalendar calendar)
    {
        terminal.Table(
            ["provider", "sources", "last received", "days", ""],
            calendar.Providers.Select(provider => (IReadOnlyList<string>)
            [
                provider.Name,
                string.Join(", ", provider.Sources),
                Day(provider.LastReceivedAt) ?? "never",
                provider.Days?.ToString(CultureInfo.InvariantCulture) ?? "",
                provider.IsOverdue ? "overdue" : "",
            ]));
        terminal.Table(
            ["source", "submission", "due", "received", ""],
            calendar.Expected.Select(window => (IReadOnlyList<string>)
                [window.Source, window.Submission, Day(window.Due), Day(window.ReceivedAt) ?? "", window.IsOverdue ? "overdue" : ""]));
    }

    private static string? Day(DateTimeOffset? at) => at is { } known ? Day(DateOnly.FromDateTime(known.UtcDateTime)) : null;

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
