using System.Reflection;
using System.Runtime.CompilerServices;

namespace E2CSemantic.Architecture.Tests;

/// <summary>Every definition, plan node, SQL node and syntax node is a sealed record (or an abstract one for a family) without a setter.</summary>
public class ImmutabilityTests
{
    private static readonly string[] _namespaces =
    [
        "E2CSemantic.Model.Definitions", "E2CSemantic.Model.Expressions", "E2CSemantic.Model.Star", "E2CSemantic.Model.Policies",
        "E2CSemantic.Sql.Syntax", "E2CSemantic.GraphQL.Language", "E2CSemantic.Query.Planning.Nodes",
    ];

    public static TheoryData<string> Namespaces() => [.. _namespaces];

    [Theory]
    [MemberData(nameof(Namespaces))]
    public void Nodes_AreSealedRecordsWithoutSetters(string space)
    {
        var types = NodesOf(space);

        Assert.True(types.Count >= 3, $"{space} holds only {types.Count} nodes: has it moved?");
        Assert.Empty(Objections(types));
    }

    [Fact]
    public void Check_Objects_WhenANodeIsOpenPlainOrMutable() =>
        Assert.Equal(
            [
                "MutableNode is not sealed",
                "MutableNode.Name can be set",
                "PlainNode is not a record",
            ],
            Objections([typeof(MutableNode), typeof(PlainNode), typeof(GoodNode)]));

    private static List<Type> NodesOf(string space)
    {
        var room = string.Join('.', space.Split('.').Take(2));
        return [.. Assembly.Load(room).GetTypes()
            .Where(type => type.Namespace == space && type is { IsEnum: false, IsNested: false, IsInterface: false })
            .Where(type => !(type.IsAbstract && type.IsSealed))
            .Where(type => type is { IsByRefLike: false })
            .Where(type => space != "E2CSemantic.GraphQL.Language" || type.Name.EndsWith("Node", StringComparison.Ordinal))
            .Where(type => type.GetCustomAttribute<CompilerGeneratedAttribute>() is null)];
    }

    private static List<string> Objections(IEnumerable<Type> types) =>
        [.. types.SelectMany(ObjectionsTo)];

    private static IEnumerable<string> ObjectionsTo(Type type)
    {
        if (!IsRecord(type))
        {
            yield return $"{type.Name} is not a record";
        }

        if (type is { IsValueType: false, IsSealed: false, IsAbstract: false })
        {
            yield return $"{type.Name} is not sealed";
        }

        foreach (var property in type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
        {
            if (property.SetMethod is { } setter && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)))
            {
                yield return $"{type.Name}.{property.Name} can be set";
            }
        }
    }

    private static bool IsRecord(Type type) =>
        type.GetMethod("PrintMembers", BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.DeclaredOnly) is not null;

    private sealed record GoodNode(string Name);

    private sealed class PlainNode;

#pragma warning disable CA1852 // The bad sample is open on purpose.
    private record MutableNode
    {
        public string Name { get; set; } = "";
    }
#pragma warning restore CA1852
}
