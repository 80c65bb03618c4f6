using System.CommandLine;
using E2CSemantic.Host.Configuration;
using E2CSemantic.Host.Security;
using E2CSemantic.Model.Diagnostics;

namespace E2CSemantic.Host.Commands;

/// <summary><c>token</c>: a bearer token from the development key.</summary>
internal static class TokenCommand
{
    public static Command Create(Terminal terminal)
    {
        var data = SettingFlags.Data();
        var tier = TierFlag.Required();
        var subject = new Option<string>("--subject") { Description = "Who bears the token.", HelpName = "NAME", DefaultValueFactory = _ => "developer" };
        var project = new Option<string?>("--project") { Description = "The project it is for.", HelpName = "ID" };
        var purpose = new Option<string?>("--purpose") { Description = "What it is for, in words.", HelpName = "TEXT" };
        var lifetime = new Option<string>("--ttl") { Description = "How long it holds: 30m, 1h, 7d.", HelpName = "DURATION", DefaultValueFactory = _ => "1h" };
        var command = new Command(
            "token",
            "Print a bearer token signed with the development key of the data folder. Refused when the server accepts other keys.")
        {
            tier, subject, project, purpose, lifetime, data,
        };
        command.SetAction(parsed =>
        {
            if (TierFlag.Read(parsed, tier, terminal) is not { } known)
            {
                return ExitCodes.WrongUsage;
            }

            if (Duration.TryParse(parsed.GetValue(lifetime)!) is not { } ttl)
            {
                terminal.Refuse(HostIssues.BadDuration(parsed.GetValue(lifetime)!));
                return ExitCodes.WrongUsage;
            }

            var request = new TokenRequest(parsed.GetValue(subject)!, known, parsed.GetValue(project), parsed.GetValue(purpose), ttl);
            var issued = Issue(SettingFlags.Read(parsed, data), request);
            if (!issued.Succeeded)
            {
                return terminal.Refuse(issued.Diagnostics);
            }

            terminal.Line(issued.Value);
            return ExitCodes.Done;
        });
        return command;
    }

    private static Outcome<string> Issue(Outcome<HostSettings> settings, TokenRequest request)
    {
        if (!settings.Succeeded)
        {
            return settings.Diagnostics;
        }

        if (!settings.Value.Authentication.UsesDevelopmentKey)
        {
            return HostIssues.TokenNotOurs();
        }

        var key = DevelopmentKey.Open(settings.Value);
        return key.Succeeded ? TokenIssuer.Issue(key.Value, request, TimeProvider.System) : key.Diagnostics;
    }
}
