using System.CommandLine;
using E2CSemantic.Host.Configuration;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Warehouse.DeIdentification;
using E2CSemantic.Warehouse.Removal;

namespace E2CSemantic.Host.Commands;

/// <summary><c>remove</c>: takes people out of everything, on a ground that the jurisdiction knows.</summary>
internal static class RemoveCommand
{
    public static Command Create(Terminal terminal)
    {
        var from = new Option<string?>("--from") { Description = "A CSV file whose header names identifiers; never an argument, which others can see.", HelpName = "FILE" };
        var trigger = new Option<string>("--trigger") { Description = "opt_out or removal, as the jurisdiction allows." };
        trigger.AcceptOnlyFromAmong([.. LeavingPolicy.Words.Keys]);
        var finish = new Option<bool>("--finish") { Description = "Only finish what a killed run left." };
        var (json, data) = (OutputFlags.Json(), SettingFlags.Data());
        var command = new Command("remove", "Take people out of the vault, what is loaded, every release and every later load, with a receipt that identifies nobody.")
        {
            from, trigger, finish, json, data,
        };
        command.Validators.Add(result =>
        {
            if (!result.GetValue(finish) && (result.GetValue(from) is null || result.GetValue(trigger) is null))
            {
                result.AddError("Write --from FILE and --trigger, or --finish.");
            }
        });
        command.SetAction(parsed => VaultCommand.With(terminal, parsed, data, vault =>
        {
            var settings = SettingFlags.Read(parsed, data);
            var receipt = settings.Succeeded ? Remove(settings.Value, vault, parsed.GetValue(finish) ? null : (parsed.GetValue(from)!, parsed.GetValue(trigger)!)) : settings.Diagnostics;
            if (!receipt.Succeeded)
            {
                return terminal.Refuse(receipt.Diagnostics);
            }

            if (parsed.GetValue(json))
            {
                terminal.Json(receipt.Value);
            }
            else
            {
                Print(terminal, receipt.Value);
            }

            return receipt.Value.Unsure.IsEmpty ? ExitCodes.Done : ExitCodes.Refused;
        }));
        return command;
    }

    private static Outcome<RemovalReceipt> Remove(HostSettings settings, Vault vault, (string List, string Trigger)? asked)
    {
        var policy = LeavingPolicy.Read(Path.Combine(settings.Warehouse, "policies", "leaving.yaml"), settings.Jurisdiction);
        var opened = policy.Succeeded ? Rooms.OpenContributions(settings) : policy.Diagnostics;
        if (!policy.Succeeded || !opened.Succeeded)
        {
            return opened.Diagnostics;
        }

        var rooms = opened.Value;
        var removal = new PersonRemoval(rooms.Star, rooms.Profile, rooms.ContractOf, rooms.Releases, settings.Data, TimeProvider.System);
        return asked is { } list
            ? removal.Remove(vault, policy.Value, LeavingPolicy.Words[list.Trigger], Path.GetFullPath(list.List, Environment.CurrentDirectory), Environment.UserName)
            : removal.FinishPending(vault, Environment.UserName);
    }

    private static void Print(Terminal terminal, RemovalReceipt receipt)
    {
        terminal.Line($"receipt   {receipt.Number} ({receipt.Trigger})");
        terminal.Line($"releases  {(receipt.Releases.IsEmpty ? "none held them" : string.Join(", ", receipt.Releases.Select(id => id[..12])) + " purged; cut a new one")}");
        if (!receipt.Unsure.IsEmpty)
        {
            terminal.Line($"unsure    lines {string.Join(", ", receipt.Unsure)} may be of people who are loaded, but do not say so surely: send them again with further identifiers");
        }

        terminal.Line($"extracts  {(receipt.Extracts.IsEmpty ? "none" : $"numbers {string.Join(", ", receipt.Extracts)} may hold them: have them destroyed or written anew")}");
    }
}
