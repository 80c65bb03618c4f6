namespace E2CSemantic.GraphQL.Types.Configurations;

/// <summary>A scalar that a document declares: without rules, unless the builder is given a <see cref="ScalarType"/> of its name.</summary>
/// <param name="Name">The name, unique within the schema.</param>
public sealed record ScalarTypeConfiguration(string Name) : TypeConfiguration(Name)
{
    /// <summary>The URL of the scalar's specification.</summary>
    public string? SpecifiedBy { get; init; }
}
