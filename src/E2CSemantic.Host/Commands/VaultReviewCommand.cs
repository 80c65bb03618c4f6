using System.CommandLine;
using System.Globalization;
using E2CSemantic.Host.Configuration;

namespace E2CSemantic.Host.Commands;

/// <summary><c>vault review</c>: cases that linkage could not decide by itself.</summary>
internal static class VaultReviewCommand
{
    public static Command Create(Terminal terminal) =>
        new("review", "Cases in which two keys may be one person's.")
        {
            List(terminal), Show(terminal), Decide(terminal, "accept", "They are one person: the next rebuild gives them one key.", true),
            Decide(terminal, "reject", "They are two people; the case is not raised again.", false),
        };

    private static Command List(Terminal terminal)
    {
        var (json, data) = (OutputFlags.Json(), SettingFlags.Data());
        var command = new Command("list", "List the cases that wait, the surest first: how the fields agree, not what they hold.") { json, data };
        command.SetAction(parsed => VaultCommand.With(terminal, parsed, data, vault =>
        {
            var reviews = vault.Reviews();
            if (parsed.GetValue(json))
            {
                terminal.Json(reviews);
                return ExitCodes.Done;
            }

            terminal.Table(
                ["case", "probability", "agreement", "source", "submission"],
                reviews.Select(review => (IReadOnlyList<string>)
                    [review.Id, review.Probability.ToString("0.000", CultureInfo.InvariantCulture), review.Agreement, review.Source, review.Submission]));
            return ExitCodes.Done;
        }));
        return command;
    }

    private static Command Show(Terminal terminal)
    {
        var id = new Argument<string>("CASE") { Description = "The case, as list shows it." };
        var data = SettingFlags.Data();
        var command = new Command("show", "Show the identifiers of a case, on a terminal only.") { id, data };
        command.SetAction(parsed => !terminal.IsInteractive
            ? terminal.Refuse(HostIssues.NotOnATerminal())
            : VaultCommand.With(terminal, parsed, data, vault =>
            {
                var shown = vault.Show(parsed.GetValue(id)!);
                if (!shown.Succeeded)
                {
                    return terminal.Refuse(shown.Diagnostics);
                }

                terminal.Table(
                    ["side", "identity"],
                    shown.Value.Identities.Select(identity => (IReadOnlyList<string>)
                        [identity.Side.ToString(CultureInfo.InvariantCulture), string.Join(", ", identity.Fields.Select(field => $"{field.Key} {field.Value}"))]));
                return ExitCodes.Done;
            }));
        return command;
    }

    private static Command Decide(Terminal terminal, string name, string description, bool accept)
    {
        var id = new Argument<string>("CASE") { Description = "The case, as list shows it." };
        var (json, data) = (OutputFlags.Json(), SettingFlags.Data());
        var command = new Command(name, description) { id, json, data };
        command.SetAction(parsed => VaultCommand.With(terminal, parsed, data, vault =>
        {
            var decided = vault.Decide(parsed.GetValue(id)!, accept, Environment.UserName);
            if (!decided.Succeeded)
            {
                return terminal.Refuse(decided.Diagnostics);
            }

            if (parsed.GetValue(json))
            {
                terminal.Json(decided.Value);
            }
            else
            {
                terminal.Line($"{name}ed {decided.Value.Id}");
            }

            return ExitCodes.Done;
        }));
        return command;
    }
}
