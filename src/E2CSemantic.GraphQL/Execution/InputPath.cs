using System.Globalization;

namespace E2CSemantic.GraphQL.Execution;

/// <summary>A place inside an input, printed as <c> at .name[0]</c>; nothing for the input itself.</summary>
internal readonly struct InputPath
{
    private readonly string? _text;

    private InputPath(string text)
    {
        _text = text;
    }

    public static InputPath Empty => default;

    public InputPath Append(string field) => new($"{_text}.{field}");

    public InputPath Append(int index) => new(string.Create(CultureInfo.InvariantCulture, $"{_text}[{index}]"));

    public override string ToString() => _text is null ? "" : $" at {_text}";
}
