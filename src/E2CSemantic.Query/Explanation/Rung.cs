using E2CSemantic.Model.Expressions;

namespace E2CSemantic.Query.Explanation;

/// <summary>One condition of a ladder.</summary>
/// <param name="Sentence">What it asks of a row, and where the definition says so.</param>
/// <param name="Holds">What is true of a row that has come so far: this condition and those above it; null for every row.</param>
internal sealed record Rung(string Sentence, Expression? Holds);
