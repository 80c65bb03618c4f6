using System.Collections.Immutable;
using E2CSemantic.Model.Diagnostics;

namespace E2CSemantic.Model.Reading;

/// <summary>Lists the definition files of a folder in ordinal order of their paths, forward slashes throughout.</summary>
internal static class DefinitionFolder
{
    public static ImmutableArray<string> Files(string folder, FaultList faults)
    {
        if (!Directory.Exists(folder))
        {
            faults.Add(ModelFaults.FolderMissing(Slashes(folder)));
            return [];
        }

        return
        [
            .. Directory.EnumerateFiles(folder)
                .Where(file => Path.GetExtension(file) is ".yaml" or ".yml")
                .Select(Slashes)
                .Order(StringComparer.Ordinal),
        ];
    }

    public static ImmutableArray<string> Folders(string folder) =>
        [.. Directory.EnumerateDirectories(folder).Select(Slashes).Order(StringComparer.Ordinal)];

    /// <summary>The path of a child, relative where the parent is.</summary>
    public static string Child(string folder, string name) => Slashes(Path.Combine(folder, name));

    private static string Slashes(string path) => path.Replace('\\', '/');
}
