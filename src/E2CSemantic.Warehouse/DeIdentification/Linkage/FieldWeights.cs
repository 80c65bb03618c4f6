namespace E2CSemantic.Warehouse.DeIdentification.Linkage;

/// <summary>The log2 likelihood ratios of one field's levels.</summary>
/// <param name="Weights">By <see cref="AgreementLevel"/>; 0 for a missing value.</param>
/// <param name="ExactShare">The share of a person's records that agree exactly, where the weight follows the value's frequency; else null.</param>
internal sealed record FieldWeights(double[] Weights, double? ExactShare)
{
    public double this[AgreementLevel level] => Weights[(int)level];
}
