using System.Globalization;
using E2CSemantic.Model.Definitions;

namespace E2CSemantic.Host.Docs;

/// <summary>How the values of a version are shown: in its unit, with its decimals.</summary>
/// <param name="Presentation">The unit and the decimals.</param>
/// <param name="IsDifference">Whether a share is a difference of two, told in percentage points.</param>
internal sealed record ShownNumber(Presentation Presentation, bool IsDifference)
{
    private const decimal PerHundred = 100;

    public static ShownNumber Of(MetricDefinition metric) => new(metric.Presentation, metric.Comparison?.Form is ComparisonForm.Difference);

    /// <summary>The unit in words.</summary>
    public string Unit => Presentation.Unit switch
    {
        ValueUnit.Percent => IsDifference ? "percentage points" : "percent",
        ValueUnit.Dollars => "United States dollars",
        var unit => unit.ToString().ToLowerInvariant(),
    };

    /// <summary>The number that is shown for an answered one: a share in percent.</summary>
    public decimal Scaled(decimal answered) => Presentation.Unit is ValueUnit.Percent ? answered * PerHundred : answered;

    /// <summary>An answered number as text, with its unit.</summary>
    public string Text(decimal answered)
    {
        var number = Scaled(answered).ToString($"N{Presentation.Decimals}", CultureInfo.InvariantCulture);
        return Presentation.Unit switch
        {
            ValueUnit.Percent => IsDifference ? $"{number} points" : $"{number} %",
            ValueUnit.Dollars => number.StartsWith('-') ? $"-${number[1..]}" : $"${number}",
            ValueUnit.Times => $"{number} times",
            _ => number,
        };
    }
}
