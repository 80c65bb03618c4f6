using Xunit.Abstractions;
using Xunit.Sdk;

namespace E2CSemantic.Testing;

/// <summary>Finds the cases of a <see cref="ClusterTheoryAttribute"/>.</summary>
/// <param name="sink">Is told what the discovery has to say.</param>
public sealed class ClusterTheoryDiscoverer(IMessageSink sink) : TheoryDiscoverer(sink)
{
    /// <inheritdoc/>
    public override IEnumerable<IXunitTestCase> Discover(ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo theoryAttribute) =>
        EngineDatabase.HasCluster ? base.Discover(discoveryOptions, testMethod, theoryAttribute) : [];
}
