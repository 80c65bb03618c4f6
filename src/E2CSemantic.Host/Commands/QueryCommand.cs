using System.CommandLine;
using System.Text.Json;
using E2CSemantic.GraphQL.Errors;
using E2CSemantic.Host.Endpoints;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Query;

namespace E2CSemantic.Host.Commands;

/// <summary><c>query</c>: one GraphQL operation without a server.</summary>
internal static class QueryCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new Command("query", "Ask one GraphQL operation of the data folder, without a server, as any tier.");
        var options = QuestionOptions.AddTo(command);
        var project = new Option<string?>("--project") { Description = "The project that the question belongs to.", HelpName = "ID" };
        var purpose = new Option<string?>("--purpose") { Description = "What the answer is for, where a provider asks.", HelpName = "TEXT" };
        var format = new Option<string>("--format") { Description = "How the answer is printed.", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "json", "csv");
        command.Add(project);
        command.Add(purpose);
        command.Add(format);
        command.SetAction((parsed, cancellation) => options.RunAsync(
            parsed,
            terminal,
            async (rooms, tier, question) =>
            {
                using var pipeline = new QuestionPipeline(rooms, fault => terminal.Refuse(LastResort.Describe(fault)));
                var requester = new Requester("shell", tier, parsed.GetValue(project), parsed.GetValue(purpose));
                var result = await pipeline.AnswerAsync(requester, new(question.Document, null, question.Variables, null), cancellation);
                using var answer = JsonDocument.Parse(result.ToJson());
                Print(terminal, answer.RootElement, parsed.GetValue(format)!);
                return result.Errors.IsEmpty
                    ? ExitCodes.Done
                    : terminal.Refuse(result.Errors.Select(error => ToDiagnostic(error, options.FileOf(parsed))));
            },
            cancellation));
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
