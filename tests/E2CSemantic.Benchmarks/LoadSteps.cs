using System.Diagnostics;
using System.Globalization;
using E2CSemantic.Warehouse.Loading;

namespace E2CSemantic.Benchmarks;

/// <summary>Adds up how long each kind of step of a load takes.</summary>
internal sealed class LoadSteps : IProgress<LoadProgress>
{
    private readonly SortedDictionary<string, double> _seconds = new(StringComparer.Ordinal);
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private string _last = "beginning";

    // Two threads load.
    public void Report(LoadProgress value)
    {
        lock (_seconds)
        {
            Add();
            _last = value.Step.StartsWith("rule", StringComparison.Ordinal) ? value.Step : value.Step.Split(' ')[0];
        }
    }

    /// <summary>The steps that took a tenth of a second or more.</summary>
    public string Summary()
    {
        lock (_seconds)
        {
            Add();
            return string.Join(", ", _seconds.Where(step => step.Value >= 0.1).Select(step => string.Create(CultureInfo.InvariantCulture, $"{step.Key} {step.Value:0.0} s")));
        }
    }

    private void Add()
    {
        _seconds[_last] = _seconds.GetValueOrDefault(_last) + _clock.Elapsed.TotalSeconds;
        _clock.Restart();
    }
}
