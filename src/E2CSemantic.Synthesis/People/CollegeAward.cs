using E2CSemantic.Synthesis.Places;

namespace E2CSemantic.Synthesis.People;

/// <summary>A credential: when, where, and at which LEHD degree level (1 certificate, 3 associate, 5 bachelor's, 7 master's).</summary>
internal sealed record CollegeAward(int Day, College College, int Level);
