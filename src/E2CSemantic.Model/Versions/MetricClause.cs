namespace E2CSemantic.Model.Versions;

/// <summary>One statement of a definition in canonical form: the same for every way of writing the same thing.</summary>
/// <param name="Key">What it is about: <c>numerator</c>.</param>
/// <param name="Text">What it says, in one line; empty where the definition says nothing of it.</param>
public sealed record MetricClause(string Key, string Text);
