using System.CommandLine;
using System.Globalization;
using E2CSemantic.Host.Configuration;
using E2CSemantic.Warehouse.Anonymity;
using E2CSemantic.Warehouse.Extracts;

namespace E2CSemantic.Host.Commands;

/// <summary><c>anonymity</c>: how anonymous each load is, and whether it may be served.</summary>
internal static class AnonymityCommand
{
    public static Command Create(Terminal terminal)
    {
        var (json, data) = (OutputFlags.Json(), SettingFlags.Data());
        var command = new Command("anonymity", "Show the k-anonymity and l-diversity of every load, and whether it may be served.") { json, data, Exports(terminal) };
        command.SetAction(parsed =>
        {
            var settings = SettingFlags.Read(parsed, data);
            if (!settings.Succeeded)
            {
                return terminal.Refuse(settings.Diagnostics);
            }

            var star = Rooms.ReadStar(settings.Value);
            if (!star.Succeeded)
            {
                return terminal.Refuse(star.Diagnostics);
            }

            var reports = ServingGate.Reports(settings.Value.Data);
            if (parsed.GetValue(json))
            {
                terminal.Json(reports.Select(pair => pair.Value));
            }
            else
            {
                Print(terminal, reports.Select(pair => pair.Value).OfType<AnonymityReport>());
            }

            var faults = Rooms.GateOf(settings.Value, star.Value).Check(settings.Value.Data);
            return faults.IsEmpty ? ExitCodes.Done : terminal.Refuse(faults);
        });
        return command;
    }

    private static Command Exports(Terminal terminal)
    {
        var data = SettingFlags.Data();
        var command = new Command("exports", "Show the register of every record-level extract, and check that no entry was changed.") { data };
        command.SetAction(parsed =>
        {
            var settings = SettingFlags.Read(parsed, data);
            if (!settings.Succeeded)
            {
                return terminal.Refuse(settings.Diagnostics);
            }

            var register = new ExportRegister(settings.Value.Data);
            terminal.Table(
                ["number", "project", "table", "release", "rows", "written", "by"],
                register.Read().Select(entry => (IReadOnlyList<string>)
                    [$"{entry["number"]}", $"{entry["project"]}", $"{entry["table"]}", $"{entry["release"]}"[..12], $"{entry["rows"]}", $"{entry["writtenAt"]}", $"{entry["who"]}"]));
            return register.FirstBroken() is { } broken ? terminal.Refuse(HostIssues.RegisterBroken("exports", broken)) : ExitCodes.Done;
        });
        return command;
    }

    private static void Print(Terminal terminal, IEnumerable<AnonymityReport> reports)
    {
        foreach (var report in reports)
        {
            terminal.Line($"{report.Subject}: {report.Profile} {report.ProfileVersion} ({report.Signer}), k {report.K}, l {report.L}");
            terminal.Table(
                ["group", "people", "classes", "alone", $"below {report.K}", "at most", "given away", "holds", "worst by"],
                report.Groups.Select(group => (IReadOnlyList<string>)
                [
                    group.Name, Number(group.People), Number(group.Classes), Number(group.Alone), Share(group.BelowK, group.People), group.MostBelowK ?? "-",
                    string.Join(", ", group.Sensitive.Select(one => Share(one.Alike, group.People))), group.MostBelowK is null && group.MostAlike is null ? "-" : group.Holds ? "yes" : "no",
                    group.Combinations.IsEmpty ? "" : string.Join(", ", group.QuasiIdentifiers),
                ]));
        }
    }

    private static string Share(long part, long whole) => (part / (decimal)Math.Max(1, whole)).ToString("0.00 %", CultureInfo.InvariantCulture);

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
