using System.CommandLine;
using System.Text.Json;
using E2CSemantic.GraphQL.Errors;
using E2CSemantic.Host.Configuration;
using E2CSemantic.Host.Endpoints;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Query;

namespace E2CSemantic.Host.Commands;

/// <summary><c>query</c>: one GraphQL operation without a server.</summary>
internal static class QueryCommand
{
    public static Command Create(Terminal terminal)
    {
        var document = new Argument<string>("FILE") { Description = "The file of the GraphQL document; - reads standard input." };
        var tier = TierFlag.Optional();
        var project = new Option<string?>("--project") { Description = "The project that the question belongs to.", HelpName = "ID" };
        var variables = new Option<string?>("--variables") { Description = "A file with the variables as a JSON object.", HelpName = "FILE" };
        var format = new Option<string>("--format") { Description = "How the answer is printed.", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "json", "csv");
        var data = SettingFlags.Data();
        var command = new Command("query", "Ask one GraphQL operation of the data folder, without a server, as any tier.")
        {
            document, tier, project, variables, format, data,
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
            var requester = new Requester("shell", known, parsed.GetValue(project), null);
            var asked = new GraphQLHttpRequest(question.Value.Document, null, question.Value.Variables, null);
            var result = await pipeline.AnswerAsync(requester, asked, cancellation);
            using var answer = JsonDocument.Parse(result.ToJson());
            Print(terminal, answer.RootElement, parsed.GetValue(format)!);
            return result.Errors.IsEmpty
                ? ExitCodes.Done
                : terminal.Refuse(result.Errors.Select(error => ToDiagnostic(error, parsed.GetValue(document)!)));
        });
        return command;
    }

    private static void Print(Terminal terminal, JsonElement answer, string format)
    {
        if (format == "json")
        {
            terminal.Json(answer);
            return;
        }

        if (!answer.TryGetProperty("data", out var data) || data.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        foreach (var field in data.EnumerateObject().Where(field => field.Value.ValueKind is not JsonValueKind.Null))
        {
            var table = AnswerTable.Of(field.Value, collapseCells: format == "table");
            if (format == "csv")
            {
                CsvWriter.Write(terminal.Out, table);
                continue;
            }

            terminal.Line(field.Name);
            terminal.Table(table.Columns, table.Rows);
            foreach (var note in table.Notes)
            {
                terminal.Line($"  {note}");
            }
        }
    }

    public static Diagnostic ToDiagnostic(GraphQLError error, string file) => new(
        error.Code ?? TransportFaults.RequestInvalid,
        error.Message,
        error.Locations.IsEmpty ? null : new(file, error.Locations[0].Line, error.Locations[0].Column),
        error.Extensions["suggestion"] as string);
}
