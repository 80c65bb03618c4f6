namespace E2CSemantic.Host.Tests;

/// <summary>Tests that ask the one running host, one after another.</summary>
[CollectionDefinition(Name)]
public sealed class OneRunningHost : ICollectionFixture<RunningHost>
{
    public const string Name = "running host";
}
