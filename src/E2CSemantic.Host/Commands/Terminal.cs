using System.Text.Encodings.Web;
using System.Text.Json;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Warehouse.Loading;
using Spectre.Console;

namespace E2CSemantic.Host.Commands;

/// <summary>
/// Where commands read and print: answers on the output, diagnostics on the error stream. Drawn for a terminal only when it is one;
/// otherwise plain lines without colours or cursor movement.
/// </summary>
internal sealed class Terminal
{
    private const int PlainWidth = 20_000;

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
    public void Json<T>(T value) => Line(JsonText(value));

    /// <summary>A value as indented JSON with camel-case names.</summary>
    public static string JsonText<T>(T value) => JsonSerializer.Serialize(value, _json);

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

        if (IsInteractive)
        {
            _console.Write(table);
            return;
        }

        // The plain border pads every line to one width and puts an empty one above and below.
        using var text = new StringWriter();
        var plain = new Terminal(In, text, Error, isInteractive: false);
        plain._console.Write(table);
        foreach (var line in text.ToString().Split('\n').Select(line => line.TrimEnd()).Where(line => line.Length > 0))
        {
            Line(line);
        }
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

    /// <summary>Does one long step of unknown length: a moving bar on a terminal, else one line when it is done, or nothing when quiet.</summary>
    public Task<(T Result, TimeSpan Took)> StepAsync<T>(string title, Func<Task<T>> work, bool isQuiet = false) =>
        ProgressAsync(title, _ => work(), isQuiet);

    /// <summary>Does one long step that tells how far it is: a bar on a terminal, else one line when it is done, or nothing when quiet.</summary>
    public async Task<(T Result, TimeSpan Took)> ProgressAsync<T>(string title, Func<IProgress<LoadProgress>?, Task<T>> work, bool isQuiet)
    {
        var started = TimeProvider.System.GetTimestamp();
        var result = IsInteractive && !isQuiet ? await DrawnAsync(title, work) : await work(null);
        var took = TimeProvider.System.GetElapsedTime(started);
        if (!IsInteractive && !isQuiet)
        {
            Line(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{title}: {took.TotalSeconds:0.0} s"));
        }

        return (result, took);
    }

    private Task<T> DrawnAsync<T>(string title, Func<IProgress<LoadProgress>?, Task<T>> work) => _console.Progress()
        .Columns(new ProgressBarColumn(), new ElapsedTimeColumn(), new SpinnerColumn(), new TaskDescriptionColumn())
        .StartAsync(async context =>
        {
            var task = context.AddTask(Markup.Escape(title)).IsIndeterminate();
            var done = await work(new TaskProgress(title, task));
            task.IsIndeterminate(false).Value = task.MaxValue;
            task.Description = Markup.Escape(title);
            return done;
        });

    private sealed class TaskProgress(string title, ProgressTask task) : IProgress<LoadProgress>
    {
        public void Report(LoadProgress value)
        {
            task.IsIndeterminate(false).MaxValue = Math.Max(1, value.Of);
            task.Value = value.Done;
            task.Description = Markup.Escape($"{title}: {value.Step}");
        }
    }
}
