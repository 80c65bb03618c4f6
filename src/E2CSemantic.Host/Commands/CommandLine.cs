using System.CommandLine;
using System.CommandLine.Invocation;
using E2CSemantic.Host.Configuration;
using E2CSemantic.Model.Diagnostics;

namespace E2CSemantic.Host.Commands;

/// <summary>The commands of <c>e2c</c>.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(string[] arguments, Terminal terminal, CancellationToken cancellation)
    {
        var root = new RootCommand("A state's education-to-career metrics: defined as code, de-identified, released by tier, served over GraphQL.")
        {
            DemoCommand.Create(terminal),
            ServeCommand.Create(terminal),
            SynthesizeCommand.Create(terminal),
            LoadCommand.Create(terminal),
            AnonymityCommand.Create(terminal),
            RemoveCommand.Create(terminal),
            WithdrawCommand.Create(terminal),
            ExtractCommand.Create(terminal),
            VaultCommand.Create(terminal),
            SubmissionsCommand.Create(terminal),
            WarehouseCommand.Create(terminal),
            ReleaseCommand.Create(terminal),
            PublishCommand.Create(terminal),
            MetricsCommand.Create(terminal),
            DictionaryCommand.Create(terminal),
            QueryCommand.Create(terminal),
            ExplainCommand.Create(terminal),
            TokenCommand.Create(terminal),
            SchemaCommand.Create(terminal),
        };

        var parsed = root.Parse(arguments);
        if (parsed.Action is ParseErrorAction)
        {
            var command = parsed.CommandResult.Command;
            string[] known = [.. command.Subcommands.Select(one => one.Name), .. command.Options.Select(option => option.Name)];
            var near = parsed.UnmatchedTokens.Select(token => Nearest.Suggest(token, known)).FirstOrDefault(suggestion => suggestion is not null);
            terminal.Refuse(parsed.Errors.Select(error => HostIssues.WrongUsage(OnOneLine(error.Message), near)));
            return ExitCodes.WrongUsage;
        }

        var surroundings = new InvocationConfiguration
        {
            Output = terminal.Out,
            Error = terminal.Error,
            EnableDefaultExceptionHandler = false,
        };
        return await parsed.InvokeAsync(surroundings, cancellation);
    }

    private static string OnOneLine(string message) => string.Join(' ', message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
