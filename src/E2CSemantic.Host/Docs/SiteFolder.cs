using System.Collections.Immutable;
using E2CSemantic.Host.Configuration;
using E2CSemantic.Model.Diagnostics;

namespace E2CSemantic.Host.Docs;

/// <summary>
/// The folder that a site is written to. It holds nothing that was not written here: a file of its own lists what was, and a folder with anything else
/// in it is left alone. A new site takes the place of the former one whole.
/// </summary>
internal static class SiteFolder
{
    /// <summary>The file that lists the others.</summary>
    public const string MarkerFile = ".e2c-docs";

    /// <summary>Writes a site.</summary>
    /// <param name="folder">Where to; it need not exist.</param>
    /// <param name="files">The files by their paths.</param>
    /// <returns>Its full path, or why it was not written.</returns>
    public static Outcome<string> Write(string folder, ImmutableSortedDictionary<string, string> files)
    {
        var target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        if (ForeignIn(target) is { } foreign)
        {
            return HostIssues.ForeignDocsFolder(folder, foreign);
        }

        var (fresh, former) = (Beside(target), Beside(target));
        try
        {
            foreach (var (path, text) in files.Add(MarkerFile, string.Concat(files.Keys.Select(path => path + "\n"))))
            {
                var file = Path.Combine(fresh, path);
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                File.WriteAllText(file, text);
            }

            Exchange(target, fresh, former);
        }
        finally
        {
            Remove(fresh);
        }

        Remove(former);
        return target;
    }

    private static void Exchange(string target, string fresh, string former)
    {
        if (!Directory.Exists(target))
        {
            Directory.Move(fresh, target);
            return;
        }

        Directory.Move(target, former);
        try
        {
            Directory.Move(fresh, target);
        }
        finally
        {
            if (!Directory.Exists(target))
            {
                Directory.Move(former, target);
            }
        }
    }

    private static string? ForeignIn(string target)
    {
        if (File.Exists(target) || new DirectoryInfo(target).LinkTarget is not null)
        {
            return target;
        }

        if (!Directory.Exists(target))
        {
            return null;
        }

        var marker = Path.Combine(target, MarkerFile);
        var written = File.Exists(marker) ? File.ReadAllLines(marker).Append(MarkerFile).ToHashSet(StringComparer.Ordinal) : [];
        return Entries(new DirectoryInfo(target))
            .Select(entry => Path.GetRelativePath(target, entry.FullName).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)
            .FirstOrDefault(path => !written.Contains(path));
    }

    // Links are not followed: what they lead to is not the site's. A folder without a file in it holds nothing.
    private static IEnumerable<FileSystemInfo> Entries(DirectoryInfo folder) => folder.EnumerateFileSystemInfos()
        .SelectMany(entry => entry is DirectoryInfo { LinkTarget: null } inner ? Entries(inner) : [entry]);

    private static string Beside(string target) => Path.Combine(Path.GetDirectoryName(target) ?? target, $".{Path.GetFileName(target)}-{Path.GetRandomFileName()}");

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
