using E2CSemantic.Model.Policies;

namespace E2CSemantic.Query;

/// <summary>Who asks, as authentication settled it. Nothing but <paramref name="Tier"/> changes a number; a provider may refuse its elements to a project or a purpose.</summary>
/// <param name="Subject">The caller; null for an anonymous one.</param>
/// <param name="Tier">The tier that answers are released for.</param>
/// <param name="Project">The project that the question belongs to, if any.</param>
/// <param name="Purpose">What the answer is for, if said.</param>
public sealed record Requester(string? Subject, Tier Tier, string? Project, string? Purpose)
{
    /// <summary>Anyone.</summary>
    public static Requester Anonymous { get; } = new(null, Tier.Public, null, null);
}
