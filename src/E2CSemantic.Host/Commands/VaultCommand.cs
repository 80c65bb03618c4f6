using System.CommandLine;
using System.Globalization;
using E2CSemantic.Host.Configuration;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Warehouse.DeIdentification;

namespace E2CSemantic.Host.Commands;

/// <summary><c>vault</c>: the sealed store in which identifiers become keys. Nothing here prints an identifier unless it is asked for on a terminal.</summary>
internal static class VaultCommand
{
    public static Command Create(Terminal terminal) =>
        new("vault", "The linkage vault: who is whom, sealed with the key that Vault:Key or Vault:KeyFile names.")
        {
            Status(terminal), Rotate(terminal), VaultReviewCommand.Create(terminal),
        };

    /// <summary>Does something with the open vault, or prints why it cannot be opened.</summary>
    internal static int With(Terminal terminal, ParseResult parsed, Option<string?> data, Func<Vault, int> act)
    {
        var settings = SettingFlags.Read(parsed, data);
        if (!settings.Succeeded)
        {
            return terminal.Refuse(settings.Diagnostics);
        }

        if (!Directory.Exists(Vault.FolderOf(settings.Value.Data)))
        {
            return terminal.Refuse(HostIssues.NoVault(settings.Value.Data));
        }

        var key = VaultKeyReader.Read(settings.Value);
        var vault = key.Succeeded ? Vault.Open(settings.Value.Data, key.Value, settings.Value.Warehouse, TimeProvider.System) : key.Diagnostics;
        if (!vault.Succeeded)
        {
            return terminal.Refuse(vault.Diagnostics);
        }

        using (vault.Value)
        {
            return act(vault.Value);
        }
    }

    private static Command Status(Terminal terminal)
    {
        var (json, data) = (OutputFlags.Json(), SettingFlags.Data());
        var command = new Command("status", "Check every byte of the vault, and tell how much it holds.") { json, data };
        command.SetAction(parsed => With(terminal, parsed, data, vault => Print(terminal, vault.Status(), parsed.GetValue(json))));
        return command;
    }

    private static Command Rotate(Terminal terminal)
    {
        var file = new Option<string>("--new-key-file") { Description = "The new key; made if the file is not there.", HelpName = "FILE", Required = true };
        var (json, data) = (OutputFlags.Json(), SettingFlags.Data());
        var command = new Command("rotate", "Seal the vault anew under another key. Until it is done the old key opens the vault, after it only the new one.")
        {
            file, json, data,
        };
        command.SetAction((parsed, cancellation) => Task.FromResult(With(terminal, parsed, data, vault =>
        {
            var path = Path.GetFullPath(parsed.GetValue(file)!, Environment.CurrentDirectory);
            var key = VaultKey.ReadOrCreate(path);
            var rotated = key.Succeeded ? vault.Rotate(key.Value, null, cancellation) : key.Diagnostics;
            if (rotated.Succeeded && !parsed.GetValue(json))
            {
                terminal.Line($"sealed anew; set Vault:KeyFile to {path}");
            }

            return Print(terminal, rotated, parsed.GetValue(json));
        })));
        return command;
    }

    private static int Print(Terminal terminal, Outcome<VaultStatus> status, bool asJson)
    {
        if (!status.Succeeded)
        {
            return terminal.Refuse(status.Diagnostics);
        }

        if (asJson)
        {
            terminal.Json(status.Value);
            return ExitCodes.Done;
        }

        terminal.Line($"{Number(status.Value.Segments)} sealed files, {Number(status.Value.Bytes)} bytes, {Number(status.Value.Generation)} commits; every byte checked");
        terminal.Line($"{Number(status.Value.Merges)} keys merged, {Number(status.Value.Waiting)} cases for review, {Number(status.Value.Left)} people left");
        terminal.Table(["log", "bytes"], status.Value.Logs.Select(log => (IReadOnlyList<string>)[log.Key, Number(log.Value)]));
        return ExitCodes.Done;
    }

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
