namespace E2CSemantic.Query;

/// <summary>A column of a <see cref="RawTable"/>.</summary>
internal abstract record RawColumn(string Name)
{
    public abstract int Length { get; }
}
