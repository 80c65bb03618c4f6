using System.Globalization;

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
    public const string RestAmount = "rest_amount";
    public const string BoundedPart = "bounded_part";
    public const string BoundedWhole = "bounded_whole";

    private const string BinPrefix = "bin_";

    /// <summary>The rows in a bin of a histogram, counted from 0.</summary>
    public static string Bin(int bin) => string.Create(CultureInfo.InvariantCulture, $"{BinPrefix}{bin + 1}");

    /// <summary>What people read: the bins of a histogram are one thing.</summary>
    public static string ReadAs(string name) => name.StartsWith(BinPrefix, StringComparison.Ordinal) ? "each bin" : name;
}
