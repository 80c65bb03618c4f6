using System.Collections.Immutable;
using E2CSemantic.Host.Configuration;
using E2CSemantic.Model.Diagnostics;

namespace E2CSemantic.Host.Interop.Drafts;

/// <summary>The folder that drafts are written to: outside of the definitions, and no file in it is ever overwritten.</summary>
internal static class DraftFolder
{
    /// <summary>Writes every draft, or none.</summary>
    /// <param name="folder">Where to; it need not exist.</param>
    /// <param name="definitions">The folder of the definitions in force.</param>
    /// <param name="drafts">The drafts.</param>
    /// <returns>The full path of the folder, or why nothing was written.</returns>
    public static Outcome<string> Write(string folder, string definitions, ImmutableArray<DraftMetric> drafts)
    {
        var target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        if (IsWithin(Real(target), Real(Path.GetFullPath(definitions))))
        {
            return HostIssues.ImportIntoDefinitions(folder);
        }

        var taken = drafts.Select(draft => Path.Combine(target, draft.Path)).Where(Path.Exists).ToImmutableArray();
        if (!taken.IsEmpty)
        {
            return taken.Select(HostIssues.ImportOverwrites).ToImmutableArray();
        }

        foreach (var draft in drafts)
        {
            var file = Path.Combine(target, draft.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            using var stream = new FileStream(file, FileMode.CreateNew, FileAccess.Write);
            using var writer = new StreamWriter(stream);
            writer.Write(DraftText.Of(draft));
        }

        return target;
    }

    private static bool IsWithin(string folder, string other) =>
        Path.GetRelativePath(other, folder) is var way && way != ".." && !way.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal) && !Path.IsPathRooted(way);

    // A link into the definitions is the definitions; what does not exist yet is judged by the folder that it would be made in.
    private static string Real(string folder)
    {
        var above = Path.GetDirectoryName(folder);
        var info = new DirectoryInfo(folder);
        return info.LinkTarget is not null ? info.ResolveLinkTarget(returnFinalTarget: true)!.FullName
            : above is null ? folder
            : Path.Combine(Real(above), Path.GetFileName(folder));
    }
}
