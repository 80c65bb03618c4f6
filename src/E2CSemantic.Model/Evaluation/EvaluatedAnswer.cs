using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;

namespace E2CSemantic.Model.Evaluation;

/// <summary>What the reference evaluator answers.</summary>
/// <param name="Rows">The groups with people, by year and then by member ids in ordinal order.</param>
/// <param name="NotMature">The years asked for whose value cannot be observed yet; they have no rows.</param>
public sealed record EvaluatedAnswer(ImmutableArray<EvaluatedRow> Rows, ImmutableArray<SchoolYear> NotMature);
