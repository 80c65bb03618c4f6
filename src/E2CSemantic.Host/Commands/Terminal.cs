using System.Text.Encodings.Web;
using System.Text.Json;
using E2CSemantic.Model.Diagnostics;
using Spectre.Console;

namespace E2CSemantic.Host.Commands;

/// <summary>
/// Where commands read and print: answers on the output, diagnostics on the error stream. Drawn for a terminal only when it is one;
/// otherwise plain lines without colours or cursor movement.
/// </summary>
internal sealed class Terminal
{
    private const int PlainWidth = 160;

    private static readonly JsonSerializerOptions _json = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    };

    private readonly IAnsiConsole _console;

    public Terminal(TextReader input, TextWriter output, TextWriter error, bool isInteractive)
    {
        In = input;
        Out = output;
        Error = error;
        IsInteractive = isInteractive;
        _console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = isInteractive ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = isInteractive ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = isInteractive ? InteractionSupport.Yes : InteractionSupport.No,
            Out = new AnsiConsoleOutput(output),
        });

        if (!isInteractive)
        {
            _console.Profile.Width = PlainWidth;
        }
    }

    public TextReader In { get; }

    public TextWriter Out { get; }

    public TextWriter Error { get; }

    public bool IsInteractive { get; }

    public static Terminal OfProcess() =>
        new(Console.In, Console.Out, Console.Error, !Console.IsOutputRedirected && !Console.IsErrorRedirected);

    public void Line(string text = "") => Out.WriteLine(text);

    /// <summary>Prints a value as indented JSON with camel-case names.</summary>
    public void Json<T>(T value) => Line(JsonSerializer.Serialize(value, _json));

    public void Table(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        var table = new Table { Border = IsInteractive ? TableBorder.Rounded : TableBorder.Markdown };
        foreach (var column in columns)
        {
            table.AddColumn(new TableColumn(new Text(column)) { NoWrap = true });
        }

        foreach (var row in rows)
        {
            table.AddRow(row.Select(cell => new Text(cell)));
        }

        _console.Write(table);
    }

    /// <summary>Prints every diagnostic on the error stream.</summary>
    /// <returns>The exit code for a command that was refused.</returns>
    public int Refuse(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            Error.WriteLine(diagnostic);
        }

        return ExitCodes.Refused;
    }

    /// <inheritdoc cref="Refuse(IEnumerable{Diagnostic})"/>
    public int Refuse(Diagnostic diagnostic) => Refuse([diagnostic]);

    /// <summary>Does one long step: a progress bar on a terminal, else one line when it is done.</summary>
    public async Task<(T Result, TimeSpan Took)> StepAsync<T>(string title, Func<Task<T>> work)
    {
        var started = TimeProvider.System.GetTimestamp();
        var result = IsInteractive
            ? await _console.Progress()
                .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new ElapsedTimeColumn(), new SpinnerColumn())
                .StartAsync(async context =>
                {
                    var task = context.AddTask(Markup.Escape(title)).IsIndeterminate();
                    var done = await work();
                    task.IsIndeterminate(false).Value = task.MaxValue;
                    return done;
                })
            : await work();
        var took = TimeProvider.System.GetElapsedTime(started);
        if (!IsInteractive)
        {
            Line(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{title}: {took.TotalSeconds:0.0} s"));
        }

        return (result, took);
    }
}
