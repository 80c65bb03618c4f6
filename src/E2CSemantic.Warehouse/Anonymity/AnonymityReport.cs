using System.Collections.Immutable;
using System.Text.Json;

namespace E2CSemantic.Warehouse.Anonymity;

/// <summary>How anonymous the rows of a load or an extract are. It holds counts of people by size of class, and nothing of any class or person.</summary>
/// <param name="Subject">What was measured: a source, or an extract.</param>
/// <param name="Profile">The profile.</param>
/// <param name="ProfileVersion">Its version.</param>
/// <param name="ProfileHash">The hash of its bytes.</param>
/// <param name="Law">The paragraphs that it carries out.</param>
/// <param name="Signer">Who signed the profile, and when; <c>unsigned</c> while nobody has.</param>
/// <param name="MeasuredAt">When.</param>
/// <param name="K">The least size of a class.</param>
/// <param name="L">The least number of different sensitive values in a class.</param>
/// <param name="Groups">What was measured.</param>
/// <param name="Generalisations">What was made coarser, removed or suppressed, for people.</param>
public sealed record AnonymityReport(
    string Subject,
    string Profile,
    int ProfileVersion,
    string ProfileHash,
    ImmutableArray<string> Law,
    string Signer,
    DateTimeOffset MeasuredAt,
    int K,
    int L,
    ImmutableArray<MeasuredGroup> Groups,
    ImmutableArray<string> Generalisations)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>Whether every group that is judged is within its limits.</summary>
    public bool Holds => Groups.All(group => group.Holds);

    /// <summary>The report as JSON.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Json);

    internal static AnonymityReport FromJson(string json) => JsonSerializer.Deserialize<AnonymityReport>(json, Json)!;
}
