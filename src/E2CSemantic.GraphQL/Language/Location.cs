namespace E2CSemantic.GraphQL.Language;

/// <summary>
/// A half-open range [<see cref="Start"/>, <see cref="End"/>) of a source, as byte offsets into its UTF-8 text.
/// </summary>
public sealed record Location(int Start, int End, Source Source)
{
    public int Start { get; } = Start;

    public int End { get; } = End;

    public Source Source { get; } = Source;

    /// <summary>The line of <see cref="Start"/>, from 1; computed on each call.</summary>
    public int Line => Source.GetPosition(Start).Line;

    /// <summary>The column of <see cref="Start"/>, from 1, counted in UTF-16 code units; computed on each call.</summary>
    public int Column => Source.GetPosition(Start).Column;
}
