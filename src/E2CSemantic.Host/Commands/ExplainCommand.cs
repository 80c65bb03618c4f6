using System.CommandLine;
using E2CSemantic.GraphQL.Errors;
using E2CSemantic.GraphQL.Execution;
using E2CSemantic.Host.Configuration;
using E2CSemantic.Host.Endpoints;
using E2CSemantic.Host.Schema;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Query;

namespace E2CSemantic.Host.Commands;

/// <summary><c>explain</c>: what would be done for a GraphQL operation.</summary>
internal static class ExplainCommand
{
    private const string OnlyExplained = "onlyExplained";

    public static Command Create(Terminal terminal)
    {
        var document = new Argument<string>("FILE") { Description = "The file of the GraphQL document; - reads standard input." };
        var tier = TierFlag.Optional();
        var variables = new Option<string?>("--variables") { Description = "A file with the variables as a JSON object.", HelpName = "FILE" };
        var data = SettingFlags.Data();
        var command = new Command("explain", "Show the resolved metrics, plans, SQL and privacy cost of a GraphQL operation; answers nothing.")
        {
            document, tier, variables, data,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            if (TierFlag.Read(parsed, tier, terminal) is not { } known)
            {
                return ExitCodes.WrongUsage;
            }

            var question = await QuestionFile.ReadAsync(parsed.GetValue(document)!, parsed.GetValue(variables), terminal.In, cancellation);
            if (!question.Succeeded)
            {
                return terminal.Refuse(question.Diagnostics);
            }

            var rooms = Rooms.Open(SettingFlags.Read(parsed, data));
            if (!rooms.Succeeded)
            {
                return terminal.Refuse(rooms.Diagnostics);
            }

            using var opened = rooms.Value;
            using var pipeline = new QuestionPipeline(opened, fault => terminal.Refuse(LastResort.Describe(fault)));
            var explanations = new List<string>();
            var asking = new Asking(opened, (query, stop) => ExplainAsync(opened, query, new("shell", known, null, null), explanations, stop));
            var result = await pipeline.RunAsync(asking, new(question.Value.Document, null, question.Value.Variables, null), cancellation);
            terminal.Out.Write(string.Join('\n', explanations));
            var faults = result.Errors.Where(error => error.Extensions[OnlyExplained] is null).ToList();
            return faults.Count == 0
                ? ExitCodes.Done
                : terminal.Refuse(faults.Select(error => QueryCommand.ToDiagnostic(error, parsed.GetValue(document)!)));
        });
        return command;
    }

    // The operation runs through the engine up to each question, which is explained instead of answered.
    private static async Task<Outcome<MetricAnswer>> ExplainAsync(
        Rooms rooms, MetricQuery query, Requester requester, List<string> explanations, CancellationToken cancellation)
    {
        var explanation = await rooms.Engine.ExplainAsync(query, requester, cancellation);
        if (!explanation.Succeeded)
        {
            return explanation.Diagnostics;
        }

        lock (explanations)
        {
            explanations.Add(explanation.Value);
        }

        throw new GraphQLException(new GraphQLError("The question was explained, not answered.").WithExtension(OnlyExplained, true));
    }
}
