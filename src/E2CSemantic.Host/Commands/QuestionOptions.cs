using System.CommandLine;
using E2CSemantic.Host.Configuration;
using E2CSemantic.Model.Policies;

namespace E2CSemantic.Host.Commands;

/// <summary>What every command that reads a GraphQL operation is told: the document, its variables, the tier and the data folder.</summary>
internal sealed record QuestionOptions(Argument<string> Document, Option<string> Tier, Option<string?> Variables, Option<string?> Data)
{
    public static QuestionOptions AddTo(Command command)
    {
        var options = new QuestionOptions(
            new("FILE") { Description = "The file of the GraphQL document; - reads standard input." },
            TierFlag.Optional(),
            new("--variables") { Description = "A file with the variables as a JSON object.", HelpName = "FILE" },
            SettingFlags.Data());
        command.Add(options.Document);
        command.Add(options.Tier);
        command.Add(options.Variables);
        command.Add(options.Data);
        return options;
    }

    public string FileOf(ParseResult parsed) => parsed.GetValue(Document)!;

    /// <summary>Reads the question, opens the rooms and lets <paramref name="ask"/> answer; or refuses with every diagnostic.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(
        ParseResult parsed, Terminal terminal, Func<Rooms, Tier, QuestionFile, Task<int>> ask, CancellationToken cancellation)
    {
        if (TierFlag.Read(parsed, Tier, terminal) is not { } known)
        {
            return ExitCodes.WrongUsage;
        }

        var question = await QuestionFile.ReadAsync(FileOf(parsed), parsed.GetValue(Variables), terminal.In, cancellation);
        if (!question.Succeeded)
        {
            return terminal.Refuse(question.Diagnostics);
        }

        var rooms = Rooms.Open(SettingFlags.Read(parsed, Data));
        if (!rooms.Succeeded)
        {
            return terminal.Refuse(rooms.Diagnostics);
        }

        using var opened = rooms.Value;
        return await ask(opened, known, question.Value);
    }
}
