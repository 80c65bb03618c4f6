namespace E2CSemantic.Model.Definitions;

/// <summary>
/// What a gap or a derived metric computes: of each cell, the answers of two other metrics compared. It reads nothing of its own, so it tells no more
/// than the two answers do, and where one of them is withheld it is withheld too.
/// </summary>
/// <param name="Form">How they are compared.</param>
/// <param name="Compared">What is compared: of a gap, the group.</param>
/// <param name="Base">What it is compared with: of a gap, the reference group.</param>
public sealed record Comparison(ComparisonForm Form, ComparisonOperand Compared, ComparisonOperand Base)
{
    /// <summary>Both, the compared one first.</summary>
    public IEnumerable<ComparisonOperand> Operands => [Compared, Base];

    /// <summary>As in messages: <c>k12.grad4@1 of LI less k12.grad4@1 of NL</c>.</summary>
    public override string ToString() => $"{Compared} {(Form is ComparisonForm.Difference ? "less" : "over")} {Base}";
}
