namespace E2CSemantic.GraphQL.Errors;

/// <summary>A path that ends in a response name.</summary>
public sealed record NamePathSegment(ResponsePath? Parent, string Name) : ResponsePath
{
    public override ResponsePath? Parent { get; } = Parent;

    public string Name { get; } = Name;

    internal override object Segment => Name;
}
