namespace E2CSemantic.Query;

/// <summary>The names of the numbers that a statement computes for a cell.</summary>
internal static class StatisticColumn
{
    public const string People = "people";
    public const string Yes = "yes";
    public const string Rest = "rest";
    public const string MeasuredRows = "measured_rows";
    public const string MeasureSum = "measure_sum";
    public const string PartAmount = "part_amount";
    public const string WholeAmount = "whole_amount";
    public const string Quantile = "quantile";
    public const string CentredMeasure = "centred_measure";
    public const string CentredSum = "centred_sum";
}
