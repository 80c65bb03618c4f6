using System.Text.Json;
using E2CSemantic.Host.Configuration;
using E2CSemantic.Model.Diagnostics;

namespace E2CSemantic.Host.Commands;

/// <summary>A GraphQL document and its variables as read for a command.</summary>
/// <param name="Document">The document.</param>
/// <param name="Variables">A JSON object; null for none.</param>
internal sealed record QuestionFile(string Document, JsonElement? Variables)
{
    public static async Task<Outcome<QuestionFile>> ReadAsync(string file, string? variablesFile, TextReader input, CancellationToken cancellation)
    {
        var document = await ReadTextAsync(file, input, cancellation);
        if (document is null)
        {
            return HostIssues.UnreadableFile(file);
        }

        if (variablesFile is null)
        {
            return new QuestionFile(document, null);
        }

        var variables = await ReadTextAsync(variablesFile, input, cancellation);
        return variables is null ? HostIssues.UnreadableFile(variablesFile) : WithVariables(document, variablesFile, variables);
    }

    private static Outcome<QuestionFile> WithVariables(string document, string file, string variables)
    {
        try
        {
            using var parsed = JsonDocument.Parse(variables);
            return parsed.RootElement.ValueKind == JsonValueKind.Object
                ? new QuestionFile(document, parsed.RootElement.Clone())
                : HostIssues.BadVariables(file, 1, 1);
        }
        catch (JsonException fault)
        {
            return HostIssues.BadVariables(file, (fault.LineNumber ?? 0) + 1, (fault.BytePositionInLine ?? 0) + 1);
        }
    }

    private static async Task<string?> ReadTextAsync(string file, TextReader input, CancellationToken cancellation)
    {
        try
        {
            return file == "-" ? await input.ReadToEndAsync(cancellation) : await File.ReadAllTextAsync(file, cancellation);
        }
        catch (Exception problem) when (problem.IsOfFiles)
        {
            return null;
        }
    }
}
