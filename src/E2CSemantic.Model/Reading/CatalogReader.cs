using System.Collections.Immutable;
using E2CSemantic.Model.Checks;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Reading.Metrics;
using E2CSemantic.Model.Reading.Yaml;
using E2CSemantic.Model.Versions;

namespace E2CSemantic.Model.Reading;

/// <summary>Reads and checks everything that is defined as code, and gives either the whole catalog or every fault of every file.</summary>
public static class CatalogReader
{
    internal const string DimensionsFolder = "dimensions";
    internal const string CodesetsFolder = "codesets";
    private const string IndicatorsFolder = "indicators";
    private const string PoliciesFolder = "policies";
    private const string ExclusionsFolder = "exclusions";
    private const string PurposesFolder = "purposes";

    /// <summary>
    /// Reads the star under <paramref name="warehouseFolder"/><c>/schema</c>, then dimensions, code sets, metrics, policies, indicators, exclusions and purposes under <paramref name="metricsFolder"/>.
    /// </summary>
    /// <param name="metricsFolder">The folder <c>metrics</c>; places name files as this path is given.</param>
    /// <param name="warehouseFolder">The folder <c>warehouse</c>.</param>
    /// <param name="jurisdiction">The policy in force, a file of <c>metrics/policies</c>: <c>ma</c>.</param>
    public static Outcome<SemanticCatalog> Read(string metricsFolder, string warehouseFolder, string jurisdiction)
    {
        var faults = new FaultList();
        var star = StarSchemaReader.Read(DefinitionFolder.Child(warehouseFolder, "schema"), faults);
        if (!Directory.Exists(metricsFolder))
        {
            faults.Add(ModelFaults.FolderMissing(metricsFolder));
            return faults.Sorted();
        }

        var dimensions = DimensionReader.Read(DefinitionFolder.Child(metricsFolder, DimensionsFolder), star, faults);
        var codesets = CodesetReader.Read(DefinitionFolder.Child(metricsFolder, CodesetsFolder), dimensions, faults);
        var scope = star is null || dimensions is null || codesets is null ? null : new StarScope(star, dimensions, codesets);
        var metrics = Metrics(metricsFolder, scope, faults);
        VersionChecks.Check(metrics.Read, faults);
        if (metrics.AtFault.IsEmpty && scope is not null)
        {
            VersionChecks.CheckReplacements(metrics.Read, faults);
            CheckLock(metricsFolder, metrics, scope, faults);
        }

        var policy = PolicyReader.Read(DefinitionFolder.Child(metricsFolder, PoliciesFolder), jurisdiction, metrics, faults);
        var indicators = IndicatorReader.Read(DefinitionFolder.Child(metricsFolder, IndicatorsFolder), metrics, faults);
        var exclusions = ExclusionReader.Read(DefinitionFolder.Child(metricsFolder, ExclusionsFolder), metrics.Read, faults);
        var purposes = PurposesReader.Read(DefinitionFolder.Child(metricsFolder, PurposesFolder), metrics.Read, faults);
        return faults.Count > 0
            ? faults.Sorted()
            : new SemanticCatalog(star!, dimensions!, [.. metrics.Read.OrderBy(metric => metric.Name).ThenBy(metric => metric.Version)], policy!)
            {
                Codesets = codesets!,
                Indicators = indicators,
                Exclusions = exclusions,
                Purposes = purposes,
            };
    }

    // Without a lock nothing has been published yet.
    private static void CheckLock(string metricsFolder, KnownMetrics metrics, StarScope scope, FaultList faults)
    {
        var path = DefinitionFolder.Child(metricsFolder, MetricLock.FileName);
        if (!File.Exists(path))
        {
            return;
        }

        var locked = MetricLock.Read(path, File.ReadAllText(path));
        if (locked.Value is { } versions)
        {
            LockChecks.Check(LockedDefinition.AllOf(scope.Dimensions.Values, scope.Codesets.Values, metrics.Read), versions, path, faults);
        }
        else
        {
            faults.Add(locked.Diagnostics[0]);
        }
    }

    private static KnownMetrics Metrics(string metricsFolder, StarScope? scope, FaultList faults)
    {
        var read = ImmutableArray.CreateBuilder<MetricDefinition>();
        var atFault = ImmutableArray.CreateBuilder<string>();
        var comparisons = new List<(YamlNode Root, string Relative)>();
        foreach (var (file, relative) in MetricFiles(metricsFolder, faults))
        {
            if (YamlFile.Read(file, faults) is not { } root)
            {
                atFault.Add(IdOf(relative));
            }
            else if (ComparisonReader.Concerns(root))
            {
                comparisons.Add((root, relative));
            }
            else if (MetricReader.Read(root, relative, scope, faults) is { IsEmpty: false } metrics)
            {
                read.AddRange(metrics);
            }
            else
            {
                atFault.Add(IdOf(relative));
            }
        }

        var known = new KnownVersions([.. read], [.. atFault], [.. comparisons.Select(comparison => ReferenceOf(comparison.Relative))]);
        foreach (var (root, relative) in comparisons)
        {
            if (ComparisonReader.Read(root, relative, known, scope, faults) is { } metric)
            {
                read.Add(metric);
            }
            else
            {
                atFault.Add(IdOf(relative));
            }
        }

        CoverageSection.Check(known, faults);
        return new(read.ToImmutable(), atFault.ToImmutable());
    }

    private static string IdOf(string relative) => string.Join('.', relative.Split('/')[..2]);

    private static string ReferenceOf(string relative) => $"{IdOf(relative)}@{Path.GetFileNameWithoutExtension(relative).TrimStart('v')}";

    internal static IEnumerable<(string File, string Relative)> MetricFiles(string metricsFolder, FaultList faults)
    {
        var others = new[] { DimensionsFolder, CodesetsFolder, IndicatorsFolder, PoliciesFolder, ExclusionsFolder, PurposesFolder }.Select(name => $"{name}/").ToArray();
        var files = Directory.EnumerateFiles(metricsFolder, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".yaml" or ".yml")
            .Select(file => (File: file.Replace('\\', '/'), Relative: Path.GetRelativePath(metricsFolder, file).Replace('\\', '/')))
            .Where(file => !others.Any(other => file.Relative.StartsWith(other, StringComparison.Ordinal)))
            .OrderBy(file => file.Relative, StringComparer.Ordinal);
        foreach (var file in files)
        {
            if (file.Relative.Count(c => c == '/') == 2)
            {
                yield return file;
            }
            else
            {
                faults.Add(ModelFaults.FileLocation(new(file.File, 1, 1), "any metric", "<domain>/<name>/v<major>.yaml"));
            }
        }
    }
}
