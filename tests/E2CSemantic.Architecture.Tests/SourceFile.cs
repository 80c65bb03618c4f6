using E2CSemantic.Testing;

namespace E2CSemantic.Architecture.Tests;

/// <summary>A source file by its path in the checkout, with forward slashes, and its text.</summary>
internal sealed record SourceFile(string Path, string Text)
{
    /// <summary>Every file of the pattern below a folder of the checkout that a person wrote.</summary>
    public static IReadOnlyList<SourceFile> Below(string folder, string pattern = "*.cs") =>
        [.. Directory.EnumerateFiles(Repository.PathTo(folder), pattern, SearchOption.AllDirectories)
            .Select(path => System.IO.Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(part => part is "bin" or "obj" or "node_modules"))
            .Order(StringComparer.Ordinal)
            .Select(path => new SourceFile(path, File.ReadAllText(Repository.PathTo(path))))];
}
