using System.Collections.Immutable;

namespace E2CSemantic.Model.Star;

/// <summary>
/// The star as <c>warehouse/schema/</c> declares it: the one source from which tables are made for an engine
/// and against which metrics and source contracts are checked.
/// </summary>
/// <param name="Version">The number of the newest schema file.</param>
/// <param name="Tables">The tables by name.</param>
public sealed record StarSchema(int Version, ImmutableSortedDictionary<string, StarTable> Tables)
{
    /// <summary>The files that declare it, in number order.</summary>
    public ImmutableArray<SchemaFile> Files { get; init; } = [];

    /// <summary>The folder that it was read from, <c>warehouse/schema</c>; null for a star that lies in no files.</summary>
    public string? Folder { get; init; }

    /// <summary>A folder beside its own, such as <c>warehouse/reference</c>; null for a star that lies in no files.</summary>
    /// <param name="name">The folder's name.</param>
    public string? Beside(string name) =>
        Folder is { } own ? Path.Combine(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(own)))!, name) : null;
}
