using E2CSemantic.Host.Configuration;
using E2CSemantic.Query;

namespace E2CSemantic.Host.Schema;

/// <summary>What resolvers know of a request: who asks, and the rooms that answer.</summary>
/// <param name="Requester">Who asks.</param>
/// <param name="Rooms">Who answers.</param>
internal sealed record Asking(Requester Requester, Rooms Rooms)
{
    private const string Key = "asking";

    public static Asking Of(IReadOnlyDictionary<string, object?> contextData) => (Asking)contextData[Key]!;

    public IReadOnlyDictionary<string, object?> ToContextData() => new Dictionary<string, object?> { [Key] = this };
}
