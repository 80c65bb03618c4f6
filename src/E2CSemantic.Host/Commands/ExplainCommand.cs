using System.CommandLine;
using E2CSemantic.GraphQL.Errors;
using E2CSemantic.GraphQL.Execution;
using E2CSemantic.Host.Configuration;
using E2CSemantic.Host.Endpoints;
using E2CSemantic.Host.Schema;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Query;

namespace E2CSemantic.Host.Commands;

/// <summary><c>explain</c>: what would be done for a GraphQL operation, and with <c>--cells</c> which rows make its cells.</summary>
internal static class ExplainCommand
{
    private const string OnlyExplained = "onlyExplained";

    public static Command Create(Terminal terminal)
    {
        var command = new Command("explain", "Show the resolved metrics, plans, SQL and privacy cost of a GraphQL operation; answers nothing.");
        var options = QuestionOptions.AddTo(command);
        var cells = new Option<bool>("--cells") { Description = "Show too which rows make each cell, condition by condition; for STEWARD with their numbers, which are read." };
        command.Add(cells);
        command.SetAction((parsed, cancellation) => options.RunAsync(
            parsed,
            terminal,
            (rooms, tier, question) => ExplainAsync(terminal, rooms, new("shell", tier, null, null), question, options.FileOf(parsed), parsed.GetValue(cells), cancellation),
            cancellation));
        return command;
    }

    private static async Task<int> ExplainAsync(
        Terminal terminal, Rooms rooms, Requester requester, QuestionFile question, string file, bool withCells, CancellationToken cancellation)
    {
        using var pipeline = new QuestionPipeline(rooms, fault => terminal.Refuse(LastResort.Describe(fault)));
        var explanations = new List<string>();
        var asking = new Asking(rooms, (query, stop) => ExplainAsync(rooms, query, requester, withCells, explanations, stop));
        var result = await pipeline.RunAsync(asking, new(question.Document, null, question.Variables, null), cancellation);
        terminal.Out.Write(string.Join('\n', explanations));
        var faults = result.Errors.Where(error => error.Extensions[OnlyExplained] is null).ToList();
        return faults.Count == 0 ? ExitCodes.Done : terminal.Refuse(faults.Select(error => QueryCommand.ToDiagnostic(error, file)));
    }

    // The operation runs through the engine up to each question, which is explained instead of answered.
    private static async Task<Outcome<MetricAnswer>> ExplainAsync(
        Rooms rooms, MetricQuery query, Requester requester, bool withCells, List<string> explanations, CancellationToken cancellation)
    {
        var explanation = await rooms.Engine.ExplainAsync(query, requester, cancellation);
        if (!explanation.Succeeded)
        {
            return explanation.Diagnostics;
        }

        var cells = withCells ? await rooms.Engine.ExplainCellsAsync(query, requester, cancellation) : "";
        if (!cells.Succeeded)
        {
            return cells.Diagnostics;
        }

        lock (explanations)
        {
            explanations.Add(cells.Value.Length == 0 ? explanation.Value : $"{explanation.Value}\n{cells.Value}");
        }

        throw new GraphQLException(new GraphQLError("The question was explained, not answered.").WithExtension(OnlyExplained, true));
    }
}
