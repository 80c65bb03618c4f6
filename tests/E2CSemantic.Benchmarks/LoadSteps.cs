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

    public void Report(LoadProgress value)
    {
        Add();
        _last = value.Step.StartsWith("rule", StringComparison.Ordinal) ? value.Step : value.Step.Split(' ')[0];
    }

    public void Print()
    {
        Add();
        Console.WriteLine(string.Join(", ", _seconds.Select(step => string.Create(CultureInfo.InvariantCulture, $"{step.Key} {step.Value:0.0} s"))));
    }

    private void Add()
    {
        _seconds[_last] = _seconds.GetValueOrDefault(_last) + _clock.Elapsed.TotalSeconds;
        _clock.Restart();
    }
}
