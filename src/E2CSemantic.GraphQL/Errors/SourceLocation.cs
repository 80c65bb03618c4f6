namespace E2CSemantic.GraphQL.Errors;

/// <summary>A place in a document: line and column from 1, the column counted in UTF-16 code units (spec 7.1.2).</summary>
public readonly record struct SourceLocation(int Line, int Column)
{
    public int Line { get; } = Line;

    public int Column { get; } = Column;
}
