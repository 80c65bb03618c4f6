using System.Reflection;
using E2CSemantic.Testing;

namespace E2CSemantic.Architecture.Tests;

/// <summary>Every plan node is explained in at least one snapshot, so a node that nobody has looked at cannot exist.</summary>
public class CoverageOfNodesTests
{
    [Fact]
    public void PlanNodes_AreEachInASnapshot() => Assert.Empty(Objections(PlanNodes(), Snapshots()));

    [Fact]
    public void Check_Objects_WhenANodeIsInNoSnapshot() =>
        Assert.Equal(["ScanFact is in no snapshot"], Objections(["AddNoise", "ScanFact"], ["AddNoise to people\n  ScanFacts of everything"]));

    private static List<string> PlanNodes() =>
        [.. Assembly.Load("E2CSemantic.Query").GetTypes()
            .Where(type => type is { Namespace: "E2CSemantic.Query.Planning.Nodes", IsAbstract: false, IsNested: false, IsEnum: false })
            .Select(type => type.Name)];

    private static List<string> Snapshots() =>
        [.. Directory.EnumerateFiles(Repository.PathTo("tests", "E2CSemantic.Query.Tests"), "*", SearchOption.AllDirectories)
            .Where(path => path.Contains("__snapshots__", StringComparison.Ordinal))
            .Select(File.ReadAllText)];

    private static List<string> Objections(IReadOnlyList<string> nodes, IReadOnlyList<string> snapshots) =>
        [.. nodes
            .Where(node => !snapshots.Any(text => text.Split([' ', '\n', '(', ')', ':', '[', ',']).Contains(node)))
            .Select(node => $"{node} is in no snapshot")];
}
