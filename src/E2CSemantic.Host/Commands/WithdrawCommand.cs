using System.CommandLine;
using E2CSemantic.Host.Configuration;
using E2CSemantic.Warehouse.Removal;

namespace E2CSemantic.Host.Commands;

/// <summary><c>withdraw</c>: a provider lists its contributions, or takes them out again.</summary>
internal static class WithdrawCommand
{
    public static Command Create(Terminal terminal)
    {
        var source = new Argument<string>("SOURCE") { Description = "The source." };
        var submission = new Option<string?>("--submission") { Description = "One submission; all where none is named.", HelpName = "S" };
        var list = new Option<bool>("--list") { Description = "Only list what stands accepted." };
        var (json, data) = (OutputFlags.Json(), SettingFlags.Data());
        var command = new Command("withdraw", "Take a provider's submissions out again; releases that hold the source no longer answer.") { source, submission, list, json, data };
        command.SetAction(parsed => VaultCommand.With(terminal, parsed, data, vault =>
        {
            var settings = SettingFlags.Read(parsed, data);
            var opened = settings.Succeeded ? Rooms.OpenContributions(settings.Value) : settings.Diagnostics;
            if (!settings.Succeeded || !opened.Succeeded)
            {
                return terminal.Refuse(opened.Diagnostics);
            }

            var rooms = opened.Value;
            var withdrawal = new ProviderWithdrawal(rooms.Star, rooms.Profile, rooms.ContractOf, rooms.Releases, settings.Value.Data, TimeProvider.System);
            if (parsed.GetValue(list))
            {
                terminal.Table(
                    ["submission", "provider", "accepted", "by", "files"],
                    withdrawal.List(parsed.GetValue(source)).Select(known => (IReadOnlyList<string>)
                        [known.Submission, known.Provider, known.At.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture), known.Who, string.Join(", ", known.Files.Select(file => file.FileName))]));
                return ExitCodes.Done;
            }

            var withdrawn = withdrawal.Withdraw(vault, parsed.GetValue(source)!, parsed.GetValue(submission), Environment.UserName);
            if (!withdrawn.Succeeded)
            {
                return terminal.Refuse(withdrawn.Diagnostics);
            }

            if (parsed.GetValue(json))
            {
                terminal.Json(withdrawn.Value);
            }
            else
            {
                terminal.Line($"withdrawn {string.Join(", ", withdrawn.Value.Submissions)} of {withdrawn.Value.Source}; {withdrawn.Value.Releases.Length} releases no longer answer");
            }

            return ExitCodes.Done;
        }));
        return command;
    }
}
