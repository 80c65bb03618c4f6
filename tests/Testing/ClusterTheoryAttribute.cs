using Xunit;
using Xunit.Sdk;

namespace E2CSemantic.Testing;

/// <summary>A theory that exists only where <c>E2C_TEST_CITUS</c> names a cluster: without one it is not in the run, so it cannot seem to pass.</summary>
[XunitTestCaseDiscoverer("E2CSemantic.Testing.ClusterTheoryDiscoverer", "E2CSemantic.Testing")]
[AttributeUsage(AttributeTargets.Method)]
public sealed class ClusterTheoryAttribute : TheoryAttribute;
