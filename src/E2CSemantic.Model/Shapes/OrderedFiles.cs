using System.Collections.Immutable;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Reading;
using E2CSemantic.Model.Reading.Metrics;
using E2CSemantic.Model.Reading.Yaml;

namespace E2CSemantic.Model.Shapes;

/// <summary>Puts the files of metrics, dimensions and code sets in order.</summary>
public static class OrderedFiles
{
    /// <summary>
    /// Rewrites the files whose keys are out of order, and names them. A file with a fault of syntax is left, as is one that would say something else afterwards;
    /// each is replaced whole.
    /// </summary>
    /// <param name="metricsFolder">The folder <c>metrics</c>.</param>
    /// <exception cref="IOException">A file cannot be written; those named before it have been.</exception>
    public static ImmutableArray<string> Put(string metricsFolder)
    {
        var changed = ImmutableArray.CreateBuilder<string>();
        foreach (var file in CatalogReader.MetricFiles(metricsFolder, new FaultList()).Select(file => file.File).Order(StringComparer.Ordinal))
        {
            if (Put(file, root => ComparisonReader.Concerns(root) ? ComparisonReader.Shape : MetricReader.Shape))
            {
                changed.Add(file);
            }
        }

        foreach (var file in DefinitionFolder.Files(DefinitionFolder.Child(metricsFolder, CatalogReader.DimensionsFolder), new FaultList()))
        {
            if (Put(file, _ => DimensionReader.Shape))
            {
                changed.Add(file);
            }
        }

        foreach (var file in CodesetReader.Files(DefinitionFolder.Child(metricsFolder, CatalogReader.CodesetsFolder)))
        {
            if (Put(file, _ => CodesetReader.Shape))
            {
                changed.Add(file);
            }
        }

        return changed.ToImmutable();
    }

    private static bool Put(string file, Func<YamlMapping, Shape> shapeOf)
    {
        var faults = new FaultList();
        if (YamlFile.Read(file, faults) is not { } root || faults.Count > 0)
        {
            return false;
        }

        var text = File.ReadAllText(file);
        var ordered = DefinitionFormat.Of(text, root, shapeOf(root));
        if (ordered == text)
        {
            return false;
        }

        // Read again before it takes the place of the other: what it says must be the same.
        var next = file + ".next";
        try
        {
            File.WriteAllText(next, ordered);
            if (YamlFile.Read(next, faults) is not { } rewritten || faults.Count > 0 || !SaysTheSame(root, rewritten))
            {
                return false;
            }

            File.Move(next, file, overwrite: true);
            return true;
        }
        finally
        {
            File.Delete(next);
        }
    }

    private static bool SaysTheSame(YamlNode left, YamlNode right) => (left, right) switch
    {
        (YamlScalar one, YamlScalar other) => Equals(one.Value, other.Value) && one.Text == other.Text,
        (YamlSequence one, YamlSequence other) => one.Items.Length == other.Items.Length && one.Items.Zip(other.Items).All(pair => SaysTheSame(pair.First, pair.Second)),
        (YamlMapping one, YamlMapping other) => one.Entries.Length == other.Entries.Length
            && one.Entries.All(entry => other.Entries.FirstOrDefault(same => same.Key.Text == entry.Key.Text) is { } found && SaysTheSame(entry.Value, found.Value)),
        _ => false,
    };
}
