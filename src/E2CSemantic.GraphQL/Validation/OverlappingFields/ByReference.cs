using System.Runtime.CompilerServices;

namespace E2CSemantic.GraphQL.Validation.OverlappingFields;

/// <summary>Compares pairs by the identity of their members: equal text at two places is two selection sets.</summary>
internal sealed class ByReference : IEqualityComparer<(object? First, object Second)>
{
    public static ByReference Comparer { get; } = new();

    public bool Equals((object? First, object Second) x, (object? First, object Second) y) =>
        ReferenceEquals(x.First, y.First) && ReferenceEquals(x.Second, y.Second);

    public int GetHashCode((object? First, object Second) obj) =>
        HashCode.Combine(RuntimeHelpers.GetHashCode(obj.First), RuntimeHelpers.GetHashCode(obj.Second));
}
