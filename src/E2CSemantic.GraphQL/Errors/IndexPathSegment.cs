namespace E2CSemantic.GraphQL.Errors;

/// <summary>A path that ends in a list index, from 0.</summary>
public sealed record IndexPathSegment(ResponsePath? Parent, int Index) : ResponsePath
{
    public override ResponsePath? Parent { get; } = Parent;

    public int Index { get; } = Index;

    internal override object Segment => Index;
}
