using System.Collections.Immutable;
using System.Globalization;
using E2CSemantic.Host.Configuration;
using E2CSemantic.Model.Diagnostics;

namespace E2CSemantic.Host.Interop.Drafts;

/// <summary>The folder that drafts are written to: outside of the definitions, and no file in it is ever overwritten.</summary>
internal static class DraftFolder
{
    /// <summary>Writes every draft, or none: what was made before a fault of the disk is taken back.</summary>
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

        var made = new Stack<string>();
        try
        {
            MakeFolder(target, made);
            Place(target, drafts, made);
            made.Clear();
        }
        finally
        {
            TakeBack(made);
        }

        return target;
    }

    // All text is on the disk before the first draft takes its place. The folder for it lies in the target, since what lies beside may be another disk.
    private static void Place(string target, ImmutableArray<DraftMetric> drafts, Stack<string> made)
    {
        var aside = Directory.CreateDirectory(Path.Combine(target, $".drafts-{Path.GetRandomFileName()}")).FullName;
        try
        {
            var written = drafts.Select((draft, number) => (Draft: draft, File: Path.Combine(aside, number.ToString(CultureInfo.InvariantCulture)))).ToList();
            foreach (var (draft, file) in written)
            {
                File.WriteAllText(file, DraftText.Of(draft));
            }

            foreach (var (draft, file) in written)
            {
                var place = Path.Combine(target, draft.Path);
                MakeFolder(Path.GetDirectoryName(place)!, made);
                File.Move(file, place, overwrite: false);
                made.Push(place);
            }
        }
        finally
        {
            Directory.Delete(aside, recursive: true);
        }
    }

    private static void MakeFolder(string folder, Stack<string> made)
    {
        if (Directory.Exists(folder))
        {
            return;
        }

        if (Path.GetDirectoryName(folder) is { } above)
        {
            MakeFolder(above, made);
        }

        Directory.CreateDirectory(folder);
        made.Push(folder);
    }

    private static void TakeBack(Stack<string> made)
    {
        while (made.TryPop(out var path))
        {
            if (File.Exists(path))
            {
                File.Delete(path);
            }
            else if (!Directory.EnumerateFileSystemEntries(path).Any())
            {
                Directory.Delete(path);
            }
        }
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
