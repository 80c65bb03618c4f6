namespace E2CSemantic.Model.Diagnostics;

/// <summary>
/// One fault that a person can mend: a stable code, what is wrong, where, and what to do.
/// No text of it depends on a person's row.
/// </summary>
/// <param name="Code">A stable code, <c>E2C_…</c>, listed in <c>src/diagnostics.md</c>.</param>
/// <param name="Message">One sentence that says what is wrong.</param>
/// <param name="Place">Where, if the fault lies in a file.</param>
/// <param name="Suggestion">What to do about it, if that is known.</param>
public sealed record Diagnostic(string Code, string Message, SourcePlace? Place = null, string? Suggestion = null)
{
    /// <summary>The contract's line: <c>CODE file:line:column message (suggestion)</c>.</summary>
    public override string ToString() =>
        Code + (Place is null ? " " : $" {Place} ") + Message + (Suggestion is null ? "" : $" ({Suggestion})");
}
