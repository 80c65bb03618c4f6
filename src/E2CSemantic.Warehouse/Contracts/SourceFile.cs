using System.Collections.Immutable;
using E2CSemantic.Model.Diagnostics;

namespace E2CSemantic.Warehouse.Contracts;

/// <summary>One kind of file that a source consists of.</summary>
/// <param name="Name">The name under which rules read its rows.</param>
/// <param name="FileName">The file's name in the folder that the agency sends, with <c>{year}</c>, <c>{window}</c> and <c>{quarter}</c> for what differs between submissions.</param>
/// <param name="Delimiter">The character between the fields of a CSV file.</param>
/// <param name="Columns">Every column of the file; their order in the file is free, save in fixed-width files.</param>
/// <param name="Unique">Lists of columns whose values occur together in one row only.</param>
/// <param name="Place">Where the file is declared.</param>
public sealed record SourceFile(
    string Name,
    string FileName,
    char Delimiter,
    ImmutableArray<SourceColumn> Columns,
    ImmutableArray<ImmutableArray<string>> Unique,
    SourcePlace Place)
{
    /// <summary>What a row is.</summary>
    public string Description { get; init; } = "";

    /// <summary>How it is written.</summary>
    public FileFormat Format { get; init; }

    /// <summary>The element that is a record, where it is XML; null otherwise.</summary>
    public string? Record { get; init; }

    /// <summary>Its characters, where it is text.</summary>
    public FileEncoding Encoding { get; init; }

    /// <summary>Whether a file without a row is one: nothing may have happened in a year.</summary>
    public bool MayBeEmpty { get; init; }

    /// <summary>The windows in which it is sent; empty for every one.</summary>
    public ImmutableArray<string> Windows { get; init; } = [];

    /// <summary>What its values must be found in.</summary>
    public ImmutableArray<FileReference> References { get; init; } = [];

    /// <summary>The column of the random key of the person or member of staff whom a row is about; null where rows are about nobody.</summary>
    public string? SubjectKey { get; init; }

    /// <summary>Whether one identifier makes one key and the other way round, because nobody is matched.</summary>
    public bool IsKeyedExactly { get; init; }

    /// <summary>The columns that every row has from its submission: its year, window and quarter, so far as the source has them.</summary>
    public ImmutableArray<SourceColumn> SubmissionColumns { get; init; } = [];
}
