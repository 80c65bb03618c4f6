namespace E2CSemantic.Synthesis.People;

/// <summary>An adult and when they work.</summary>
internal sealed record Adult(Identity Identity, WorkingLife Life);
