namespace E2CSemantic.Synthesis.Tests;

/// <summary>The tests that read one written state.</summary>
[CollectionDefinition(Name)]
public sealed class WrittenStateTests : ICollectionFixture<WrittenState>
{
    public const string Name = "written state";
}
