namespace E2CSemantic.Model.Diagnostics;

/// <summary>A place in a file that a person wrote: lines and columns count from 1, columns in UTF-16 units.</summary>
/// <param name="File">The path as the person gave it.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
public sealed record SourcePlace(string File, int Line, int Column)
{
    /// <summary>The form that editors and terminals make clickable: <c>file:line:column</c>.</summary>
    public override string ToString() => $"{File}:{Line}:{Column}";
}
