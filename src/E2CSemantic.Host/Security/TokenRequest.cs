using E2CSemantic.Model.Policies;

namespace E2CSemantic.Host.Security;

/// <summary>What a token should say of its bearer.</summary>
/// <param name="Subject">Who bears it: claim <c>sub</c>.</param>
/// <param name="Tier">The tier: claim <c>e2c_tier</c>.</param>
/// <param name="Project">The project: claim <c>e2c_project</c>; null for none.</param>
/// <param name="Purpose">The purpose in words: claim <c>e2c_purpose</c>; null for none.</param>
/// <param name="Lifetime">How long it holds, above zero.</param>
internal sealed record TokenRequest(string Subject, Tier Tier, string? Project, string? Purpose, TimeSpan Lifetime);
